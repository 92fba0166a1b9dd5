import { commands, Disposable, type Event, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { evaluationDocument, fileName } from './evaluation-document.js';
import { pickProfiles } from './pick-profile.js';
import { compareProfilesRequest, scorecardTableRequest } from '../../server/src/lsp/protocol.js';
import { registerReveal, TablePanels } from './table-panel.js';
import { say, type Words } from './words.js';

/** `Show Scorecard` and `Compare Profiles`: tables that follow the edits. */
export function registerScorecardCommands(client: BaseLanguageClient, onDidChange: Event<unknown>): Disposable {
  const [scorecards, comparisons] = [
    new TablePanels('perfYaml.scorecard', onDidChange),
    new TablePanels('perfYaml.comparison', onDidChange),
  ];
  return Disposable.from(
    scorecards,
    comparisons,
    registerReveal(),
    commands.registerCommand('perfYaml.showScorecard', async (argument: unknown) => {
      const document = await evaluationDocument(argument);
      if (document) await showScorecard(client, scorecards, document);
    }),
    commands.registerCommand('perfYaml.compareProfiles', async (argument: unknown) => {
      const document = await evaluationDocument(argument);
      if (document) await compare(client, comparisons, document);
    }),
  );
}

async function showScorecard(client: BaseLanguageClient, panels: TablePanels, { uri }: TextDocument): Promise<void> {
  const load = async () =>
    (await ask(client, scorecardTableRequest, { textDocument: { uri: uri.toString() } })) ?? undefined;
  if ((await load())?.length === 0) void window.showInformationMessage(say(words.nothing));
  else await panels.show({ title: `${say(words.scorecard)} ${fileName(uri)}`, uri, load });
}

async function compare(client: BaseLanguageClient, panels: TablePanels, { uri }: TextDocument): Promise<void> {
  const profiles = await pickProfiles(client);
  if (!profiles) return;
  const load = async () =>
    (await ask(client, compareProfilesRequest, { textDocument: { uri: uri.toString() }, profiles })) ?? undefined;
  await panels.show({ title: `${say(words.comparison)} ${fileName(uri)}`, uri, load });
}

const words = {
  scorecard: { 'zh-CN': '评分明细', en: 'Scorecard' },
  comparison: { 'zh-CN': '评分办法对比', en: 'Profiles compared' },
  nothing: {
    'zh-CN': '本文件没有“绩效指标”，无从计分。',
    en: 'There is nothing to score in this file: it has no indicators.',
  },
} satisfies Record<string, Words>;
