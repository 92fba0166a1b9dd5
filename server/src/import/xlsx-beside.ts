import type { Package } from './package-parts.js';
import { tellUnread, type Unread } from './unread.js';
import { attribute, readXml } from './xml-reader.js';
import { cellPlace } from './xlsx-sheet.js';
import { TextItem } from './xlsx-texts.js';

/** What stands over a worksheet or beside its cells and is in none of them: comments, drawings, form controls. */
export function besideCells(parts: Package, part: string, sheet: string): Unread[] {
  const place = (row: number, column?: number): Unread['place'] => ({
    sheet,
    table: 1,
    row: row + 1,
    column: column === undefined ? undefined : column + 1,
  });
  return parts.relations(part).flatMap(({ type, target }): Unread[] => {
    if (type === 'comments')
      return commentsIn(parts.text(target) ?? '').map(({ ref, text }) => {
        const at = cellPlace(ref);
        return { place: place(at?.row ?? 0, at?.column), what: tellUnread('comment', text) };
      });
    if (type === 'drawing')
      return drawingsIn(parts.text(target) ?? '').map(({ row, text, isPicture }) => ({
        place: place(row),
        what: isPicture ? tellUnread('picture') : tellUnread('drawing', text),
      }));
    return type === 'ctrlProp' ? [{ place: place(0), what: tellUnread('control') }] : [];
  });
}

function commentsIn(xml: string): { readonly ref: string; readonly text: string }[] {
  const found: { readonly ref: string; readonly text: string }[] = [];
  let item: TextItem | undefined;
  let ref = '';
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'comment') {
        ref = attribute(attributes, 'ref') ?? '';
        item = new TextItem();
      } else item?.open(name, attribute(attributes, 'val'));
    },
    text: text => item?.write(text),
    close: name => {
      if (name === 'comment' && item) found.push({ ref, text: item.stored.text });
      else item?.close(name);
    },
  });
  return found;
}

interface Drawing {
  readonly row: number;
  readonly text: string;
  readonly isPicture: boolean;
}

function drawingsIn(xml: string): Drawing[] {
  const found: Drawing[] = [];
  const path: string[] = [];
  let row = 0;
  let text = '';
  let isPicture = false;
  readXml(xml, {
    open: name => {
      path.push(name);
      if (name === 'pic' || name === 'graphicFrame') isPicture = true;
      if (!name.endsWith('Anchor')) return;
      row = 0;
      text = '';
      isPicture = false;
    },
    text: piece => {
      if (path.at(-1) === 'row' && path.at(-2) === 'from') row = Number(piece) || 0;
      if (path.at(-1) === 't') text += piece;
    },
    close: name => {
      path.pop();
      if (name.endsWith('Anchor') && (isPicture || text.trim() !== '')) found.push({ row, text, isPicture });
    },
  });
  return found;
}
