import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The oldest day a zip entry can have; in local time, as zip entries know no zone, so that everybody gets the same bytes. */
export const oldest = new Date(1980, 0, 1);

/** Packs an Office file again with the day its form has, in place of the moment it was made, inside and in its entries; `parts` replace its own. */
export function fixDates(bytes: Uint8Array, day: Date, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync(datedParts(bytes, day, parts), { mtime: oldest, level: 9 });
}

/** The parts of an Office file, with its day and with some in place of its own. */
export function datedParts(
  bytes: Uint8Array,
  day: Date,
  parts: Readonly<Record<string, string>>,
): Readonly<Record<string, Uint8Array>> {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  const stamp = `${day.toISOString().slice(0, 19)}Z`;
  const dated = core && strToU8(strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`));
  const own = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return { ...files, ...own, ...(dated && { 'docProps/core.xml': dated }) };
}
