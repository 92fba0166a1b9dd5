import { commands, type TextDocument, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { say } from '../words.js';
import type { Reviewed } from './messages.js';
import { reviewRequest } from '../../../server/src/lsp/protocol.js';
import { words } from './words.js';

/** Writes into one file what a reviewer types: each thing one edit, so that one undo takes it back, one after the other. */
export class ReviewWriter {
  private queue: Promise<unknown> = Promise.resolve();
  /** The versions between which nothing but reviews was written: no row has moved since any of them. */
  private readonly alike = new Set<number>();
  private latest: number | undefined;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly uri: Uri,
  ) {}

  /** Whether it was written; `version` is the one the page shows, which the next field is often left before the answer to the last. */
  write(change: Reviewed, version: number | null): Promise<boolean> {
    const writing = this.queue.then(() => this.writeNow(change, version));
    this.queue = writing;
    return writing;
  }

  /** Takes the last change of the file back, or makes it again: the editor does so where the file has the focus, which the page gets back. */
  step(way: 'undo' | 'redo', page: WebviewPanel): Promise<void> {
    const stepping = this.queue.then(() => this.stepNow(way, page));
    this.queue = stepping;
    return stepping;
  }

  private async stepNow(way: 'undo' | 'redo', page: WebviewPanel): Promise<void> {
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri.toString());
    const viewColumn = shown?.viewColumn ?? page.viewColumn ?? ViewColumn.Active;
    await window.showTextDocument(await workspace.openTextDocument(this.uri), { viewColumn });
    await commands.executeCommand(way);
    page.reveal(page.viewColumn, false);
  }

  private async writeNow(change: Reviewed, version: number | null): Promise<boolean> {
    try {
      const document = await workspace.openTextDocument(this.uri);
      if (version === null || !this.isSame(version, document)) throw new Error(say(words.notWritten));
      const answer = await this.client.sendRequest(reviewRequest, {
        textDocument: { uri: this.uri.toString(), version: document.version },
        ...change,
      });
      const edit = answer && (await this.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit));
      if (!edit || (edit.size > 0 && !(await workspace.applyEdit(edit)))) throw new Error(say(words.notWritten));
      this.latest = document.version;
      this.alike.add(version).add(document.version);
      return true;
    } catch (error) {
      void window.showWarningMessage(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  private isSame(version: number, document: TextDocument): boolean {
    if (this.latest !== document.version) this.alike.clear();
    return version === document.version || this.alike.has(version);
  }
}
