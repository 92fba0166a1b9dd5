import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { World } from '../rules/rule.js';

/** What the rules may ask about the files around an evaluation; paths are relative to it. Only whether a file is there, never what it holds. */
export const fileWorld = (evaluation: string): World => ({
  fileExists: path => existsSync(resolve(dirname(evaluation), path)),
});
