import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './client-files.js';
import { startServer } from './server.js';
import { warmUp } from './warm-up.js';

/** The same server in a web worker, where files are the editor's to read. */
const connection = createConnection(new BrowserMessageReader(self as unknown as DedicatedWorkerGlobalScope), new BrowserMessageWriter(self as unknown as DedicatedWorkerGlobalScope));

startServer(connection, folders => clientFiles(connection, folders), { whenReady: warmUp });
