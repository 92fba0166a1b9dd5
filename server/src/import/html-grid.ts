import { Parser } from 'htmlparser2';
import { DocumentRows, feed } from './document-rows.js';
import type { ImportGrid } from './grid.js';

/** A web page's paragraphs and tables. Scripts, styles and pictures are passed over; nothing is fetched. */
export function htmlGrid(html: string): ImportGrid & { readonly tooLarge: boolean } {
  const rows = new DocumentRows();
  let silent = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (silent > 0 ? !empty.has(name) : isUnread(name, attributes)) silent++;
      else if (silent === 0) openTag(rows, name, attributes);
    },
    ontext: text => {
      if (silent === 0) rows.write(text.replace(/[ \t\r\n\f]+/g, ' '));
    },
    onclosetag: name => {
      if (silent === 0) closeTag(rows, name);
      else if (!empty.has(name)) silent--;
    },
  });
  feed(parser, html, rows);
  return { name: undefined, rows: rows.rows, tooLarge: rows.tooLarge };
}

const unread: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
  'button',
  'iframe',
  'object',
  'figure',
]);
const empty: ReadonlySet<string> = new Set([
  'br',
  'img',
  'hr',
  'input',
  'meta',
  'link',
  'col',
  'wbr',
  'source',
  'area',
  'base',
  'embed',
  'param',
  'track',
]);

/** Also the marks that an export puts beside what differs or is found wrong. */
const isUnread = (name: string, { class: classes = '' }: Readonly<Record<string, string>>): boolean =>
  unread.has(name) || (name === 'sup' && /^mark\b/.test(classes)) || (name === 'span' && classes === 'status');

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

function openTag(rows: DocumentRows, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'table') rows.openTable();
  else if (name === 'tr') rows.openRow();
  else if (name === 'td' || name === 'th') rows.openCell(span(attributes['colspan']), span(attributes['rowspan']));
  else if (name === 'br' || blocks.has(name)) rows.endLine();
}

function closeTag(rows: DocumentRows, name: string): void {
  if (name === 'table') rows.closeTable();
  else if (name === 'td' || name === 'th') rows.closeCell();
  else if (blocks.has(name)) rows.endLine();
}

const span = (text: string | undefined): number => Math.max(1, Math.min(1000, parseInt(text ?? '1', 10) || 1));
