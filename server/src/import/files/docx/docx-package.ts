import type { Words } from '../../../text/locale.js';
import { docxGrid } from './docx-grid.js';
import { type NumberingLevels, readNumbering } from '../docx-numbering.js';
import { readStyles } from './docx-styles.js';
import { failures } from '../../cells/failures.js';
import type { Grids } from '../../cells/grid.js';
import type { Package } from '../package-parts.js';
import { linePlace } from '../../cells/place.js';
import { marginsThatSay, tellUnread, type Unread } from '../../cells/unread.js';
import { attribute, readXml } from '../xml-reader.js';

/** A Word document, by its main part and what that points to. */
export function readDocument(parts: Package, main: string, warnings: readonly Words[]): Grids {
  const xml = parts.text(main);
  if (xml === undefined) return { failure: failures.damaged };
  const numbering = parts.text(parts.related(main, 'numbering'));
  const grid = docxGrid(xml, {
    numbering: numbering === undefined ? noNumbering : readNumbering(numbering),
    styles: readStyles(parts.text(parts.related(main, 'styles')) ?? ''),
    notes: notesOf(parts, main),
  });
  if (grid.tooLarge) return { failure: failures.tooLarge };
  return {
    grids: [{ ...grid, unread: [...(grid.unread ?? []), ...marginsOf(parts, main)] }],
    warnings: grid.hasChanges ? [...warnings, changes] : warnings,
  };
}

const noNumbering: NumberingLevels = new Map();

const notes = { footnotes: 'footnote', endnotes: 'endnote', comments: 'comment' } as const;

/** The texts of footnotes, endnotes and comments by kind and number. */
function notesOf(parts: Package, main: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(notes).flatMap(([type, kind]) => {
      const xml = parts.text(parts.related(main, type));
      return xml === undefined ? [] : textsOf(xml, kind).map(({ id, text }) => [`${kind} ${id}`, text] as const);
    }),
  );
}

/** What pages repeat at their edges: told once, and not where it only counts pages. */
function marginsOf(parts: Package, main: string): Unread[] {
  const texts = parts
    .relations(main)
    .filter(({ type }) => type === 'header' || type === 'footer')
    .flatMap(({ target, type }) => textsOf(parts.text(target) ?? '', type === 'header' ? 'hdr' : 'ftr'))
    .map(({ text }) => text);
  return marginsThatSay(texts).map(text => ({ place: linePlace(1), what: tellUnread('margin', text) }));
}

/** The shown text of each element of a name. */
function textsOf(xml: string, element: string): { readonly id: string; text: string }[] {
  const found: { readonly id: string; text: string }[] = [];
  let isText = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === element) found.push({ id: attribute(attributes, 'id') ?? '', text: '' });
      isText = name === 't';
      const last = found.at(-1);
      if (last && (name === 'tab' || name === 'br')) last.text += ' ';
    },
    text: text => {
      const last = found.at(-1);
      if (isText && last) last.text += text;
    },
    close: name => {
      isText = false;
      const last = found.at(-1);
      if (name === 'p' && last) last.text += ' ';
    },
  });
  return found;
}

const changes: Words = {
  'zh-CN': '文件里有修订痕迹；按“接受全部修订”读入，删去的文字没有读入',
  en: 'the file tracks changes; it was read as if all were accepted, without the deleted text',
};
