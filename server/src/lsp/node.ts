import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from '../io/workspace-files.js';
import { startServer } from './server.js';
import { warmUp } from './warm-up.js';

/**
 * The language server as a process of its own, started by importing this file: `--stdio` (also where nothing is said), `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME`.
 */
const transports = /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=|$))/;

if (!process.argv.slice(2).some(argument => transports.test(argument))) process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), diskFiles, { whenReady: warmUp });
