import { commands, Disposable, type Event, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { diffRequest } from '../../server/src/lsp/protocol.js';
import { ask } from './asking.js';
import { evaluationDocument, fileName } from './evaluation-document.js';
import { committedText } from './git-text.js';
import type { Page } from './tables/html.js';
import { TablePanels } from './tables/panels.js';
import { sheetOf } from './tables/sheet.js';
import { say, type Words } from './words.js';

/** `Compare with Git`: what changed since the last commit, targets first, each row leading to its line. */
export function registerComparison(
  client: BaseLanguageClient,
  onDidChange: Event<unknown>,
  extension: Uri,
): Disposable {
  const panels = new TablePanels<{ readonly uri: string }>(
    { kind: 'perfYaml.changes', beside: true, follows: true, load: ({ uri }) => changes(client, Uri.parse(uri)) },
    extension,
    onDidChange,
  );
  return Disposable.from(
    panels,
    commands.registerCommand('perfYaml.compareWithGit', async (argument: unknown) => {
      const document = await evaluationDocument(argument);
      if (document && !(await panels.show({ uri: document.uri.toString() })))
        void window.showInformationMessage(say(words.notInGit));
    }),
  );
}

async function changes(client: BaseLanguageClient, uri: Uri): Promise<Page | undefined> {
  const otherText = await committedText(uri);
  if (otherText === undefined) return undefined;
  await workspace.openTextDocument(uri);
  const answer = await ask(client, diffRequest, {
    textDocument: { uri: uri.toString() },
    otherText,
    otherName: say(words.committed),
  });
  if (!answer) return undefined;
  const sheets = answer.tables.map(table => sheetOf(table, uri.toString()));
  return { title: `${say(words.title)} ${fileName(uri)}`, sheets };
}

const words = {
  title: { 'zh-CN': '变动', en: 'Changes' },
  committed: { 'zh-CN': '上次提交的版本', en: 'Last commit' },
  notInGit: {
    'zh-CN': '这份自评表还没有提交到 Git，没有可以比较的版本。',
    en: 'This evaluation is not committed to Git yet: there is no version to compare with.',
  },
} satisfies Record<string, Words>;
