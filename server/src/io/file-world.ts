import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { World } from '../rules/rule.js';
import { resolveReference } from '../workspace/references.js';
import { uriOf } from './disk-source.js';

/** What the rules may ask about the files around an evaluation; paths are relative to it. Only whether a file is there, never what it holds. */
export const fileWorld = (evaluation: string): World => ({
  fileExists: path => {
    const uri = resolveReference(uriOf(evaluation), path);
    return uri?.startsWith('file:///') ? existsSync(fileURLToPath(uri)) : undefined;
  },
});
