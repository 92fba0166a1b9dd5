import { readFileSync, statSync } from 'node:fs';
import type { Words } from '../text/locale.js';
import { writeBytes } from './write-file.js';

/** A file's text, and whether a byte order mark stands before it: the mark is no part of the text, and is written back. */
export interface TextFile {
  readonly text: string;
  readonly bom: boolean;
}

/** Why there is no text. */
export type ReadFailure = 'missing' | 'directory' | 'not-a-file' | 'denied' | 'not-utf8' | 'too-large' | 'failed';

/** A text, or why it cannot be read. */
export type ReadResult = { readonly file: TextFile } | { readonly failure: ReadFailure };

/** Beyond this nothing is read at all; the language's own limit is far below and is a finding. */
const largest = 256 * 1024 * 1024;

/** Bytes, or why they cannot be read. */
export type BytesResult = { readonly bytes: Uint8Array } | { readonly failure: ReadFailure };

/** A person may hand over a pipe, as a shell does for `<(…)`; what a file names may not be one. */
export type Takes = 'files' | 'files-and-pipes';

/** A pipe that the shell opened has someone writing; one with a name of its own may be waited for without end. */
const opened = /^\/(?:dev\/(?:fd\/|stdin$)|proc\/)/;

/** Never throws. */
export function readTextFile(path: string, takes: Takes = 'files-and-pipes'): ReadResult {
  const read = readBytes(path, takes);
  return 'failure' in read ? read : decode(read.bytes);
}

/** A file's bytes, whatever they are. Never throws. */
export function readBytes(path: string, takes: Takes = 'files-and-pipes'): BytesResult {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { failure: 'directory' };
    if (!stat.isFile() && !(takes === 'files-and-pipes' && stat.isFIFO() && opened.test(path)))
      return { failure: 'not-a-file' };
    return stat.size > largest ? { failure: 'too-large' } : { bytes: readFileSync(path) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Strictly UTF-8; bytes that decode to junk are a text all the same. */
function decode(bytes: Uint8Array): ReadResult {
  try {
    const text = utf8.decode(bytes);
    return { file: text.startsWith('\ufeff') ? { text: text.slice(1), bom: true } : { text, bom: false } };
  } catch {
    return { failure: 'not-utf8' };
  }
}

/** Writes a text over a file's; says why where that is not possible. */
export const writeTextFile = (path: string, { text, bom }: TextFile): Words | undefined =>
  writeBytes(path, (bom ? '\ufeff' : '') + text);

/** The text that a stream holds. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<ReadResult> {
  const read = await readStreamBytes(stream);
  return 'failure' in read ? read : decode(read.bytes);
}

/** All that a stream holds. Never throws. */
export async function readStreamBytes(stream: AsyncIterable<Uint8Array | string>): Promise<BytesResult> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > largest) return { failure: 'too-large' };
      chunks.push(bytes);
    }
  } catch (error) {
    return { failure: failureOf(error) };
  }
  return { bytes: Buffer.concat(chunks) };
}

function failureOf(error: unknown): ReadFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return 'missing';
    case 'EISDIR':
      return 'directory';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    default:
      return 'failed';
  }
}
