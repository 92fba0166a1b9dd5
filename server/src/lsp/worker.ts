import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { Arrivals } from './arrivals.js';
import { startServer } from './server.js';

/** The same server in a web worker, where files are the editor's to read. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const arrivals = new Arrivals();
const connection = createConnection(
  new BrowserMessageReader(scope),
  arrivals.answering(new BrowserMessageWriter(scope)),
  {
    messageStrategy: arrivals,
  },
);

startServer(
  connection,
  arrivals,
  async () => {
    const { clientFiles } = await import('./client-files.js');
    return folders => clientFiles(connection, folders);
  },
  { practises: true },
);
