import type { Disposable } from 'vscode';
import { ProgressLocation, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { reviewFolderRequest } from '../../../server/src/lsp/protocol.js';
import { ask } from '../asking.js';
import { revealCommand } from '../table-html.js';
import { say, type Words } from '../words.js';
import { csvOf } from './csv.js';
import { batchPage } from './html.js';
import type { FromBatch } from './webview/main.js';

const viewType = 'perfYaml.review';

/** `Review Folder`: the batch as a table beside the files; it comes back after a restart. */
export class BatchPanels implements Disposable {
  private readonly registration: Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly extension: Uri,
  ) {
    this.registration = window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: { readonly folder?: string } | undefined) => {
        if (!(await this.fill(panel, state?.folder || undefined))) panel.dispose();
      },
    });
  }

  async show(folder: Uri | undefined): Promise<void> {
    const panel = window.createWebviewPanel(viewType, say(words.review), ViewColumn.Active, { enableFindWidget: true });
    if (await this.fill(panel, folder?.toString())) return;
    panel.dispose();
    void window.showInformationMessage(say(words.nothing));
  }

  dispose(): void {
    this.registration.dispose();
  }

  /** Whether there is anything to show. */
  private async fill(panel: WebviewPanel, folder: string | undefined): Promise<boolean> {
    const answer = await window.withProgress({ location: ProgressLocation.Window, title: say(words.reviewing) }, () =>
      ask(this.client, reviewFolderRequest, folder === undefined ? {} : { folder }),
    );
    if (!answer || answer.rows.length === 0) return false;
    const { webview } = panel;
    const dist = Uri.joinPath(this.extension, 'dist');
    webview.options = { enableScripts: true, enableCommandUris: [revealCommand], localResourceRoots: [dist] };
    webview.onDidReceiveMessage(({ cells }: FromBatch) => save(cells, folder));
    webview.html = batchPage(
      {
        ...answer,
        folder,
        placeOf: file => placeOf(file, folder),
        pathOf: place => workspace.asRelativePath(Uri.parse(place)),
      },
      {
        nonce: crypto.randomUUID().replaceAll('-', ''),
        script: webview.asWebviewUri(Uri.joinPath(dist, 'batch.js')).toString(),
        source: webview.cspSource,
      },
    );
    return true;
  }
}

/** Files are named from the folder that is reviewed; without one, or outside of it, as they are. */
function placeOf(file: string, folder: string | undefined): string {
  const base = folder === undefined ? workspace.workspaceFolders?.[0]?.uri : Uri.parse(folder);
  return /^[a-z][a-z\d+.-]+:/i.test(file) || !base ? file : Uri.joinPath(base, file).toString();
}

async function save(cells: FromBatch['cells'], folder: string | undefined): Promise<void> {
  const place = folder === undefined ? workspace.workspaceFolders?.[0]?.uri : Uri.parse(folder);
  const target = await window.showSaveDialog({
    ...(place ? { defaultUri: Uri.joinPath(place, `${say(words.review)}.csv`) } : {}),
    filters: { CSV: ['csv'] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(csvOf(cells)));
  void window.showInformationMessage(say(words.saved) + (target.path.split('/').at(-1) ?? ''));
}

const words = {
  reviewing: { 'zh-CN': '正在批量复核…', en: 'Reviewing…' },
  nothing: { 'zh-CN': '这里没有自评表（*.perf.yaml）。', en: 'There are no evaluations (*.perf.yaml) here.' },
  review: { 'zh-CN': '批量复核', en: 'Batch Review' },
  saved: { 'zh-CN': '已保存：', en: 'Saved: ' },
} satisfies Record<string, Words>;
