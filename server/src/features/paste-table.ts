import { type DraftNode, rowsOf } from '../import/draft.js';
import { tabGrid } from '../import/csv-grid.js';
import { refined } from '../import/columns.js';
import type { GridRow } from '../import/grid.js';
import { Indicators } from '../import/indicators.js';
import { sectionOf } from '../import/sections.js';
import { guessColumns, headings } from './paste-columns.js';

/** Groups and rows out of cells that were copied from a spreadsheet or a document's table; none where there are no cells or no row is found. */
export function pastedNodes(text: string): readonly DraftNode[] {
  const { rows } = tabGrid(text);
  if (!rows.some(({ size }) => size > 1)) return [];
  const nodes: DraftNode[] = [];
  const beside = readInto(new Indicators(nodes), rows);
  const [first] = rowsOf(nodes);
  if (!first) return [];
  for (const row of beside) first.remarks.push({ place: row.place, text: row.cells.map(cell => cell.text).join(' ') });
  return nodes;
}

/** Reads the rows below the headings, where there are some; what is no row of an indicator comes back. */
function readInto(indicators: Indicators, rows: readonly GridRow[]): readonly GridRow[] {
  const at = rows.findIndex(row => headings(row) !== undefined);
  const head = rows[at] && headings(rows[at]);
  const second = head && rows[at + 1] ? refined(head, rows[at] as GridRow, rows[at + 1] as GridRow) : undefined;
  const below = rows.slice(head ? at + (second ? 2 : 1) : 0);
  const body = below.filter(row => !isSum(row));
  indicators.use(second ?? head ?? guessColumns(body));
  for (const row of body) indicators.read(row);
  indicators.finish();
  return [...(head ? rows.slice(0, at) : []), ...below.filter(isSum)];
}

/** Subtotals and totals say nothing of their own. */
const isSum = (row: GridRow): boolean => ['subtotal', 'total'].includes(sectionOf(row) ?? '');
