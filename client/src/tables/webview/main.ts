/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { compareCells } from './order.js';

/** What a page of tables tells the editor: the cells that are shown now, to be stored; which rows are shown, by their numbers as written. */
export type FromTables =
  | { readonly type: 'export'; readonly cells: readonly (readonly string[])[] }
  | { readonly type: 'shown'; readonly rows: readonly number[] };

/** How the page was left: which rows, sorted by which column of which table. */
interface Left {
  readonly about: unknown;
  readonly filter: string;
  readonly differing: boolean;
  readonly sorts: readonly Sort[];
}

interface Sort {
  readonly column: number;
  readonly way: 'none' | 'ascending' | 'descending';
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromTables): void;
  getState(): Left | undefined;
  setState(state: Left): void;
};

const vscode = acquireVsCodeApi();
const about: unknown = JSON.parse(document.body.dataset['about'] ?? 'null');
const tables = Array.from(document.querySelectorAll('table'));
const filter = document.getElementById('filter') as HTMLInputElement | null;
const differing = document.getElementById('differing') as HTMLInputElement | null;
const count = document.getElementById('count');
const written = new Map(tables.map(table => [table, bodyRows(table)]));
const numbers = new Map([...written.values()].flat().map((row, at) => [row, at]));
const sorts = tables.map((): Sort => ({ column: 0, way: 'none' }));

const before = vscode.getState();
if (before && JSON.stringify(before.about) === JSON.stringify(about)) {
  if (filter) filter.value = before.filter;
  if (differing) differing.checked = before.differing;
  before.sorts.slice(0, sorts.length).forEach((sort, at) => (sorts[at] = sort));
}
tables.forEach((table, at) =>
  heads(table).forEach((head, column) =>
    head.addEventListener('click', () => {
      sorts[at] = { column, way: next(sorts[at], column) };
      refresh();
    }),
  ),
);
filter?.addEventListener('input', refresh);
differing?.addEventListener('change', refresh);
document
  .getElementById('export')
  ?.addEventListener('click', () => vscode.postMessage({ type: 'export', cells: tables.flatMap(shownCells) }));
refresh();

function refresh(): void {
  tables.forEach((table, at) => sort(table, sorts[at] ?? { column: 0, way: 'none' }));
  showWanted();
  const shown = tables.flatMap(bodyRows).filter(row => !row.hidden);
  vscode.postMessage({ type: 'shown', rows: shown.map(row => numbers.get(row) ?? 0) });
  vscode.setState({ about, filter: filter?.value ?? '', differing: differing?.checked ?? false, sorts });
}

/** The largest first at the first click, which is what one looks for; then the other way round; then as it was. */
function next(before: Sort | undefined, column: number): Sort['way'] {
  if (!before || before.column !== column || before.way === 'none') return 'descending';
  return before.way === 'descending' ? 'ascending' : 'none';
}

function sort(table: HTMLTableElement, { column, way }: Sort): void {
  heads(table).forEach((head, at) => (head.ariaSort = at === column ? way : 'none'));
  const rows = written.get(table) ?? [];
  const textOf = (row: HTMLTableRowElement): string => row.cells[column]?.textContent ?? '';
  const sign = way === 'descending' ? -1 : 1;
  const sorted = way === 'none' ? rows : [...rows].sort((a, b) => compareCells(textOf(a), textOf(b)) * sign);
  table.tBodies[0]?.append(...sorted);
}

/** Sums make no sense among rows that are sorted or picked. */
function showWanted(): void {
  const wanted = filter?.value.trim().toLowerCase() ?? '';
  const picked = tables.flatMap((table, at) => {
    const isWhole = wanted === '' && !differing?.checked && (sorts[at]?.way ?? 'none') === 'none';
    const rows = bodyRows(table);
    for (const row of rows)
      row.hidden =
        (!isWhole && !row.classList.contains('row')) ||
        !(row.textContent ?? '').toLowerCase().includes(wanted) ||
        (differing?.checked === true && !row.classList.contains('differs'));
    return rows.filter(row => row.classList.contains('row'));
  });
  if (count) count.textContent = `${picked.filter(({ hidden }) => !hidden).length}/${picked.length}`;
}

function shownCells(table: HTMLTableElement): readonly (readonly string[])[] {
  const rows = [table.tHead?.rows[0], ...bodyRows(table)].filter(row => row !== undefined && !row.hidden);
  return rows.map(row => Array.from(row?.cells ?? [], ({ textContent }) => textContent ?? ''));
}

function heads(table: HTMLTableElement): readonly HTMLTableCellElement[] {
  return Array.from(table.tHead?.rows[0]?.cells ?? []);
}

function bodyRows(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return Array.from(table.tBodies[0]?.rows ?? []);
}
