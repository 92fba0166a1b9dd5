import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSource, Unreadable } from '../workspace/file-source.js';
import { canonicalUri } from '../workspace/uri.js';
import { holdsNothing } from './holds-nothing.js';
import { bytesAt, versionAt } from './table-file.js';
import { isOurs } from '../text/file-names.js';
import { findBelow } from './walk.js';
import { withoutEnd } from '../text/ends.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The files below some folders of this machine, by `file:` URI; nothing outside them is opened, not by way of links either. */
export function diskFiles(folders: readonly string[]): FileSource {
  const roots = folders.map(folder => `${withoutEnd(folder, '/')}/`);
  const links = new Links(folders.flatMap(folder => pathOf(folder) ?? []));
  const isBelow = (uri: string): boolean => roots.some(root => uri.startsWith(root));
  const mayRead = (uri: string): boolean => isBelow(uri) && !links.outward.has(uri);
  return {
    mayRead,
    read: async uri => {
      const path = isBelow(uri) ? pathOf(uri) : undefined;
      return path === undefined || (await links.leadOut(path, uri)) ? undefined : readText(path);
    },
    beside: async uri => {
      const path = mayRead(uri) ? pathOf(uri) : undefined;
      const found = path === undefined ? [] : await filesBeside(dirname(path));
      return found.map(file => canonicalUri(pathToFileURL(file).href));
    },
    exists: uri => {
      const path = mayRead(uri) ? pathOf(uri) : undefined;
      return path === undefined ? undefined : existsSync(path);
    },
    isEmpty: uri => {
      const path = mayRead(uri) ? pathOf(uri) : undefined;
      return path !== undefined && holdsNothing(path);
    },
    bytesOf: async uri => {
      const path = mayRead(uri) ? pathOf(uri) : undefined;
      return path === undefined || (await links.leadOut(path, uri)) ? undefined : bytesAt(path);
    },
    versionOf: uri => {
      const path = mayRead(uri) ? pathOf(uri) : undefined;
      return path === undefined ? undefined : versionAt(path);
    },
    list: async () => {
      const paths = folders.flatMap(folder => pathOf(folder) ?? []);
      const found = await Promise.all(paths.map(filesIn));
      return [...new Set(found.flat().map(file => canonicalUri(pathToFileURL(file).href)))];
    },
  };
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** What leads out of the workspace's folders by way of links. */
class Links {
  /** What was found to, by URI. */
  readonly outward = new Set<string>();
  private real: Promise<readonly string[]> | undefined;

  constructor(private readonly folders: readonly string[]) {}

  async leadOut(path: string, uri: string): Promise<boolean> {
    this.real ??= Promise.all(this.folders.map(async folder => realpath(folder).catch(() => folder)));
    const [roots, target] = await Promise.all([this.real, realpath(path).catch(() => undefined)]);
    const leadsOut = target !== undefined && !roots.some(root => target.startsWith(withoutEnd(root, sep) + sep));
    if (leadsOut) this.outward.add(uri);
    else this.outward.delete(uri);
    return leadsOut;
  }
}

/** Bytes; beyond this nothing is read: the language's own limit is far below, and is a finding. */
const largest = 32 * 1024 * 1024;

/** Only files are read: a pipe would be waited for, a device has no end. */
async function readText(path: string): Promise<string | Unreadable | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > largest) return { problem: 'unreadable' };
    const bytes = await readFile(path);
    return decode(bytes) ?? { problem: 'not-utf8' };
  } catch {
    return existsSync(path) ? { problem: 'unreadable' } : undefined;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Ours in a folder and anywhere below. */
const filesIn = (folder: string): Promise<readonly string[]> =>
  findBelow(folder, { takes: ({ name }) => isOurs(name), depth: Infinity, most: Infinity });

/** Any files in a folder and a few levels below, hidden ones left out. */
const filesBeside = (folder: string): Promise<readonly string[]> =>
  findBelow(folder, {
    takes: entry => entry.isFile() && !entry.name.startsWith('.'),
    enters: name => !name.startsWith('.'),
    depth: 3,
    most: 500,
  });
