import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ExtensionContext } from 'vscode';
import { type Session, startSession } from './session.js';
import { registerTasks } from './tasks.js';

let session: Session | undefined;

/** Desktop, remote and code-server: the language server is a Node process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(registerTasks(context.asAbsolutePath('dist/cli.cjs')));
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  session = await startSession(
    context,
    options => new LanguageClient('perfYaml', 'Perf YAML', { run: server, debug: server }, options),
  );
}

/** Stops the server. */
export const deactivate = (): Promise<void> | undefined => session?.stop();
