import type { FileSource } from './file-source.js';
import { normalUri } from './references.js';
import { type Snapshot, snapshot } from './snapshot.js';

const ours = /\.perf(?:-profile)?\.ya?ml$/i;

/** The evaluations and profiles stored in the workspace's folders, as they are on disk. */
export class FileIndex {
  private readonly files = new Map<string, Snapshot>();
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

  /** Reads the workspace, one file at a time so that requests are answered in between. `said` hears of each file; stopped, what is read so far stays. */
  async build(
    said: (done: number, of: number) => void = () => undefined,
    stop: { readonly isCancellationRequested: boolean } = { isCancellationRequested: false },
  ): Promise<void> {
    const uris = new Set((await this.source.list()).map(normalUri));
    for (const uri of this.files.keys()) if (!uris.has(uri)) this.files.delete(uri);
    let done = 0;
    for (const uri of uris) {
      if (stop.isCancellationRequested) break;
      await this.update(uri);
      said(++done, uris.size);
    }
    this.complete = true;
  }

  /** Reads one file again; one that is gone is forgotten, one of another kind is not opened. Ends with whether anything changed. */
  async update(written: string): Promise<boolean> {
    const uri = normalUri(written);
    const text = ours.test(uri) ? await this.source.read(uri) : undefined;
    if (text === undefined) return this.files.delete(uri);
    if (this.files.get(uri)?.text === text) return false;
    this.files.set(uri, snapshot(uri, undefined, text));
    return true;
  }
}
