import { type Dirent, readdirSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { skippedFolders } from '../text/file-names.js';

/** How deep a walk goes and who hears of the folders it cannot read. */
export interface Walk {
  /** 0 is the folder alone. */
  readonly depth?: number;
  /** Told of a folder that cannot be read, by its path. */
  readonly unreadable?: (folder: string) => void;
}

/**
 * The paths of the files below a folder, relative to it, with `/`, in order. What is no file is left out, such as a pipe, which would be waited
 * for. Links to folders are not followed: they can lead in circles.
 */
export function filesBelow(
  folder: string,
  wanted: (name: string) => boolean,
  { depth = Infinity, unreadable }: Walk = {},
): string[] {
  return entriesOf(folder, unreadable)
    .flatMap(entry => {
      const path = `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return wanted(entry.name) && isFile(entry, path) ? [entry.name] : [];
      if (depth <= 0 || skippedFolders.has(entry.name)) return [];
      const below = filesBelow(path, wanted, { depth: depth - 1, ...(unreadable && { unreadable }) });
      return below.map(name => `${entry.name}/${name}`);
    })
    .sort();
}

function entriesOf(folder: string, unreadable: Walk['unreadable']): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    unreadable?.(folder);
    return [];
  }
}

/** A link is what it leads to; one that leads nowhere counts, so that whoever reads it says so. */
const isFile = (entry: Dirent, path: string): boolean => (entry.isSymbolicLink() ? leadsToFile(path) : entry.isFile());

function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

/** What is looked for below a folder while others are served. */
export interface Search {
  /** Asked of everything that is no folder. */
  takes(entry: Dirent): boolean;
  /** Which folders are gone into, beside those that nobody keeps a form in. */
  enters?(name: string): boolean;
  readonly depth: number;
  /** No more files than these. */
  readonly most: number;
}

/** Folders that are read at one time. */
const together = 16;

/** The paths of files in a folder, then of those below it. Links to folders are not followed: they can lead in circles. */
export async function findBelow(folder: string, search: Search): Promise<readonly string[]> {
  const { takes, enters, depth, most } = search;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const isEntered = ({ name }: Dirent): boolean => !skippedFolders.has(name) && enters?.(name) !== false;
  const found = entries.filter(entry => !entry.isDirectory() && takes(entry)).map(({ name }) => join(folder, name));
  const inner = depth > 0 ? entries.filter(entry => entry.isDirectory() && isEntered(entry)) : [];
  for (let at = 0; at < inner.length && found.length < most; at += together) {
    const below = inner.slice(at, at + together);
    const paths = await Promise.all(
      below.map(({ name }) => findBelow(join(folder, name), { ...search, depth: depth - 1 })),
    );
    found.push(...paths.flat());
  }
  return found.slice(0, most);
}
