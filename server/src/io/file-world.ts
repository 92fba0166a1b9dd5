import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { World } from '../rules/rule.js';
import { resolveReference } from '../workspace/references.js';
import { uriOf } from './disk-source.js';
import { holdsNothing } from './holds-nothing.js';

/** What the rules may ask about the files around an evaluation; paths are relative to it. Only whether something is there, never what it says. */
export function fileWorld(evaluation: string): World {
  const pathOf = (path: string): string | undefined => {
    const uri = resolveReference(uriOf(evaluation), path);
    return uri?.startsWith('file:///') ? fileURLToPath(uri) : undefined;
  };
  return {
    fileExists: named => {
      const path = pathOf(named);
      return path === undefined ? undefined : existsSync(path);
    },
    isEmpty: named => {
      const path = pathOf(named);
      return path !== undefined && holdsNothing(path);
    },
  };
}
