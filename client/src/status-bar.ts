import { Disposable, type Event, StatusBarAlignment, type StatusBarItem, type TextDocument, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ask } from './asking.js';
import { isEvaluation } from './evaluation-document.js';
import { type Scorecard, scorecardRequest } from '../../server/src/lsp/protocol.js';
import { statusText, statusTooltip } from './status-text.js';
import { say } from './words.js';

/** Total and grade of the active evaluation, in the status bar; they stay while a panel beside it is looked at. */
export function registerStatusBar(client: BaseLanguageClient, onDidChange: Event<unknown>): Disposable {
  const item = window.createStatusBarItem('perfYaml.score', StatusBarAlignment.Right, 90);
  item.command = 'perfYaml.showScorecard';
  const refreshNow = (): void => void refresh(client, item);
  return Disposable.from(item, window.onDidChangeActiveTextEditor(refreshNow), onDidChange(refreshNow));
}

/** Milliseconds until a question is asked again that a change has ended, and how often it is. */
const [pause, most] = [1000, 10];

async function refresh(client: BaseLanguageClient, item: StatusBarItem, tries = 0): Promise<void> {
  const document = current();
  if (!document) return item.hide();
  const { uri, version } = document;
  const scorecards = await ask(client, scorecardRequest, { textDocument: { uri: uri.toString() } });
  const stale = current() !== document || document.version !== version;
  if (stale) return;
  if (scorecards) show(item, scorecards);
  else if (client.state === State.Running && tries < most)
    setTimeout(() => void refresh(client, item, tries + 1), pause);
  else item.hide();
}

function current(): TextDocument | undefined {
  const { activeTextEditor: active, visibleTextEditors: visible } = window;
  return (active ? [active] : visible).map(({ document }) => document).find(isEvaluation);
}

function show(item: StatusBarItem, scorecards: readonly Scorecard[]): void {
  const [first] = scorecards;
  if (!first) return item.hide();
  item.name = say(statusName);
  item.text = `$(checklist) ${statusText(first)}${scorecards.length > 1 ? ` +${scorecards.length - 1}` : ''}`;
  item.tooltip = statusTooltip(first);
  item.accessibilityInformation = { label: `${say(statusName)} ${statusText(first)}` };
  item.show();
}

const statusName = { 'zh-CN': '绩效自评得分', en: 'Performance evaluation score' };
