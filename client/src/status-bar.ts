import { Disposable, StatusBarAlignment, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StatusBarItem } from 'vscode';
import { isEvaluation } from './evaluation-document.js';
import { scorecardChanged, scorecardRequest } from './protocol.js';
import type { Scorecard } from './protocol.js';
import { statusText, statusTooltip } from './status-text.js';
import { say, words } from './words.js';

/** Milliseconds of rest in typing before the item asks again. */
const rest = 250;

/** Total and grade of the active evaluation, in the status bar. */
export function registerStatusBar(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('perfYaml.score', StatusBarAlignment.Right, 90);
  item.name = say(words.statusName);
  item.command = 'perfYaml.showScorecard';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (wait = rest): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(client, item), wait);
  };
  const refreshIfShown = (uri: string): void => {
    if (window.activeTextEditor?.document.uri.toString() === uri) refreshSoon();
  };
  return Disposable.from(
    item,
    new Disposable(() => clearTimeout(timer)),
    window.onDidChangeActiveTextEditor(() => refreshSoon(0)),
    workspace.onDidChangeTextDocument(({ document }) => refreshIfShown(document.uri.toString())),
    workspace.onDidChangeConfiguration(change => change.affectsConfiguration('perfYaml') && refreshSoon()),
    client.onNotification(scorecardChanged, ({ uri }) => refreshIfShown(uri)),
    client.onDidChangeState(() => refreshSoon(0)),
  );
}

async function refresh(client: BaseLanguageClient, item: StatusBarItem): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!isEvaluation(document) || client.state !== State.Running) return item.hide();
  const { uri, version } = document;
  const scorecards = await scorecardsOf(client, uri.toString());
  const stale = window.activeTextEditor?.document !== document || document.version !== version;
  if (stale) return;
  show(item, scorecards);
}

/** An edit made meanwhile cancels the request; the next one asks again. */
async function scorecardsOf(client: BaseLanguageClient, uri: string): Promise<readonly Scorecard[]> {
  try {
    return (await client.sendRequest(scorecardRequest, { textDocument: { uri } })) ?? [];
  } catch (error) {
    client.debug('perfYaml/scorecard', error);
    return [];
  }
}

function show(item: StatusBarItem, scorecards: readonly Scorecard[]): void {
  const [first] = scorecards;
  if (!first) return item.hide();
  item.text = `$(checklist) ${statusText(first)}${scorecards.length > 1 ? ` +${scorecards.length - 1}` : ''}`;
  item.tooltip = statusTooltip(first);
  item.accessibilityInformation = { label: `${say(words.statusName)} ${statusText(first)}` };
  item.show();
}
