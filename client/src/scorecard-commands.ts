import { commands, Disposable, type Event, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { evaluationDocument, fileName } from './evaluation-document.js';
import { pickProfiles } from './pick-profile.js';
import { compareProfilesRequest, scorecardTableRequest, type Table } from '../../server/src/lsp/protocol.js';
import type { Page } from './tables/html.js';
import { TablePanels } from './tables/panels.js';
import { sheetOf } from './tables/sheet.js';
import { say, type Words } from './words.js';

interface OfFile {
  readonly uri: string;
}

/** `Show Scorecard` and `Compare Profiles`: tables that follow the edits. */
export function registerScorecardCommands(
  client: BaseLanguageClient,
  onDidChange: Event<unknown>,
  extension: Uri,
): Disposable {
  const scorecards = new TablePanels<OfFile>(
    {
      kind: 'perfYaml.scorecard',
      beside: true,
      follows: true,
      load: async about => {
        const tables = await ask(client, scorecardTableRequest, { textDocument: about });
        return pageOf(words.scorecard, about.uri, tables);
      },
    },
    extension,
    onDidChange,
  );
  const comparisons = new TablePanels<OfFile & { readonly profiles: readonly string[] }>(
    {
      kind: 'perfYaml.comparison',
      beside: true,
      follows: true,
      load: async ({ uri, profiles }) => {
        const tables = await ask(client, compareProfilesRequest, { textDocument: { uri }, profiles });
        return pageOf(words.comparison, uri, tables);
      },
    },
    extension,
    onDidChange,
  );
  return Disposable.from(
    scorecards,
    comparisons,
    commands.registerCommand('perfYaml.showScorecard', async (argument: unknown) => {
      const document = await evaluationDocument(argument);
      if (document && !(await scorecards.show({ uri: document.uri.toString() })))
        void window.showInformationMessage(say(words.nothing));
    }),
    commands.registerCommand('perfYaml.compareProfiles', async (argument: unknown) => {
      const document = await evaluationDocument(argument);
      const profiles = document && (await pickProfiles(client));
      if (profiles && !(await comparisons.show({ uri: document.uri.toString(), profiles })))
        void window.showInformationMessage(say(words.nothing));
    }),
  );
}

const pageOf = (title: Words, uri: string, tables: readonly Table[] | null | undefined): Page | undefined =>
  tables && tables.length > 0
    ? { title: `${say(title)} ${fileName(Uri.parse(uri))}`, sheets: tables.map(table => sheetOf(table, uri)) }
    : undefined;

const words = {
  scorecard: { 'zh-CN': '评分明细', en: 'Scorecard' },
  comparison: { 'zh-CN': '评分办法对比', en: 'Profiles compared' },
  nothing: {
    'zh-CN': '本文件没有“绩效指标”，无从计分。',
    en: 'There is nothing to score in this file: it has no indicators.',
  },
} satisfies Record<string, Words>;
