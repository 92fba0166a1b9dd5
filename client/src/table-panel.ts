import {
  commands,
  type Disposable,
  type Event,
  Range,
  TabInputWebview,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Table } from '../../server/src/lsp/protocol.js';
import { revealCommand, tablesPage } from './table-html.js';
import { currentLocale } from './words.js';

/** What a panel shows of one file, and where it gets that. */
export interface TableContent {
  readonly title: string;
  readonly uri: Uri;
  /** `undefined` where there is nothing new to show. */
  readonly load: () => Promise<readonly Table[] | undefined>;
}

/** Panels of tables beside the editor: one for each kind and file, which follows the edits. */
export class TablePanels implements Disposable {
  private readonly open = new Map<string, { readonly panel: WebviewPanel; content: TableContent }>();
  private readonly disposable: Disposable;

  constructor(
    private readonly kind: string,
    onDidChange: Event<unknown>,
  ) {
    this.disposable = onDidChange(() => [...this.open.values()].forEach(each => void this.refresh(each)));
  }

  async show(content: TableContent): Promise<void> {
    const key = content.uri.toString();
    const shown = this.open.get(key) ?? { panel: this.create(key, content.title), content };
    shown.content = content;
    this.open.set(key, shown);
    await this.refresh(shown);
    shown.panel.reveal(undefined, false);
  }

  dispose(): void {
    for (const { panel } of [...this.open.values()]) panel.dispose();
    this.disposable.dispose();
  }

  private create(key: string, title: string): WebviewPanel {
    const panel = window.createWebviewPanel(this.kind, title, column(), {
      enableCommandUris: [revealCommand],
      localResourceRoots: [],
      enableFindWidget: true,
    });
    panel.onDidDispose(() => this.open.delete(key));
    return panel;
  }

  private async refresh({
    panel,
    content,
  }: {
    readonly panel: WebviewPanel;
    readonly content: TableContent;
  }): Promise<void> {
    const tables = await content.load();
    if (!tables || !this.open.has(content.uri.toString())) return;
    panel.title = content.title;
    panel.webview.html = tablesPage(content.title, currentLocale(), tables, {
      uri: content.uri.toString(),
      nonce: crypto.randomUUID().replaceAll('-', ''),
    });
  }
}

/** Beside the text; a second panel goes where the first one is. */
const column = (): ViewColumn =>
  window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview ? ViewColumn.Active : ViewColumn.Beside;

/** Shows a line of a file, in the editor that has it where one does. */
export const registerReveal = (): Disposable =>
  commands.registerCommand(revealCommand, async (uri: string, line: number) => {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const column = window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn ?? ViewColumn.One;
    const { text } = document.lineAt(Math.min(line, document.lineCount - 1));
    await window.showTextDocument(document, {
      viewColumn: column,
      selection: new Range(line, text.length, line, text.length),
    });
  });
