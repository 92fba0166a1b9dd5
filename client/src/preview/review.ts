import { Range, type TextDocument, type Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { applyEdit } from '../apply-edit.js';
import { say } from '../words.js';
import type { Reviewed } from './messages.js';
import { reviewRequest } from '../../../server/src/lsp/protocol.js';
import { ReviewHistory, type Step, stepBetween, type Way } from './review-history.js';
import { words } from './words.js';

/** Writes into one file what a reviewer types: each thing one edit, so that one undo takes it back, one after the other. */
export class ReviewWriter {
  private queue: Promise<string | undefined> = Promise.resolve(undefined);
  /** The versions between which nothing but reviews was written: no row has moved since any of them. */
  private readonly alike = new Set<number>();
  private latest: number | undefined;
  private readonly history = new ReviewHistory();

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly uri: Uri,
  ) {}

  /** Why it was not written, if so; `version` is the one the page shows, which the next field is often left before the answer to the last. */
  write(change: Reviewed, version: number | null): Promise<string | undefined> {
    const writing = this.queue.then(() => this.writeNow(change, version));
    this.queue = writing;
    return writing;
  }

  /**
   * Takes back the last thing written here, or writes it again. The editor's own undo would need the focus, and what is typed in that moment
   * would go into the text.
   */
  step(way: Way): Promise<void> {
    const stepping = this.queue.then(() => this.stepNow(way));
    this.queue = stepping.then(() => undefined);
    return stepping;
  }

  /** Once all is written: why the last thing was not, if so. */
  settle(): Promise<string | undefined> {
    return this.queue;
  }

  private async stepNow(way: Way): Promise<void> {
    try {
      const document = await this.openAsLeft();
      const step = this.history.next(way);
      if (!step || !(await this.make(step, document))) {
        void window.setStatusBarMessage(say(step ? words.notWritten : words.noStep[way]), 5000);
        return;
      }
      this.history.move(way);
      this.wrote(document);
    } catch (error) {
      void window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  }

  private async make({ at, before, after }: Step, document: TextDocument): Promise<boolean> {
    const place = new Range(document.positionAt(at), document.positionAt(at + before.length));
    if (document.getText(place) !== before) return false;
    const edit = new WorkspaceEdit();
    edit.replace(this.uri, place, after);
    return workspace.applyEdit(edit);
  }

  private async writeNow(change: Reviewed, version: number | null): Promise<string | undefined> {
    try {
      const document = await this.openAsLeft();
      if (version === null || !this.isSame(version, document)) return say(words.notWritten);
      const answer = await this.client.sendRequest(reviewRequest, {
        textDocument: { uri: this.uri.toString(), version: document.version },
        ...change,
      });
      const edit = answer && (await this.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit));
      const before = document.getText();
      const outcome = edit ? await applyEdit(document, edit) : 'refused';
      // the page shows the file again as it was, and with it no word beside the field
      if (outcome === 'read-only') void window.showWarningMessage(say(words.readOnly));
      if (outcome !== 'done') return say(outcome === 'read-only' ? words.readOnly : words.notWritten);
      this.history.record(stepBetween(before, document.getText()));
      this.alike.add(version);
      this.wrote(document);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** The file; where somebody else has changed it meanwhile, what was known of its rows and of steps to take back is void. */
  private async openAsLeft(): Promise<TextDocument> {
    const document = await workspace.openTextDocument(this.uri);
    if (this.latest !== document.version) {
      this.alike.clear();
      this.history.clear();
    }
    return document;
  }

  private wrote({ version }: TextDocument): void {
    this.latest = version;
    this.alike.add(version);
  }

  private isSame(version: number, document: TextDocument): boolean {
    return version === document.version || this.alike.has(version);
  }
}
