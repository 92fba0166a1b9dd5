import {
  commands,
  Disposable,
  type Event,
  type ExtensionContext,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Change } from '../changes.js';
import { evaluationDocument, evaluationUri, isEvaluation } from '../evaluation-document.js';
import type { PageState } from './messages.js';
import { exportForm, publishFolder, reviewReport, writeReport } from './output.js';
import { PreviewPanel, type Surroundings } from './panel.js';

const viewType = 'perfYaml.preview';

/** `Open Preview`, `Open Preview to the Side`, `Export…`, `Review Report`; one panel for each file, restored after a restart. */
export function registerPreview(
  context: ExtensionContext,
  client: BaseLanguageClient,
  onDidChange: Event<Change>,
): Disposable {
  const around: Surroundings = {
    client,
    onDidChange,
    extension: context.extensionUri,
    storage: context.globalStorageUri,
  };
  const panels = new Set<PreviewPanel>();
  const showing = (uri: Uri): PreviewPanel | undefined =>
    [...panels].find(panel => panel.uri.toString() === uri.toString());
  const keep = (panel: WebviewPanel, uri: Uri): void => {
    const preview = new PreviewPanel(panel, uri, around);
    panels.add(preview);
    preview.onDidClose(() => panels.delete(preview));
  };
  const evaluationOrHint = (argument: unknown): Uri | undefined => {
    const uri = evaluationUri(argument) ?? [...panels].find(({ panel }) => panel.active)?.uri;
    if (!uri) void evaluationDocument(argument);
    return uri;
  };
  const open = (argument: unknown, column: ViewColumn): void => {
    const uri = evaluationOrHint(argument);
    const known = uri && showing(uri);
    if (known) known.panel.reveal(undefined, true);
    else if (uri)
      keep(
        window.createWebviewPanel(viewType, '', { viewColumn: column, preserveFocus: column === ViewColumn.Beside }),
        uri,
      );
  };
  const follow = (editor: TextEditor | undefined): void => {
    if (!editor || !isEvaluation(editor.document) || showing(editor.document.uri)) return;
    const beside = [...panels].filter(each => each.follows && each.panel.viewColumn !== editor.viewColumn);
    beside.at(-1)?.follow(editor.document.uri);
  };
  return Disposable.from(
    window.onDidChangeActiveTextEditor(follow),
    commands.registerCommand('perfYaml.openPreview', (argument: unknown) => open(argument, ViewColumn.Active)),
    commands.registerCommand('perfYaml.openPreviewToSide', (argument: unknown) => open(argument, ViewColumn.Beside)),
    commands.registerCommand('perfYaml.export', async (argument: unknown) => {
      const uri = evaluationOrHint(argument);
      if (uri) await exportForm(client, uri);
    }),
    commands.registerCommand('perfYaml.reviewReport', async (argument: unknown) => {
      const uri = evaluationOrHint(argument);
      if (uri) await reviewReport(client, uri);
    }),
    commands.registerCommand('perfYaml.writeReport', async (argument: unknown) => {
      const uri = evaluationOrHint(argument);
      if (uri) await writeReport(client, uri);
    }),
    commands.registerCommand('perfYaml.publish', (argument: unknown) =>
      publishFolder(client, argument instanceof Uri ? argument : undefined),
    ),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state: PageState | undefined) => Promise.resolve(restore(panel, state, keep)),
    }),
  );
}

/** A panel whose page kept no file cannot be shown again. */
function restore(
  panel: WebviewPanel,
  state: PageState | undefined,
  keep: (panel: WebviewPanel, uri: Uri) => void,
): void {
  if (typeof state?.uri === 'string') keep(panel, Uri.parse(state.uri, true));
  else panel.dispose();
}
