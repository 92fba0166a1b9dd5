import type { Package } from '../package-parts.js';
import { tellUnread, type Unread } from '../../cells/unread.js';
import { attribute, readXml } from '../xml-reader.js';
import { cellPlace } from './xlsx-sheet.js';
import { shownText, TextItem } from './xlsx-texts.js';

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
    if (type === 'vmlDrawing' && !parts.relations(part).some(other => other.type === 'ctrlProp'))
      return controlsIn(parts.text(target) ?? '').map(row => ({ place: place(row), what: tellUnread('control') }));
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
      if (name === 'comment' && item) found.push({ ref, text: shownText(item.stored, '', () => undefined) });
      else item?.close(name);
    },
  });
  return found;
}

/** The rows of the form controls in an old drawing; those of comments and buttons are none. */
function controlsIn(xml: string): number[] {
  const rows: number[] = [];
  let isControl = false;
  let isAnchor = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'ClientData') {
        isControl = /^(?:Checkbox|Radio|Drop|List|Edit|Spin|Scroll)$/i.test(attribute(attributes, 'ObjectType') ?? '');
        if (isControl) rows.push(0);
      }
      isAnchor = isControl && name === 'Anchor';
    },
    text: text => {
      if (isAnchor) rows[rows.length - 1] = Number(text.split(',')[2]) || 0;
    },
    close: () => {
      isAnchor = false;
    },
  });
  return rows;
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
