import { type Dirent, type FSWatcher, existsSync, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { skippedFolders } from '../text/file-names.js';

/** Milliseconds without a further change before one is told: editors write a file in several steps. */
const settled = 150;

/** Whether the system itself follows a folder with all that is below it. Elsewhere Node walks, and loses a file once another takes its place. */
const followsBelow = process.platform === 'win32' || process.platform === 'darwin';

/** What whoever waits for changes hears. */
interface Listener {
  /** Some wanted file is another than before, is new or gone. */
  changed(): void;
  /** The changes in a folder are not told by the system; said once. */
  deaf(folder: string): void;
}

/**
 * Tells when a file of a wanted name changes below some paths; a file stands for its folder, a glob for the folder before its first sign. Never
 * throws.
 */
export function watchFiles(
  paths: readonly string[],
  wanted: (name: string) => boolean,
  listener: Listener,
): Pick<Watch, 'wrote'> {
  const watch = new Watch([...new Set(paths.map(folderOf))], wanted, listener);
  watch.start();
  return watch;
}

/** What one look finds. */
interface Seen {
  readonly folders: Set<string>;
  readonly stamps: Map<string, string>;
}

/** What the system tells is only a reason to look: names, sizes and times decide, so that a folder that got another name is noticed too. */
class Watch {
  private readonly watchers = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>();
  /** By its full path, what each file was when it was looked at. */
  private seen: ReadonlyMap<string, string> = new Map();
  private readonly followed = new Set<string>();
  private isDeaf = false;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly folders: readonly string[],
    private readonly wanted: (name: string) => boolean,
    private readonly listener: Listener,
  ) {}

  start(): void {
    this.seen = this.look();
  }

  /** What whoever waits has written there is no news. */
  wrote(path: string): void {
    this.seen = new Map([...this.seen, [resolve(path), stampOf(path)]]);
  }

  private readonly heard = (name: string | null): void => {
    // what is no file of ours may be a folder; it does not put off what is waited for
    if (this.soon !== undefined && name !== null && !this.wanted(name)) return;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.compare(), settled);
  };

  private compare(): void {
    this.soon = undefined;
    const before = this.seen;
    this.seen = this.look();
    const isSame =
      this.seen.size === before.size && [...this.seen].every(([path, stamp]) => before.get(path) === stamp);
    if (!isSame) this.listener.changed();
  }

  /** Every wanted file with its stamp; on the way each folder is followed, and those that are gone no longer. */
  private look(): ReadonlyMap<string, string> {
    this.followed.clear();
    const seen: Seen = { folders: new Set(), stamps: new Map() };
    for (const folder of this.folders) this.visit(folder, seen);
    for (const folder of this.folders) if (!existsSync(folder)) this.follow(nearestOf(folder), false);
    for (const [folder, { watcher }] of this.watchers)
      if (!this.followed.has(folder)) {
        watcher.close();
        this.watchers.delete(folder);
      }
    return seen.stamps;
  }

  private visit(folder: string, seen: Seen): void {
    if (seen.folders.has(folder)) return;
    seen.folders.add(folder);
    // before it is read, so that nothing comes between
    if (!followsBelow || this.folders.includes(folder)) this.follow(folder, followsBelow);
    const entries = entriesOf(folder);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (!entry.isDirectory() && this.wanted(entry.name)) seen.stamps.set(resolve(path), stampOf(path));
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) this.visit(path, seen);
    }
  }

  private follow(folder: string, recursive: boolean): void {
    const inode = inodeOf(folder);
    // one that is not there is looked for from above it
    if (inode === undefined) return;
    this.followed.add(folder);
    const known = this.watchers.get(folder);
    // a folder that came back is another one
    if (known?.inode === inode) return;
    known?.watcher.close();
    try {
      const watcher = watch(folder, { recursive }, (_, name) => this.heard(name)).on('error', () => this.lose(folder));
      this.watchers.set(folder, { watcher, inode });
    } catch {
      this.watchers.delete(folder);
      if (!this.isDeaf) this.listener.deaf(folder);
      this.isDeaf = true;
    }
  }

  private lose(folder: string): void {
    this.watchers.delete(folder);
    this.heard(null);
  }
}

function inodeOf(folder: string): number | undefined {
  try {
    return statSync(folder).ino;
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What of a file is another once it is written; inside a link, of what it leads to. */
function stampOf(path: string): string {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return '';
  }
}

/** The nearest folder above that is there. */
function nearestOf(folder: string): string {
  const above = dirname(folder);
  return above === folder || existsSync(above) ? above : nearestOf(above);
}

function folderOf(path: string): string {
  const [plain = ''] = path.replaceAll('\\', '/').split(/[*?{[]/, 1);
  if (plain !== path) return dirname(`${plain}x`);
  try {
    return statSync(path).isDirectory() ? path : dirname(path);
  } catch {
    return dirname(path);
  }
}
