import { expandPath } from '../io/expand-path.js';
import { existsSync } from '../io/same-file.js';
import { readStream, readTextFile } from '../io/text-file.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { sayFailure } from './inputs.js';

/**
 * What was written with the paths of `--paths-from` behind it: one a line. A line that leads nowhere as it stands, as a path or as a glob, is parted
 * at its spaces, as a shell would have done; globs are left as they are. Where the list cannot be read that is told, and what to end with comes back.
 */
export async function withListedPaths(given: Given, context: Context): Promise<Given | number> {
  const list = given.value('paths-from');
  if (list === undefined && given.operands.length === 0) throw new UsageError(words.nothing);
  if (list === undefined) return given;
  const read = list === '-' ? await readStream(context.host.stdin) : readTextFile(list);
  if ('failure' in read) {
    sayFailure(list, read.failure, context);
    return status.unusable;
  }
  const listed = read.file.text.split(/\r?\n/).flatMap(pathsIn);
  const operands = [...given.operands, ...listed];
  if (operands.length === 0) throw new UsageError(words.nothing);
  return { ...given, operands };
}

function pathsIn(line: string): readonly string[] {
  const path = line.trim();
  if (path === '') return [];
  return /\s/.test(path) && !leadsSomewhere(path) ? path.split(/\s+/) : [path];
}

const leadsSomewhere = (path: string): boolean => existsSync(path) || 'files' in expandPath(path);

const words = {
  nothing: { 'zh-CN': 'check 后面要写 PATH…', en: 'check needs PATH…' },
};
