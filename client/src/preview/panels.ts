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
import type { Batch } from '../batch.js';
import type { Change } from '../changes.js';
import { evaluationDocument, evaluationUri, isEvaluation } from '../evaluation-document.js';
import type { PageState } from './messages.js';
import { exportForm, publishFolder, reviewReport, writeReport } from './output.js';
import { goToNext } from './next-form.js';
import { PreviewPanel, type Surroundings } from './panel.js';

const viewType = 'perfYaml.preview';

/** `Open Preview`, `Open Preview to the Side`, `Export…`, `Review Report`; one panel for each file, restored after a restart. */
export function registerPreview(
  context: ExtensionContext,
  client: BaseLanguageClient,
  onDidChange: Event<Change>,
  batch: Batch,
): Disposable {
  const panels = new Panels({
    client,
    onDidChange,
    extension: context.extensionUri,
    storage: context.globalStorageUri,
    next: panel => goToNext(panel, batch),
  });
  const withFile = (command: string, write: (client: BaseLanguageClient, uri: Uri) => Promise<void>): Disposable =>
    commands.registerCommand(command, async (argument: unknown) => {
      const uri = panels.evaluationOrHint(argument);
      if (uri) await write(client, uri);
    });
  const opening = (command: string, column: ViewColumn): Disposable =>
    commands.registerCommand(command, (argument: unknown) => panels.open(argument, column));
  return Disposable.from(
    window.onDidChangeActiveTextEditor(editor => panels.follow(editor)),
    opening('perfYaml.openPreview', ViewColumn.Active),
    opening('perfYaml.openPreviewToSide', ViewColumn.Beside),
    withFile('perfYaml.export', exportForm),
    withFile('perfYaml.reviewReport', reviewReport),
    withFile('perfYaml.writeReport', writeReport),
    commands.registerCommand('perfYaml.publish', (argument: unknown) =>
      publishFolder(client, argument instanceof Uri ? argument : undefined),
    ),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state: PageState | undefined) => Promise.resolve(panels.restore(panel, state)),
    }),
  );
}

/** The panels that are open, and which file each shows. */
class Panels {
  private readonly panels = new Set<PreviewPanel>();

  constructor(private readonly around: Surroundings) {}

  /** The file that a command is about: that of its argument, of the editor, or of the panel in front; a hint where there is none. */
  evaluationOrHint(argument: unknown): Uri | undefined {
    const uri = evaluationUri(argument) ?? [...this.panels].find(({ panel }) => panel.active)?.uri;
    if (!uri) void evaluationDocument(argument);
    return uri;
  }

  open(argument: unknown, column: ViewColumn): void {
    const uri = this.evaluationOrHint(argument);
    const known = uri && this.find(uri);
    if (known) known.panel.reveal(undefined, true);
    else if (uri)
      this.keep(
        window.createWebviewPanel(viewType, '', { viewColumn: column, preserveFocus: column === ViewColumn.Beside }),
        uri,
      );
  }

  follow(editor: TextEditor | undefined): void {
    if (!editor || !isEvaluation(editor.document) || this.find(editor.document.uri)) return;
    const beside = [...this.panels].filter(each => each.follows && each.panel.viewColumn !== editor.viewColumn);
    beside.at(-1)?.follow(editor.document.uri);
  }

  /** A panel whose page kept no file cannot be shown again. */
  restore(panel: WebviewPanel, state: PageState | undefined): void {
    if (typeof state?.uri === 'string') this.keep(panel, Uri.parse(state.uri, true));
    else panel.dispose();
  }

  private find(uri: Uri): PreviewPanel | undefined {
    return [...this.panels].find(panel => panel.uri.toString() === uri.toString());
  }

  private keep(panel: WebviewPanel, uri: Uri): void {
    const preview = new PreviewPanel(panel, uri, this.around);
    this.panels.add(preview);
    preview.onDidClose(() => this.panels.delete(preview));
  }
}
