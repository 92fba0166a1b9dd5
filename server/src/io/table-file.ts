import { statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** Bytes; no table is longer. */
const largest = 32 * 1024 * 1024;

/** Other for every version of a file; `undefined` where there is none. */
export function versionAt(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.mtimeMs} ${stats.size}` : undefined;
}

/** What a file holds; `undefined` where it cannot be read. */
export async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(path);
    return size > largest ? undefined : await readFile(path);
  } catch {
    return undefined;
  }
}
