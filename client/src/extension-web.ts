import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type ExtensionContext, Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { type Session, startSession } from './session.js';

let session: Session | undefined;
let worker: Worker | undefined;

/** vscode.dev and the like: the same language server in a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-worker.js').toString(true);
  session = await startSession(
    context,
    options => new LanguageClient('perfYaml', 'Perf YAML', () => connect(script), options),
  );
}

/** Stops the server and its worker. */
export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}

/**
 * A restart gets a new worker, since `exit` does not end a worker as it ends a process. Its transports are made here:
 * the host's `Worker` is VS Code's own, which the client would not recognise.
 */
function connect(script: string): Promise<MessageTransports> {
  worker?.terminate();
  worker = new Worker(script);
  return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
}
