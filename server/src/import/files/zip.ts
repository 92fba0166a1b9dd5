import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';

/** What a package holds, inflated within bounds. */
export type Unpacked =
  | { readonly files: ReadonlyMap<string, Uint8Array>; readonly names: readonly string[] }
  | { readonly problem: 'too-large' | 'damaged' };

/** Far above any form: the parts of a workbook or document of thousands of rows. */
const mostBytes = 32 * 1024 * 1024;
const mostFiles = 5000;
const step = 64 * 1024;

/**
 * Inflates the wanted files of a zip package and no others. What a package says about its sizes is not believed: inflating stops
 * as soon as the bytes made exceed the bound, so that memory and time stay bounded whatever comes.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked {
  const files = new Map<string, Uint8Array>();
  const names: string[] = [];
  const state = { made: 0, failed: false };
  const unzip = new Unzip(file => {
    names.push(file.name);
    if (names.length > mostFiles || !wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) state.failed = true;
      else {
        state.made += chunk.length;
        if (state.made <= mostBytes) chunks.push(chunk);
        if (final) files.set(file.name, joinChunks(chunks));
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (
      let at = 0;
      at < bytes.length && state.made <= mostBytes && names.length <= mostFiles && !state.failed;
      at += step
    ) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    state.failed = true;
  }
  if (state.made > mostBytes || names.length > mostFiles) return { problem: 'too-large' };
  return state.failed || names.length === 0 ? { problem: 'damaged' } : { files, names };
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
