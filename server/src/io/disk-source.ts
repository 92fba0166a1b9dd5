import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourceFiles } from '../workspace/sources.js';
import { readTextFile } from './text-file.js';
import { evaluationName, filesBelow } from './walk.js';

export const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;

/** The files of this machine as a roll-up sees them: whatever can be read; a glob matches what lies below its folder or the current one. */
export function diskSource(evaluation: string): SourceFiles {
  let listed: readonly string[] | undefined;
  return {
    read: readUri,
    list: () => (listed ??= [...new Set([dirname(resolve(evaluation)), resolve('.')].flatMap(evaluationsIn))].map(uriOf)),
    mayRead: uri => uri.startsWith('file:'),
  };
}

function readUri(uri: string): string | undefined {
  try {
    const read = readTextFile(fileURLToPath(uri));
    return 'file' in read ? read.file.text : undefined;
  } catch {
    return undefined;
  }
}

const evaluationsIn = (folder: string): string[] => filesBelow(folder, name => evaluationName.test(name)).map(name => join(folder, name));
