import { Parser } from 'htmlparser2';
import { DocumentRows, feed } from '../../cells/document-rows.js';
import type { ImportGrid } from '../../cells/grid.js';
import { HtmlFields } from './html-fields.js';
import { HtmlLists } from './html-lists.js';
import { type Declarations, HtmlStyles, lastOf } from './html-styles.js';
import { tellUnread } from '../../cells/unread.js';
import { setOff, withSymbols } from '../word-symbols.js';

/** A web page's paragraphs and tables, also those that an office program puts on the clipboard. Scripts, styles and pictures are passed over; nothing is fetched. */
export function htmlGrid(html: string): ImportGrid & { readonly tooLarge: boolean } {
  const reader = new HtmlReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: text => reader.text(text),
    onclosetag: name => reader.close(name),
  });
  feed(parser, html, reader.rows);
  const { rows, unread, tooLarge } = reader.rows;
  return { name: undefined, rows, unread, tooLarge };
}

type Attributes = Readonly<Record<string, string>>;

/** An element whose text is gathered to be told instead of read. */
interface LeftOut {
  readonly depth: number;
  readonly kind: 'struck' | 'hidden' | 'drawing';
  text: string;
  /** What a page hides outside of tables is its own: menus, notices. A table is none. */
  holdsTable: boolean;
}

/** How an element's text is shown, which those inside of it take over. */
interface Look {
  readonly position: 'high' | 'low' | undefined;
  readonly font: string;
  readonly keepsLines: boolean;
}

class HtmlReader {
  readonly rows = new DocumentRows();
  private readonly path: string[] = [];
  private readonly looks: Look[] = [];
  private readonly fields = new HtmlFields();
  private readonly lists = new HtmlLists();
  private readonly styles = new HtmlStyles();
  /** What is read so far of an open style sheet. */
  private sheet = '';
  /** How deep the element lies whose content counts nowhere. */
  private silentFrom: number | undefined;
  private left: LeftOut | undefined;
  /** How many elements of a formula's open element have closed: its second part is a power or a divisor. */
  private readonly parts: number[] = [];

  open(name: string, attributes: Attributes): void {
    this.rows.enter();
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    this.parts.push(0);
    const style = this.styles.of(name, attributes);
    this.looks.push(lookOf(name, attributes, style, this.looks.at(-1) ?? plainLook));
    if (this.left && cells.has(name)) {
      this.left.text += ' ';
      this.left.holdsTable = true;
    }
    if (this.silentFrom !== undefined || this.left) return;
    if (isUnread(name, attributes)) {
      this.silentFrom = this.path.length;
      return;
    }
    if (parent === 'mfrac' && this.parts.at(-2) === 1) this.rows.write('/');
    const kind = leftOut(name, attributes, style);
    if (kind && name === 'tr') {
      this.openTag(name, attributes);
      this.rows.hideRow();
    } else if (kind && name !== 'td' && name !== 'th')
      this.left = { depth: this.path.length, kind, text: '', holdsTable: false };
    else this.openTag(name, attributes);
    if (!this.left) this.rows.write(this.lists.begin(name, attributes, listStyle(style)));
    if (kind && (name === 'td' || name === 'th')) this.rows.hideCell();
  }

