import { commands, type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ourFiles } from '../../server/src/lsp/protocol.js';
import { Batch } from './batch.js';
import { followChanges } from './changes.js';
import { registerComparison } from './compare.js';
import { errorHandler, offerRestart } from './crashes.js';
import { registerEvaluationsView } from './evaluations-view.js';
import { answerFileRequests } from './files.js';
import { newEvaluation } from './new-evaluation.js';
import { Imports } from './import.js';
import { registerNext } from './following-on.js';
import { registerPasteRows } from './paste-rows.js';
import { registerRowCommands } from './row-commands.js';
import { registerPreview } from './preview/panels.js';
import { registerReviewFolder } from './review-folder.js';
import { registerScorecardCommands } from './scorecard-commands.js';
import { registerStatusBar } from './status-bar.js';
import { registerReveal } from './tables/reveal.js';
import { say, type Words } from './words.js';

/** A running client; there is one for the life of the extension, restarts included. */
export interface Session {
  stop(): Promise<void>;
}

/** Starts the server and everything that shows what it says. A server that fails leaves the commands in place, so that it can be restarted. */
export async function startSession(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Session> {
  const client = create(clientOptions(context));
  const { onDidChange, disposable } = followChanges(client);
  answerFileRequests(client);
  const batch = new Batch();
  const imports = new Imports(client, onDidChange, context.extensionUri);
  context.subscriptions.push(
    disposable,
    registerScorecardCommands(client, onDidChange, context.extensionUri),
    registerStatusBar(client, onDidChange),
    registerEvaluationsView(context, client, onDidChange),
    registerPasteRows(client),
    registerRowCommands(client),
    imports,
    registerNext(client),
    registerComparison(client, onDidChange, context.extensionUri),
    registerReviewFolder(client, onDidChange, context.extensionUri, batch),
    registerReveal(id => imports.written(id)),
    registerPreview(context, client, onDidChange, batch),
    commands.registerCommand('perfYaml.newEvaluation', () => newEvaluation(client)),
    commands.registerCommand('perfYaml.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#perfYaml.start`),
    ),
    commands.registerCommand('perfYaml.restartServer', () => restart(client)),
  );
  await start(client);
  return { stop: () => stop(client) };
}

/** Any scheme: files, untitled and remote documents, virtual workspaces. */
function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const watcher = workspace.createFileSystemWatcher(ourFiles);
  const outputChannel = window.createOutputChannel('Perf YAML', { log: true });
  context.subscriptions.push(watcher, outputChannel);
  return {
    documentSelector: [{ language: 'perf-yaml' }, { language: 'perf-profile' }],
    // which commands a code lens may run, and what the server is to tell unasked
    initializationOptions: { evaluationsChanged: true, commands: lensCommands },
    synchronize: { configurationSection: 'perfYaml', fileEvents: watcher },
    errorHandler: errorHandler(),
    outputChannel,
  };
}

const lensCommands = [
  'perfYaml.showScorecard',
  'perfYaml.openPreviewToSide',
  'perfYaml.export',
  'workbench.actions.view.problems',
];

async function start(client: BaseLanguageClient): Promise<boolean> {
  try {
    await client.start();
    return true;
  } catch (error) {
    client.error('start', error, false);
    void offerRestart(words.failed);
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

const words = {
  failed: {
    'zh-CN': 'Perf YAML 语言服务未能启动，详情见“Perf YAML”输出。',
    en: 'The Perf YAML language server could not be started. See the “Perf YAML” output.',
  },
  restarted: {
    'zh-CN': 'Perf YAML 语言服务已重新启动。',
    en: 'The Perf YAML language server was restarted.',
  },
} satisfies Record<string, Words>;
