import { commands, Disposable, type Event, extensions, ProgressLocation, Uri, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { diffRequest, reviewFolderRequest } from '../../server/src/lsp/protocol.js';
import { ask } from './asking.js';
import { evaluationDocument } from './evaluation-document.js';
import { Pages } from './pages.js';
import { say, type Words } from './words.js';

/** `Compare with Git` and `Review Folder`. */
export function registerComparisons(client: BaseLanguageClient): Disposable {
  const pages = new Pages();
  return Disposable.from(
    pages,
    commands.registerCommand('perfYaml.compareWithGit', (argument: unknown) => compareWithGit(client, pages, argument)),
    commands.registerCommand('perfYaml.reviewFolder', (argument: unknown) =>
      reviewFolder(client, argument instanceof Uri ? argument : undefined),
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

async function reviewFolder(client: BaseLanguageClient, folder: Uri | undefined): Promise<void> {
  const answer = await window.withProgress({ location: ProgressLocation.Window, title: say(words.reviewing) }, () =>
    ask(client, reviewFolderRequest, folder ? { folder: folder.toString() } : {}),
  );
  if (!answer) return;
  if (answer.rows.length === 0) return void window.showInformationMessage(say(words.nothing));
  const panel = window.createWebviewPanel('perfYaml.review', say(words.review), ViewColumn.Active, {
    enableFindWidget: true,
    localResourceRoots: [],
  });
  panel.webview.html = answer.html.replace('</style>', `${themeColours}</style>`);
}

/** The page is made for a browser, which knows nothing of the editor's theme. */
const themeColours = `
:root { --ink: var(--vscode-editor-foreground); --paper: var(--vscode-editor-background); --line: color-mix(in srgb, var(--ink) 32%, var(--paper)); --soft: color-mix(in srgb, var(--ink) 6%, var(--paper)); --faint: var(--vscode-descriptionForeground); --bar: var(--vscode-charts-blue); --lost: var(--vscode-charts-yellow); }
:root:has(body.vscode-high-contrast, body.vscode-high-contrast-light) { --line: var(--vscode-contrastBorder, currentColor); --soft: var(--paper); --faint: var(--ink); }
`;

const words = {
  committed: { 'zh-CN': '上次提交的版本', en: 'Last commit' },
  notInGit: {
    'zh-CN': '这份自评表还没有提交到 Git，没有可以比较的版本。',
    en: 'This evaluation is not committed to Git yet: there is no version to compare with.',
  },
  reviewing: { 'zh-CN': '正在批量复核…', en: 'Reviewing…' },
  nothing: { 'zh-CN': '这里没有自评表（*.perf.yaml）。', en: 'There are no evaluations (*.perf.yaml) here.' },
  review: { 'zh-CN': '批量复核', en: 'Batch Review' },
} satisfies Record<string, Words>;