  text(text: string): void {
    if (this.path.at(-1) === 'style') this.sheet += text;
    if (this.silentFrom !== undefined) return;
    const look = this.looks.at(-1) ?? plainLook;
    const line = look.keepsLines ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.left) this.left.text += unread.has(this.path.at(-1) ?? '') ? '' : line;
    else if (!this.fields.takes(line)) this.rows.write(this.placed(line, look));
  }

  close(name: string): void {
    this.rows.leave();
    if (name === 'style') {
      this.styles.add(this.sheet);
      this.sheet = '';
    }
    const depth = this.path.length;
    this.path.pop();
    this.parts.pop();
    this.looks.pop();
    const last = this.parts.length - 1;
    if (last >= 0) this.parts[last] = (this.parts[last] ?? 0) + 1;
    if (this.silentFrom !== undefined) {
      if (depth <= this.silentFrom) this.silentFrom = undefined;
    } else if (this.left) this.closeLeft(depth);
    else this.closeTag(name);
  }

  private openTag(name: string, attributes: Attributes): void {
    const { rows } = this;
    if (name === 'table') rows.openTable();
    else if (groups[name]) rows.openGroup(groups[name]);
    else if (name === 'tr') rows.openRow();
    else if (name === 'td' || name === 'th')
      rows.openCell(span(attributes['colspan'], 1), span(attributes['rowspan'], 0));
    else if (name === 'br' || blocks.has(name)) rows.endLine();
    else if (name === 'math') rows.tell(tellUnread('equation'));
    else if (pictures.has(name)) {
      if (rows.isInCell) rows.tell(tellUnread(name === 'img' ? 'picture' : 'object', attributes['alt']));
    } else rows.write(this.fields.open(name, attributes));
  }

  private closeTag(name: string): void {
    const { rows } = this;
    this.lists.end(name);
    if (name === 'table') rows.closeTable();
    else if (groups[name]) rows.openGroup('body');
    else if (name === 'td' || name === 'th') rows.closeCell();
    else if (blocks.has(name)) rows.endLine();
    else rows.write(this.fields.close(name));
  }

  private closeLeft(depth: number): void {
    const { left, rows } = this;
    if (!left || depth > left.depth) return;
    this.left = undefined;
    if (left.kind === 'drawing' && left.text.trim() === '' && rows.isInCell) rows.tell(tellUnread('picture'));
    if (left.text.trim() !== '' && (left.kind === 'struck' || rows.isInCell || left.holdsTable))
      rows.tell(tellUnread(left.kind, left.text));
  }

  /** Letters in fonts of symbols, digits set high or low, and the power of a formula. */
  private placed(text: string, { font, position }: Look): string {
    const shown = withSymbols(text, font, () => this.rows.tell(tellUnread('symbol', font)));
    const isPower = this.path.at(-2) === 'msup' && this.parts.at(-2) === 1;
    const placed = isPower ? 'high' : position;
    return placed ? setOff(shown, placed) : shown;
  }
}

const plainLook: Look = { position: undefined, font: '', keepsLines: false };

function lookOf(name: string, { face }: Attributes, style: Declarations, outer: Look): Look {
  const [font = ''] = (lastOf(style, 'font-family') || face || outer.font).split(',');
  const align = lastOf(style, 'vertical-align');
  const keepsLines = outer.keepsLines || name === 'pre' || name === 'textarea';
  if (name === 'sup' || align === 'super') return { position: 'high', font, keepsLines };
  if (name === 'sub' || align === 'sub') return { position: 'low', font, keepsLines };
  return { position: outer.position, font, keepsLines };
}

const listStyle = (style: Declarations): string => `${lastOf(style, 'list-style')} ${lastOf(style, 'list-style-type')}`;

const cells: ReadonlySet<string> = new Set(['td', 'th']);

/** Parts of a table: the head is shown above and the foot below the others, wherever they stand. */
const groups: Readonly<Record<string, 'head' | 'body' | 'foot'>> = { thead: 'head', tbody: 'body', tfoot: 'foot' };

const pictures: ReadonlySet<string> = new Set(['img', 'object', 'iframe', 'embed', 'video', 'canvas']);

const unread: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'button',
  'datalist',
  'rt',
  'rp',
  'annotation',
]);

/** Also the marks that an export puts beside what differs or is found wrong, and its charts. */
const isUnread = (name: string, { class: classes = '' }: Attributes): boolean =>
  unread.has(name) ||
  (name === 'sup' && /^mark\b/.test(classes)) ||
  (name === 'span' && classes === 'status') ||
  (name === 'figure' && classes === 'chart');

/** Whether an element's text is not shown, is struck through, or stands in a drawing. */
function leftOut(name: string, attributes: Attributes, style: Declarations): LeftOut['kind'] | undefined {
  if (name === 'svg') return 'drawing';
  const display = lastOf(style, 'display');
  const isHidden =
    (attributes['hidden'] !== undefined && (display === '' || display === 'none')) ||
    (name === 'dialog' && attributes['open'] === undefined) ||
    display === 'none' ||
    /^(?:hidden|collapse)$/.test(lastOf(style, 'visibility')) ||
    /^0+(?:\.0+)?\s*(?:[a-z]+|%)?$/.test(lastOf(style, 'font-size')) ||
    lastOf(style, 'mso-hide') === 'all';
  if (isHidden) return name === 'br' ? undefined : 'hidden';
  const line = `${lastOf(style, 'text-decoration')} ${lastOf(style, 'text-decoration-line')}`;
  const isStruck = name === 'del' || name === 's' || name === 'strike' || line.includes('line-through');
  return isStruck ? 'struck' : undefined;
}

const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'section',
  'article',
  'header',
  'footer',
  'dt',
  'dd',
  'pre',
  'ul',
  'ol',
  'dl',
]);

/** A span of columns or rows; 0 rows, which go down to the end of the table, where `least` allows it. */
function span(text: string | undefined, least: number): number {
  const number = parseInt(text ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.max(least, Math.min(1000, number));
}
