import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { datedParts, oldest } from './fixed-zip.js';

/** Where the text of a Word file stands. */
const main = 'word/document.xml';

/**
 * One Word file of several whose sections follow each other. Each but the last ends in a section that holds nothing, so that the one before is
 * closed; it is left out. All but their texts is as in the first: what their sections refer to, such as the footer of a letter, stands there
 * under the same number. Each is packed as it comes, so that no more than one is held at a time.
 */
export async function joinDocuments(
  first: Uint8Array,
  more: readonly (() => Promise<Uint8Array>)[],
  day: Date,
  parts: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const { [main]: text = new Uint8Array(), ...others } = datedParts(first, day, parts);
  const packing = new Packing();
  for (const [name, bytes] of Object.entries(others)) packing.part(name).push(bytes, true);
  const body = packing.part(main);
  const xml = strFromU8(text);
  body.push(strToU8(xml.slice(0, xml.lastIndexOf(section))));
  for (const [index, write] of more.entries()) {
    const next = textOf(await write());
    const isLast = index === more.length - 1;
    const content = next.slice(next.indexOf(opening) + opening.length, isLast ? undefined : next.lastIndexOf(section));
    body.push(strToU8(content), isLast);
  }
  return packing.end();
}

const opening = '<w:body>';
/** What the pages of a section are like; that of the last one stands at the very end. */
const section = '<w:sectPr';

const textOf = (file: Uint8Array): string =>
  strFromU8(unzipSync(file, { filter: ({ name }) => name === main })[main] ?? new Uint8Array());

/** Collects what a zip file is made of. */
class Packing {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });

  part(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: 9 });
    part.mtime = oldest;
    this.zip.add(part);
    return part;
  }

  end(): Uint8Array {
    this.zip.end();
    const all = new Uint8Array(this.chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}
