import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Unreadable } from '../workspace/file-source.js';
import type { TableFiles } from '../import/imported-tables.js';
import { bytesAt, versionAt } from './table-file.js';
import type { SourceFiles } from '../workspace/sources.js';
import { canonicalUri, spellName } from '../workspace/uri.js';
import { type ReadResult, readTextFile } from './text-file.js';
import { evaluationName } from '../text/file-names.js';
import { remember } from '../text/remembered.js';
import { filesBelow } from './walk.js';

/** The canonical URI of a path of this machine. */
export function uriOf(path: string): string {
  const whole = resolve(path);
  return folderUri(dirname(whole)) + spellName(basename(whole));
}

/** The URI of a folder, with the `/` behind it: thousands of files lie in few. */
const folderUri = remember((folder: string) => canonicalUri(pathToFileURL(join(folder, sep)).href), 500);

/** A file's path with `/`, absolute where the path of another one is given so, else from the current folder. */
export function nameAsGiven(uri: string, other: string): string {
  const path = fileURLToPath(uri);
  return (isAbsolute(other) ? path : relative('.', path)).split(sep).join('/');
}

/** The files of this machine as a roll-up sees them: whatever can be read; a glob matches what lies below its folder or the current one. */
export function diskSource(evaluation: string): SourceFiles {
  let listed: readonly string[] | undefined;
  return {
    read: readUri,
    problemOf,
    list: () =>
      (listed ??= [...new Set([dirname(resolve(evaluation)), resolve('.')].flatMap(evaluationsIn))].map(uriOf)),
    mayRead: uri => uri.startsWith('file:'),
  };
}

/** The tables of other formats on this machine. */
export const diskTables: TableFiles = {
  versionOf: uri => versionAt(fileURLToPath(uri)),
  bytesOf: uri => bytesAt(fileURLToPath(uri)),
  openers: { pdf: async bytes => (await import('./open-pdf.js')).openPdf(bytes) },
};

/** The text of a file of this machine; `undefined` where it cannot be read. */
export function readUri(uri: string): string | undefined {
  const read = readAt(uri);
  return read && 'file' in read ? read.file.text : undefined;
}

/** Why a file that is there gives no text. */
function problemOf(uri: string): Unreadable['problem'] | undefined {
  const read = readAt(uri);
  if (!read || 'file' in read || read.failure === 'missing') return undefined;
  return read.failure === 'not-utf8' ? 'not-utf8' : 'unreadable';
}

function readAt(uri: string): ReadResult | undefined {
  try {
    return readTextFile(fileURLToPath(uri), 'files');
  } catch {
    return undefined;
  }
}

const evaluationsIn = (folder: string): string[] =>
  filesBelow(folder, name => evaluationName.test(name)).map(name => join(folder, name));
