import {
  commands,
  Disposable,
  type Event,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Change } from '../changes.js';
import { evaluationDocument, evaluationUri } from '../evaluation-document.js';
import type { PageState } from './messages.js';
import { exportForm, reviewReport } from './output.js';
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
  const panels = new Map<string, PreviewPanel>();
  const keep = (panel: WebviewPanel, uri: Uri): void => {
    const preview = new PreviewPanel(panel, uri, around);
    panels.set(uri.toString(), preview);
    preview.onDidClose(() => panels.delete(uri.toString()));
  };
  const evaluationOrHint = (argument: unknown): Uri | undefined => {
    const uri = evaluationUri(argument) ?? [...panels.values()].find(({ panel }) => panel.active)?.uri;
    if (!uri) void evaluationDocument(argument);
    return uri;
  };
  const open = (argument: unknown, column: ViewColumn): void => {
    const uri = evaluationOrHint(argument);
    const known = uri && panels.get(uri.toString());
    if (known) known.panel.reveal(undefined, true);
    else if (uri)
      keep(
        window.createWebviewPanel(viewType, '', { viewColumn: column, preserveFocus: column === ViewColumn.Beside }),
        uri,
      );
  };
  return Disposable.from(
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
