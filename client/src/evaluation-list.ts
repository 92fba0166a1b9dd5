import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import type { Change } from './changes.js';
import { type EvaluationFile, evaluationsRequest } from '../../server/src/lsp/protocol.js';

/** The workspace's evaluations as the server last told them. Begins to ask when someone looks, and asks once at a time. */
export class EvaluationList implements Disposable {
  private readonly files = new Map<string, EvaluationFile>();
  private readonly emitter = new EventEmitter<void>();
  private since: number | undefined;
  private busy = false;
  private again = false;
  private first: Promise<void> | undefined;

  readonly onDidChange: Event<void> = this.emitter.event;

  constructor(private readonly client: BaseLanguageClient) {}

  get all(): readonly EvaluationFile[] {
    return [...this.files.values()];
  }

  /** From now on someone looks. Ends when the server was asked for the first time. */
  watch(): Promise<void> {
    return (this.first ??= this.refresh());
  }

  changed(change: Change): void {
    if (change === 'everything') this.since = undefined;
    if (this.first) void this.refresh();
  }

  /** The same files in another order. */
  sortedAnew(): void {
    this.emitter.fire();
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private async refresh(): Promise<void> {
    this.again = this.busy;
    if (this.busy) return;
    this.busy = true;
    await this.update();
    this.busy = false;
    if (this.again) await this.refresh();
  }

  private async update(): Promise<void> {
    const asked = this.since;
    const answer = await ask(this.client, evaluationsRequest, asked === undefined ? {} : { since: asked });
    if (!answer || asked !== this.since) return;
    if (answer.complete) this.files.clear();
    for (const uri of answer.gone) this.files.delete(uri);
    for (const file of answer.changed) this.files.set(file.uri, file);
    const news = answer.complete || answer.changed.length > 0 || answer.gone.length > 0;
    this.since = answer.serial;
    if (news) this.emitter.fire();
  }
}
