import { commands, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ExtensionContext } from 'vscode';
import { answerFileRequests } from './files.js';
import { newEvaluation } from './new-evaluation.js';
import { registerScorecardView } from './scorecard-view.js';
import { registerStatusBar } from './status-bar.js';
import { say, words } from './words.js';

/** A running client; there is one for the life of the extension, restarts included. */
export interface Session {
  stop(): Promise<void>;
}

/** Starts the server and everything that shows what it says. A server that fails leaves the commands in place, so that it can be restarted. */
export async function startSession(context: ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient): Promise<Session> {
  const client = create(clientOptions(context));
  answerFileRequests(client);
  context.subscriptions.push(
    registerScorecardView(client),
    registerStatusBar(client),
    commands.registerCommand('perfYaml.newEvaluation', () => newEvaluation(client)),
    commands.registerCommand('perfYaml.restartServer', () => restart(client)),
  );
  await start(client);
  return { stop: () => stop(client) };
}

/** Any scheme: files, untitled and remote documents, virtual workspaces. */
function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const watcher = workspace.createFileSystemWatcher('**/*.{perf.yaml,perf.yml,perf-profile.yaml}');
  const outputChannel = window.createOutputChannel('Perf YAML', { log: true });
  context.subscriptions.push(watcher, outputChannel);
  return {
    documentSelector: [{ language: 'perf-yaml' }, { language: 'perf-profile' }],
    initializationOptions: { scorecardChanged: true },
    synchronize: { configurationSection: 'perfYaml', fileEvents: watcher },
    outputChannel,
  };
}

async function start(client: BaseLanguageClient): Promise<boolean> {
  try {
    await client.start();
    return true;
  } catch (error) {
    client.error('start', error, false);
    void window.showErrorMessage(say(words.serverFailed));
    return false;
  }
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await stop(client);
  if (await start(client)) void window.setStatusBarMessage(say(words.restarted), 3000);
}

/** A server that hangs or has died must not keep a new one from starting. */
async function stop(client: BaseLanguageClient): Promise<void> {
  try {
    if (client.needsStop()) await client.stop();
  } catch (error) {
    client.warn('stop', error);
  }
}
