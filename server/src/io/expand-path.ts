import { accessSync, constants, statSync } from 'node:fs';
import { sep } from 'node:path';
import { globMatcher, isGlob } from '../workspace/glob.js';
import { evaluationName } from '../text/file-names.js';
import { filesBelow } from './walk.js';
import { withoutEnd } from '../text/ends.js';

/** Files, and folders among them that cannot be read; or why there is none. */
export type Expanded =
  | { readonly files: readonly string[]; readonly unreadable: readonly string[] }
  | { readonly failure: 'missing' | 'denied' | 'no-files' };

/** The files that a file's path, a folder or a glob stands for, with `/`, in the order of their names. A folder stands for the files in it that are `wanted`: evaluations, unless more is asked for. */
export function expandPath(
  given: string,
  wanted: (name: string) => boolean = name => evaluationName.test(name),
): Expanded {
  const path = sep === '\\' ? given.replaceAll('\\', '/') : given;
  switch (kindOf(given)) {
    case 'denied':
      return { failure: 'denied' };
    case 'file':
      return { files: [path], unreadable: [] };
    case 'folder':
      return expandWalk(unreadable => filesBelow(path, wanted, { unreadable }).map(name => prefixOf(path) + name));
    case 'missing':
      return isGlob(path) && kindOf(folderOf(path)) !== 'missing'
        ? expandWalk(unreadable => matches(path, unreadable))
        : { failure: 'missing' };
  }
}

function expandWalk(walk: (unreadable: (folder: string) => void) => readonly string[]): Expanded {
  const unreadable: string[] = [];
  const files = walk(folder => unreadable.push(folder));
  return files.length + unreadable.length > 0 ? { files, unreadable } : { failure: 'no-files' };
}

/** What stands before the names in a folder: nothing for the current one. */
const prefixOf = (folder: string): string => (folder === '.' ? '' : `${withoutEnd(folder, '/')}/`);

function matches(glob: string, unreadable: (folder: string) => void): string[] {
  const prefix = prefixIn(glob);
  const rest = glob.slice(prefix.length);
  const depth = rest.includes('**') ? Infinity : rest.split('/').length - 1;
  const matches = globMatcher(glob);
  return filesBelow(folderOf(glob), () => true, { depth, unreadable })
    .map(name => prefix + name)
    .filter(matches);
}

/** What stands before the first part of a glob that is a pattern. */
const prefixIn = (glob: string): string => /^(?:[^*?{[]*\/)?/.exec(glob)?.[0] ?? '';

/** The folder that a glob looks in. */
function folderOf(glob: string): string {
  const prefix = prefixIn(glob);
  return prefix === '' ? '.' : withoutEnd(prefix, '/') || '/';
}

function kindOf(path: string): 'file' | 'folder' | 'missing' | 'denied' {
  try {
    const isFolder = statSync(path).isDirectory();
    if (isFolder) accessSync(path, constants.R_OK);
    return isFolder ? 'folder' : 'file';
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')
      ? 'denied'
      : 'missing';
  }
}
