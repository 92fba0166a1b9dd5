import { budgetKey, isBudgetLabel } from './labels/budget-columns.js';
import { columnsOf } from './labels/columns.js';
import type { GridRow, ImportGrid } from './cells/grid.js';
import { headKey } from './labels/head-words.js';
import { sectionOf } from './labels/sections.js';
import { isLevelName } from './labels/token-kinds.js';
import { titleOf } from './labels/titles.js';

type Mark = 'title' | 'project' | 'money' | 'indicators' | 'total' | 'annex';

/** A page, sheet or table that holds several forms, form by form: a title, a second 项目名称 or a second block of money begins one. */
export function splitForms(grid: ImportGrid): readonly ImportGrid[] {
  const marks = grid.rows.map(markOf);
  const starts = [0];
  let seen = new Map<Mark, number>();
  marks.forEach((mark, index) => {
    if (mark === undefined) return;
    if (begins(mark, seen) && marks.indexOf('indicators', index) > 0 && !goesOn(grid.rows, marks, index, seen)) {
      starts.push(index);
      seen = new Map();
    }
    if (!seen.has(mark)) seen.set(mark, index);
  });
  return starts.map((start, index) => {
    const { unread, ...own } = grid;
    const rows = grid.rows.slice(start, starts[index + 1]);
    return index === 0 && unread ? { ...own, unread, rows } : { ...own, rows };
  });
}

/** Whether a sheet has the upper part of a form and no indicators. */
export function isHeadOnly({ rows }: ImportGrid): boolean {
  const marks = rows.map(markOf);
  const isList = rows.some(row => isMoney(row) && row.cells.some(({ text }) => headKey(text) === '项目名称'));
  return marks.includes('money') && !marks.includes('indicators') && !marks.includes('annex') && !isList;
}

/** Whether a sheet has indicators and neither the project they belong to nor money. */
export function isHeadless({ rows }: ImportGrid): boolean {
  const marks = rows.map(markOf);
  return marks.includes('indicators') && !marks.includes('project') && !marks.includes('money');
}

/** Whether a sheet goes on with the indicators of the one before, whose total has not come: under the same headings, said again or not. */
export function isNextPage({ rows }: ImportGrid, before: ImportGrid): boolean {
  const [marks, above] = [rows.map(markOf), before.rows.map(markOf)];
  const heads = before.rows[above.lastIndexOf('indicators')];
  const [first] = rows;
  if (!heads || !first || above.includes('total') || above.includes('annex')) return false;
  if (marks.some(mark => mark !== undefined && mark !== 'indicators' && mark !== 'total')) return false;
  const again = rows[marks.indexOf('indicators')];
  if (again) return again === first && saysSame(again, heads);
  return first.cells.length > 3 && isLevelName(first.cells[0]?.text ?? '') && first.size <= heads.size;
}

const saysSame = (row: GridRow, other: GridRow): boolean =>
  row.cells.length === other.cells.length && row.cells.every(({ text }, at) => text === other.cells[at]?.text);

function begins(mark: Mark, seen: ReadonlyMap<Mark, number>): boolean {
  if (seen.has('annex')) return mark === 'title';
  const isRead = seen.has('indicators');
  if (mark === 'title') return isRead;
  if (mark === 'project') return isRead && (seen.has('project') || seen.has('total'));
  return mark === 'money' && isRead && seen.has('money');
}

/** A title that is said again over the next page of the same form: more rows of indicators follow, and no head. */
function goesOn(
  rows: readonly GridRow[],
  marks: readonly (Mark | undefined)[],
  at: number,
  seen: ReadonlyMap<Mark, number>,
): boolean {
  const first = seen.get('title');
  const [row, head] = [rows[at], rows[first ?? -1]];
  if (marks[at] !== 'title' || !row || !head) return false;
  const next = marks.slice(at + 1).find(mark => mark !== undefined && mark !== 'title');
  const isSame = titleOf(row) === titleOf(head);
  return isSame && !seen.has('total') && (next === undefined || next === 'indicators' || next === 'total');
}

function markOf(row: GridRow): Mark | undefined {
  const [first] = row.cells;
  if (!first) return undefined;
  if (titleOf(row) !== undefined) return 'title';
  if (headKey(first.text) === '项目名称' || /^项目名称\s*[:：]/.test(first.text)) return 'project';
  if (isMoney(row)) return 'money';
  if (columnsOf(row)) return 'indicators';
  const section = sectionOf(row);
  return section === 'total' || section === 'annex' ? section : undefined;
}

function isMoney({ cells }: GridRow): boolean {
  const keys = cells.map(({ text }) => budgetKey(text));
  return (
    (keys.includes('预算数') && keys.includes('执行数')) || (cells.length > 1 && isBudgetLabel(cells[0]?.text ?? ''))
  );
}
