import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Arrivals } from './arrivals.js';
import { startServer } from './server.js';

/**
 * The language server as a process of its own, started by importing this file: `--stdio` (also where nothing is said), `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME`.
 */
const transports = /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=|$))/;

if (!process.argv.slice(2).some(argument => transports.test(argument))) process.argv.push('--stdio');

// otherwise the memory grows up to four times before it is swept, and in a long file each version of the text is megabytes
setFlagsFromString('--heap-growing-percent=100');

const arrivals = new Arrivals();

startServer(createConnection(ProposedFeatures.all, { messageStrategy: arrivals }), arrivals, async () => (await import('../io/workspace-files.js')).diskFiles, { practises: true });
