import { commands, Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TextDocument } from 'vscode';
import { evaluationUri } from './evaluation-document.js';
import { scorecardChanged, scorecardRequest } from './protocol.js';
import { say, words } from './words.js';

const scheme = 'perf-yaml-scorecard';

/** `Show Scorecard`: the server's scorecard as a read-only JSON document that follows the edits. */
export function registerScorecardView(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  const refresh = (source: string): void => {
    const shown = workspace.textDocuments.filter(({ uri }) => uri.scheme === scheme && uri.query === source);
    for (const { uri } of shown) changed.fire(uri);
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, { onDidChange: changed.event, provideTextDocumentContent: view => scorecardText(client, view.query) }),
    workspace.onDidChangeTextDocument(({ document }) => refresh(document.uri.toString())),
    client.onNotification(scorecardChanged, ({ uri }) => refresh(uri)),
    commands.registerCommand('perfYaml.showScorecard', (argument: unknown) => show(evaluationUri(argument))),
  );
}

async function show(source: Uri | undefined): Promise<TextDocument | undefined> {
  if (!source) {
    void window.showInformationMessage(say(words.noEvaluation));
    return undefined;
  }
  const document = await workspace.openTextDocument(viewOf(source));
  await window.showTextDocument(document, { preview: true, preserveFocus: false });
  return document;
}

/** The name ends in `.json`, so that the editor shows it as JSON; the query says which file it is about. */
function viewOf(source: Uri): Uri {
  const name = source.path.split('/').at(-1) ?? '';
  return Uri.from({ scheme, path: `/${name}.json`, query: source.toString() });
}

async function scorecardText(client: BaseLanguageClient, uri: string): Promise<string> {
  const scorecards = await client.sendRequest(scorecardRequest, { textDocument: { uri } });
  return scorecards ? `${JSON.stringify(scorecards, null, 2)}\n` : say(words.noScorecard);
}
