import type { FileSource, Unreadable } from './file-source.js';
import { isOurs } from '../text/file-names.js';
import { type Snapshot, snapshot } from './snapshot.js';

/** The evaluations and profiles stored in the workspace's folders, as they are on disk. */
export class FileIndex {
  private readonly files = new Map<string, Snapshot>();
  private readonly problems = new Map<string, Unreadable['problem']>();
  private readonly gone = new Set<string>();
  private complete = false;

  constructor(private readonly source: FileSource) {}

  /** Whether the workspace has been read. */
  get ready(): boolean {
    return this.complete;
  }

  get all(): readonly Snapshot[] {
    return [...this.files.values()];
  }

  get(uri: string): Snapshot | undefined {
    return this.files.get(uri);
  }

  /** Whether a file was here and has been taken away or renamed. */
  isGone(uri: string): boolean {
    return this.gone.has(uri);
  }

  /** Reads the workspace, one file at a time so that requests are answered in between. `said` hears of each file; stopped, what is read so far stays. */
  async build(
    said: (done: number, of: number) => void = () => undefined,
    stop: { readonly isCancellationRequested: boolean } = { isCancellationRequested: false },
  ): Promise<void> {
    const uris = new Set(await this.source.list());
    for (const uri of this.files.keys()) if (!uris.has(uri)) this.files.delete(uri);
    let done = 0;
    for (const uri of uris) {
      if (stop.isCancellationRequested) break;
      await this.update(uri);
      said(++done, uris.size);
    }
    this.complete = true;
  }

  /** Why a stored file gives no text; `undefined` where it is not there, or can be read. */
  problemOf(uri: string): Unreadable['problem'] | undefined {
    return this.problems.get(uri);
  }

  /** The stored files that are there and give no text. */
  get unreadable(): readonly string[] {
    return [...this.problems.keys()];
  }

  /** Reads one file again; one that is gone is forgotten, one of another kind is not opened. Ends with whether anything changed. */
  async update(uri: string): Promise<boolean> {
    const read = isOurs(uri) ? await this.source.read(uri) : undefined;
    const before = this.problems.get(uri);
    if (typeof read === 'object') this.problems.set(uri, read.problem);
    else this.problems.delete(uri);
    if (typeof read !== 'string') {
      const wasHere = this.files.delete(uri);
      if (wasHere && read === undefined) this.gone.add(uri);
      return wasHere || before !== this.problems.get(uri);
    }
    this.gone.delete(uri);
    if (this.files.get(uri)?.text === read) return false;
    this.files.set(uri, snapshot(uri, undefined, read));
    return true;
  }
}
