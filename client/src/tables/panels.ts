import { Disposable, type Event, TabInputWebview, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { storeFile } from '../store-file.js';
import { say, type Words } from '../words.js';
import { csvOf } from './csv.js';
import { escape, type Page, revealCommand, tablesPage } from './html.js';
import type { SheetRow } from './sheet.js';
import type { FromTables } from './webview/main.js';

/** Where a kind of panel gets what it shows; `about` says of what, and is plain data. */
export interface TableSource<About> {
  readonly kind: string;
  /** `undefined` where there is nothing to show, or nothing new. */
  readonly load: (about: About) => Promise<Page | undefined>;
  /** Beside the text, or in its place. */
  readonly beside: boolean;
  /** Told which rows are shown, in their order. */
  readonly onShown?: (rows: readonly SheetRow[]) => void;
  /** Whether it is asked again after each edit; else it stays as it was when it was asked for. */
  readonly follows: boolean;
}

/** Panels of tables: one for each thing they are about, which follows the edits and comes back after a restart as it was left. */
export class TablePanels<About> implements Disposable {
  private readonly open = new Map<string, Shown<About>>();
  private readonly disposable: Disposable;

  constructor(
    private readonly source: TableSource<About>,
    private readonly extension: Uri,
    onDidChange: Event<unknown>,
  ) {
    this.disposable = Disposable.from(
      onDidChange(() => this.refreshAll()),
      window.registerWebviewPanelSerializer(source.kind, {
        deserializeWebviewPanel: (panel, state: { readonly about?: About } | undefined) => {
          if (state?.about === undefined) panel.dispose();
          else this.keep(panel, state.about);
          return Promise.resolve();
        },
      }),
    );
  }

  /** Whether there was something to show. */
  async show(about: About): Promise<boolean> {
    const key = JSON.stringify(about);
    const page = await this.source.load(about);
    if (!page) return false;
    const known = this.open.get(key)?.panel;
    const panel =
      known ?? window.createWebviewPanel(this.source.kind, page.title, this.column(), { enableFindWidget: true });
    this.register(panel, about);
    this.draw(panel, about, page);
    panel.reveal(undefined, false);
    return true;
  }

  dispose(): void {
    for (const { panel } of [...this.open.values()]) panel.dispose();
    this.disposable.dispose();
  }

  /** One that comes back says that it is read until the server can say what it shows: right after the start it may not know the files yet. */
  private keep(panel: WebviewPanel, about: About): void {
    this.register(panel, about);
    panel.webview.html = `<p>${escape(say(reading))}</p>`;
    void this.askAgain(JSON.stringify(about));
  }

  private async askAgain(key: string): Promise<void> {
    for (const seconds of waits) {
      await new Promise(resolve => setTimeout(resolve, seconds * 1000));
      const shown = this.open.get(key);
      if (!shown || shown.page) return;
      await this.refresh(key);
    }
    const shown = this.open.get(key);
    if (shown && !shown.page) shown.panel.webview.html = `<p>${escape(say(nothing))}</p>`;
  }

  private register(panel: WebviewPanel, about: About): void {
    const key = JSON.stringify(about);
    if (this.open.get(key)?.panel === panel) return;
    this.open.set(key, { panel, about, page: undefined });
    panel.onDidDispose(() => this.open.delete(key));
    panel.webview.onDidReceiveMessage((message: FromTables) => this.receive(key, message));
  }

  private receive(key: string, message: FromTables): void {
    const shown = this.open.get(key);
    if (!shown) return;
    if (message.type === 'export') return void save(message.cells, shown.panel.title);
    const rows = shown.page?.sheets.flatMap(sheet => sheet.rows) ?? [];
    this.source.onShown?.(message.rows.flatMap(at => rows[at] ?? []));
  }

  private refreshAll(): void {
    for (const [key, { page }] of this.open) if (this.source.follows || !page) void this.refresh(key);
  }

  private async refresh(key: string): Promise<void> {
    const shown = this.open.get(key);
    const page = shown && (await this.source.load(shown.about));
    if (shown && page && this.open.get(key) === shown) this.draw(shown.panel, shown.about, page);
  }

  private draw(panel: WebviewPanel, about: About, page: Page): void {
    const { webview } = panel;
    const shown = this.open.get(JSON.stringify(about));
    if (shown) shown.page = page;
    const dist = Uri.joinPath(this.extension, 'dist');
    webview.options = { enableScripts: true, enableCommandUris: [revealCommand], localResourceRoots: [dist] };
    panel.title = page.title;
    webview.html = tablesPage(page, {
      nonce: crypto.randomUUID().replaceAll('-', ''),
      script: webview.asWebviewUri(Uri.joinPath(dist, 'tables.js')).toString(),
      source: webview.cspSource,
      about: JSON.stringify(about),
    });
  }

  /** Beside the text; a second panel goes where the first one is. */
  private column(): ViewColumn {
    const isPanel = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;
    return this.source.beside && !isPanel ? ViewColumn.Beside : ViewColumn.Active;
  }
}

/** A panel that is open; without a page it waits for what it shows. */
interface Shown<About> {
  readonly panel: WebviewPanel;
  readonly about: About;
  page: Page | undefined;
}

async function save(cells: readonly (readonly string[])[], title: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${title.replace(/[\\/:*?"<>|]/g, ' ').replace(/\.perf\.ya?ml$/, '')}.csv`;
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { CSV: ['csv'] },
  });
  if (!target || !(await storeFile(target, new TextEncoder().encode(csvOf(cells))))) return;
  void window.showInformationMessage(say(saved) + (target.path.split('/').at(-1) ?? ''));
}

/** How long one waits before the server is asked each time: seconds. */
const waits = [0, 1, 2, 4, 8, 15];

const reading: Words = { 'zh-CN': '正在读取…', en: 'Reading…' };
const nothing: Words = {
  'zh-CN': '没有可以显示的内容：文件已不在，或其中没有指标。',
  en: 'There is nothing to show: the file is gone, or has no indicators.',
};
const saved: Words = { 'zh-CN': '已保存：', en: 'Saved: ' };
