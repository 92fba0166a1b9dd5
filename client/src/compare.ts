import { commands, Disposable, type Event, extensions, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { diffRequest } from '../../server/src/lsp/protocol.js';
import { ask } from './asking.js';
import { BatchPanels } from './batch/panel.js';
import { evaluationDocument } from './evaluation-document.js';
import { Pages } from './pages.js';
import { say, type Words } from './words.js';

/** `Compare with Git` and `Review Folder`. */
export function registerComparisons(client: BaseLanguageClient, extension: Uri): Disposable {
  const [pages, batches] = [new Pages(), new BatchPanels(client, extension)];
  return Disposable.from(
    pages,
    batches,
    commands.registerCommand('perfYaml.compareWithGit', (argument: unknown) => compareWithGit(client, pages, argument)),
    commands.registerCommand('perfYaml.reviewFolder', (argument: unknown) =>
      batches.show(argument instanceof Uri ? argument : undefined),
    ),
  );
}

async function compareWithGit(client: BaseLanguageClient, pages: Pages, argument: unknown): Promise<void> {
  const document = await evaluationDocument(argument);
  if (!document) return;
  const otherText = await committedText(document.uri);
  if (otherText === undefined) return void window.showInformationMessage(say(words.notInGit));
  const answer = await ask(client, diffRequest, {
    textDocument: { uri: document.uri.toString() },
    otherText,
    otherName: say(words.committed),
  });
  if (!answer) return;
  await commands.executeCommand('markdown.showPreviewToSide', pages.put(document.uri, answer.markdown));
}

/** The part of the built-in Git extension's interface that is used here. */
interface Git {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
}

/** Milliseconds that Git is waited for while it looks for repositories. */
const patience = 10_000;

/** The file as last committed; `undefined` where it is in no repository, not committed yet, or there is no Git. */
async function committedText(uri: Uri): Promise<string | undefined> {
  try {
    const api = (await extensions.getExtension<Git>('vscode.git')?.activate())?.getAPI(1);
    if (api) await looked(api);
    return await api?.getRepository(uri)?.show('HEAD', uri.fsPath);
  } catch {
    return undefined;
  }
}

/** Ends once the repositories of the workspace are known. */
async function looked({ state, onDidChangeState }: GitApi): Promise<void> {
  if (state === 'initialized') return;
  let listening: Disposable | undefined;
  await new Promise<void>(resolve => {
    listening = onDidChangeState(() => resolve());
    setTimeout(resolve, patience);
  });
  listening?.dispose();
}

const words = {
  committed: { 'zh-CN': '上次提交的版本', en: 'Last commit' },
  notInGit: {
    'zh-CN': '这份自评表还没有提交到 Git，没有可以比较的版本。',
    en: 'This evaluation is not committed to Git yet: there is no version to compare with.',
  },
} satisfies Record<string, Words>;
