/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { compareCells } from './order.js';

/** What the page of a batch tells the editor: the table as it is shown now, to be stored. */
export interface FromBatch {
  readonly type: 'export';
  readonly cells: readonly (readonly string[])[];
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromBatch): void;
  setState(state: { readonly folder: string }): void;
};

const vscode = acquireVsCodeApi();
const table = document.getElementById('batch') as HTMLTableElement;
const body = table.tBodies[0] as HTMLTableSectionElement;
const filter = document.getElementById('filter') as HTMLInputElement;
const count = document.getElementById('count') as HTMLElement;
const heads = Array.from(table.tHead?.rows[0]?.cells ?? []);

vscode.setState({ folder: document.body.dataset['folder'] ?? '' });
heads.forEach((head, column) => head.addEventListener('click', () => sortBy(head, column)));
filter.addEventListener('input', showWanted);
document
  .getElementById('export')
  ?.addEventListener('click', () => vscode.postMessage({ type: 'export', cells: shownCells() }));
showWanted();

/** The largest first at the first click, which is what one looks for; the other way round at the next. */
function sortBy(head: HTMLTableCellElement, column: number): void {
  const descending = head.ariaSort !== 'descending';
  for (const each of heads) each.ariaSort = 'none';
  head.ariaSort = descending ? 'descending' : 'ascending';
  const textOf = (row: HTMLTableRowElement): string => row.cells[column]?.textContent ?? '';
  const rows = Array.from(body.rows).sort((a, b) => compareCells(textOf(a), textOf(b)) * (descending ? -1 : 1));
  body.append(...rows);
}

function showWanted(): void {
  const wanted = filter.value.trim().toLowerCase();
  const rows = Array.from(body.rows);
  for (const row of rows) row.hidden = !(row.textContent ?? '').toLowerCase().includes(wanted);
  count.textContent = `${rows.filter(({ hidden }) => !hidden).length}/${rows.length}`;
}

function shownCells(): readonly (readonly string[])[] {
  const rows = [table.tHead?.rows[0], ...body.rows].filter(row => row !== undefined && !row.hidden);
  return rows.map(row => Array.from(row?.cells ?? [], ({ textContent }) => textContent ?? ''));
}
