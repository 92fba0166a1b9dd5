import { Console } from 'node:console';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { Arrivals } from './arrivals.js';
import { startServer } from './server.js';
import { WholeMessages } from './whole-messages.js';

/**
 * The language server as a process of its own, started by importing this file: `--stdio` (also where nothing is said), `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME`.
 */
const transports = /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=|$))/;

if (!process.argv.slice(2).some(argument => transports.test(argument))) process.argv.push('--stdio');

// otherwise the memory grows up to four times before it is swept, and in a long file each version of the text is megabytes
setFlagsFromString('--heap-growing-percent=100');

// what is logged must not get between the messages
globalThis.console = new Console(process.stderr);

const arrivals = new Arrivals();
const options = { messageStrategy: arrivals };
const connection = process.argv.includes('--stdio')
  ? createConnection(ProposedFeatures.all, process.stdin, new WholeMessages(process.stdout), options)
  : createConnection(ProposedFeatures.all, options);

startServer(connection, arrivals, async () => (await import('../io/workspace-files.js')).diskFiles, {
  practises: true,
  // what lives shortly goes round in the memory that is there already: to touch new memory takes longer than a keystroke in a short file; a
  // long text has too much to copy for that
  onLong: isLong => setFlagsFromString(`--semi-space-growth-factor=${isLong ? 2 : 1}`),
});
