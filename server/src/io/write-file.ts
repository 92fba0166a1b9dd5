import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file's bytes; says why where that is not possible. The new content stands beside the file before it takes its place, so that
 * nobody, not even a run that is killed, ever sees half of it. Where nothing can be put beside it, and where the place is more than a
 * name (a device, a file of several names), it is written over as it lies.
 */
export function writeBytes(path: string, content: string | Uint8Array): string | undefined {
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before) accessSync(path, constants.W_OK);
    const isNew = !before && lstatSync(path, { throwIfNoEntry: false }) === undefined;
    const isOneFile = before?.isFile() === true && before.nlink === 1;
    if (!(isNew || isOneFile) || !replace(before ? realpathSync(path) : path, content, before))
      writeFileSync(path, content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Puts a new file in the place of the one before, with its owner and mode; false, and nothing changed, where that cannot be done. */
function replace(path: string, content: string | Uint8Array, before: Stats | undefined): boolean {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = attempt(() => openSync(beside, 'wx'));
  if (file === undefined) return false;
  try {
    writeFileSync(file, content);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  const done = attempt(() => {
    if (before) keepLooks(beside, before);
    renameSync(beside, path);
    return true;
  });
  if (!done) rmSync(beside, { force: true });
  return done === true;
}

function keepLooks(path: string, { uid, gid, mode }: Stats): void {
  const own = statSync(path);
  if (own.uid !== uid || own.gid !== gid) chownSync(path, uid, gid);
  chmodSync(path, mode & 0o7777);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
