import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
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
import type { Words } from '../text/locale.js';
import { sayWriteFailure } from './write-failure.js';

/**
 * Writes a file's bytes; says why where that is not possible. The new content stands beside the file before it takes its place, so that
 * nobody, not even a run that is killed, ever sees half of it. Only where nothing may be put beside it, and where the place is more than a
 * name (a device, a file of several names), it is written over as it lies; on a full disk nothing is touched.
 */
export function writeBytes(path: string, content: string | Uint8Array): Words | undefined {
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before) accessSync(path, constants.W_OK);
    const isNew = !before && lstatSync(path, { throwIfNoEntry: false }) === undefined;
    const isFile = before?.isFile() === true;
    const beside = isNew || isFile ? putBeside(before ? realpathSync(path) : path, content) : undefined;
    if (beside === undefined || (isFile && before.nlink > 1) || !takePlace(beside, path, before)) {
      // there was room for it a moment ago
      if (beside !== undefined) rmSync(beside, { force: true });
      writeFileSync(path, content);
    }
    return undefined;
  } catch (error) {
    return sayWriteFailure(error);
  }
}

/** The content in a file beside the place; `undefined` where none may be put there. */
function putBeside(path: string, content: string | Uint8Array): string | undefined {
  const usual = join(dirname(path), `.${basename(path)}.tmp`);
  removeLeftover(usual);
  // another run may be writing the same file just now
  const beside = existsSync(usual) ? join(dirname(path), `.${basename(path)}.${process.pid}.tmp`) : usual;
  const file = openNew(beside);
  if (file === undefined) return undefined;
  try {
    writeFileSync(file, content);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return beside;
}

/** A run that was killed leaves its file behind, for the next one to take away; one that is being written is younger. */
function removeLeftover(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && Date.now() - stats.mtimeMs > oldest) rmSync(path, { force: true });
}

/** Milliseconds. */
const oldest = 60_000;

function openNew(path: string): number | undefined {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EEXIST' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

/** Puts a new file in the place of the one before, with its owner and mode; false, and nothing changed, where that cannot be done. */
function takePlace(beside: string, path: string, before: Stats | undefined): boolean {
  try {
    if (before) keepLooks(beside, before);
    renameSync(beside, before ? realpathSync(path) : path);
    return true;
  } catch {
    return false;
  }
}

function keepLooks(path: string, { uid, gid, mode }: Stats): void {
  const own = statSync(path);
  if (own.uid !== uid || own.gid !== gid) chownSync(path, uid, gid);
  chmodSync(path, mode & 0o7777);
}
