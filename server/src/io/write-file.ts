import { writeFileSync } from 'node:fs';

/** Writes a file's bytes; says why where that is not possible. */
export function writeBytes(path: string, content: string | Uint8Array): string | undefined {
  try {
    writeFileSync(path, content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
