import type { ColumnKey } from '../import/labels/field-words.js';
import { type DraftNode, rowsOf } from '../import/labels/draft.js';
import { tabGrid } from '../import/copies/csv-grid.js';
import { type Column } from '../import/labels/columns.js';
import { refineColumns } from '../import/labels/lower-headings.js';
import type { GridRow, ImportGrid } from '../import/cells/grid.js';
import { htmlGrid } from '../import/files/html/html-grid.js';
import { Indicators } from '../import/form/indicators.js';
import { sectionOf } from '../import/labels/sections.js';
import type { Locale, Words } from '../text/locale.js';
import { guessColumns, headings } from './paste-columns.js';
import { areGroupsAlone, haveLostCells, haveNames, isCutShort } from './paste-names.js';
import { pasteTitle, unsureHeading, unsureTitle } from './paste-words.js';

/** What the clipboard holds: cells parted by tabs, and the same as a web page, where the program that copied them says so. */
export interface Copied {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

/** Copied cells as groups and rows, and how the columns in doubt were taken. */
export interface PastedRows {
  readonly title: Words;
  readonly nodes: readonly DraftNode[];
}

/** The copied table: cells with several paragraphs survive in the page alone. */
export function copiedGrid({ text = '', html }: Copied): ImportGrid | undefined {
  const grids = [...(html !== undefined && /<t[dh][\s>]/i.test(html) ? [htmlGrid(inTable(html))] : []), tabGrid(text)];
  return grids.find(({ rows }) => rows.some(({ table, cells }) => table !== undefined && cells.length > 1));
}

/** Some browsers copy rows without the table around them. */
const inTable = (html: string): string => (/<table[\s>]/i.test(html) ? html : `<table>${html}</table>`);

/**
 * Groups and rows out of a copied table; none where it holds no row. Where its columns can be read in several ways the first reading leaves what is in doubt
 * beside its row, and each of the others takes it one way. `form` is what the file's own form prints from the name on.
 */
export function pastedRows(
  { rows }: ImportGrid,
  form: readonly ColumnKey[] | undefined,
  locale: Locale,
): readonly PastedRows[] {
  const at = rows.findIndex(row => headings(row) !== undefined);
  const [own, next] = at < 0 ? [] : rows.slice(at, at + 2);
  const head = own && headings(own);
  const second = own && head && next ? refineColumns(head, own, next) : undefined;
  const above = head ? rows.slice(0, at) : rows.filter(({ table }) => table === undefined);
  const below = head ? rows.slice(at + (second ? 2 : 1)) : rows.filter(({ table }) => table !== undefined);
  const inner = below.filter(row => sectionOf(row) === undefined);
  const outer = [...above, ...below.filter(row => sectionOf(row) !== undefined)];
  const readings = head ? [{ title: pasteTitle([]), columns: second ?? head }] : guessReadings(inner, form, locale);
  return readings.flatMap(({ title, columns }) => {
    const body = head ? inner : inner.filter(row => !isCutShort(row, columns));
    if (!haveNames(columns, body) || areGroupsAlone(body, columns)) return [];
    const nodes = nodesIn(columns, body, [...outer, ...inner.filter(row => !body.includes(row))]);
    return nodes.length > 0 ? [{ title, nodes }] : [];
  });
}

interface Reading {
  readonly title: Words;
  readonly columns: readonly Column[];
}

/** One reading where there is no doubt; else one that leaves it open, and one for each way to take it. */
function guessReadings(
  body: readonly GridRow[],
  form: readonly ColumnKey[] | undefined,
  locale: Locale,
): readonly Reading[] {
  const guess = guessColumns(body, form);
  const open = guess.columns();
  if (haveLostCells(body, open, guess.orders.length > 0)) return [];
  if (guess.orders.length === 1) return [{ title: pasteTitle([]), columns: open }];
  const taken = guess.orders.slice(0, mostReadings).map(order => guess.columns(order));
  const isOpen = (index: number): boolean => open[index]?.key === undefined;
  const unsure = open.map((column, index) => {
    const keys = taken.map(columns => columns[index]?.key);
    return isOpen(index) ? { ...column, heading: unsureHeading(keys, locale) } : column;
  });
  return [
    { title: unsureTitle, columns: unsure },
    ...taken.map(columns => ({ title: pasteTitle(columns.filter((_, index) => isOpen(index))), columns })),
  ];
}

/** More ways than these nobody chooses from. */
const mostReadings = 4;

/** What is no row of an indicator stands beside the first one. */
function nodesIn(
  columns: readonly Column[],
  body: readonly GridRow[],
  beside: readonly GridRow[],
): readonly DraftNode[] {
  const nodes: DraftNode[] = [];
  const indicators = new Indicators(nodes);
  indicators.use(columns);
  for (const row of body) indicators.read(row);
  indicators.finish();
  const [first] = rowsOf(nodes);
  if (!first) return [];
  for (const row of beside) first.remarks.push({ place: row.place, text: row.cells.map(cell => cell.text).join(' ') });
  return nodes;
}
