import type * as Docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { kept } from '../incremental/kept.js';
import type * as Library from './docx-library.js';

/** What stands in a section for XML that is written without the library, which makes objects by the dozen of every cell. */
const places = kept<object, string>();

/** No style is called so. */
const style = 'drawn-elsewhere';
const mark = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr></w:p>`;

/** Holds the place of some XML. */
export function drawXml(xml: string, library: typeof Library): Docx.Paragraph {
  const place = new library.Paragraph({ style });
  places.keep(place, xml);
  return place;
}

/** A Word file of these sections with what was drawn for them in its place. */
export function putDrawn(bytes: Uint8Array, sections: readonly Docx.ISectionOptions[]): Uint8Array {
  const texts = sections.flatMap(({ children }) => children.flatMap(child => places.of(child) ?? []));
  if (texts.length === 0) return bytes;
  const { 'word/document.xml': main = new Uint8Array(), ...others } = unzipSync(bytes);
  const whole = strFromU8(main)
    .split(mark)
    .map((part, at) => part + (texts[at] ?? ''))
    .join('');
  return zipSync({ ...others, 'word/document.xml': strToU8(whole) }, { level: 0 });
}
