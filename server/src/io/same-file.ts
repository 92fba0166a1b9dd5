import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

export { existsSync };

/** Whether two paths lead to one file, by whatever links: who writes one of them changes the other. */
export function isSameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true;
  const [one, other] = [statsOf(a), statsOf(b)];
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/** What a file is called where its links end; `undefined` where there is none yet. */
export function realName(path: string): string | undefined {
  try {
    return basename(realpathSync(path));
  } catch {
    return undefined;
  }
}

// numbers of files are beyond what a double holds exactly on some disks
function statsOf(path: string): { readonly ino: bigint; readonly dev: bigint } | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
