import { readdirSync, statSync } from 'node:fs';

/** What systems leave in folders that people see as empty. */
const unseen = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a file has no bytes, or a folder no files that people see. What cannot be looked at is not said to be empty. */
export function holdsNothing(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isDirectory()
      ? readdirSync(path).every(name => unseen.test(name))
      : found.isFile() && found.size === 0;
  } catch {
    return false;
  }
}
