import type { ImportedTable } from '../workspace/sources.js';
import type { Openers } from './read-grids.js';

/** Where tables come from: a disk, or whatever an editor can read. */
export interface TableFiles {
  /** Other for every version of a file; `undefined` where there is none. */
  versionOf(uri: string): string | undefined;
  bytesOf(uri: string): Promise<Uint8Array | undefined>;
  readonly openers?: Openers;
}

interface Known {
  readonly version: string;
  readonly table: ImportedTable | undefined;
}

/** Target tables in other formats than our own, each imported once for each version of its file. Importing takes time: who asks first gets no answer, and asks again when it is there. */
export class ImportedTables {
  private readonly known = new Map<string, Known>();
  private readonly reading = new Map<string, Promise<void>>();

  /** `arrived` hears of each table that was read. */
  constructor(
    private readonly files: TableFiles,
    private readonly arrived: () => void = () => undefined,
  ) {}

  /** The table of a file; `undefined` while it is being read. */
  at(uri: string): ImportedTable | undefined {
    const version = this.files.versionOf(uri);
    if (version === undefined) return { problem: 'missing' };
    const known = this.known.get(uri);
    if (known?.version === version) return known.table;
    this.known.set(uri, { version, table: known?.table });
    this.reading.set(uri, this.read(uri, version));
    return known?.table;
  }

  get isReading(): boolean {
    return this.reading.size > 0;
  }

  async settled(): Promise<void> {
    while (this.isReading) await Promise.all(this.reading.values());
  }

  private async read(uri: string, version: string): Promise<void> {
    const table = await this.importAt(uri).catch((): ImportedTable => ({ problem: 'unreadable' }));
    if (this.known.get(uri)?.version === version) this.known.set(uri, { version, table });
    this.reading.delete(uri);
    this.arrived();
  }

  private async importAt(uri: string): Promise<ImportedTable> {
    const bytes = await this.files.bytesOf(uri);
    if (!bytes) return { problem: 'unreadable' };
    const { importForm } = await import('./import-form.js');
    const name = decodeURIComponent(uri.split('/').at(-1) ?? '');
    const found = await importForm(bytes, name, 'zh-CN', this.files.openers);
    return 'failure' in found ? { problem: 'not-form' } : { text: found.text };
  }
}
