import { doubtBroken } from './broken-rows.js';
import { isBudgetLabel } from '../labels/budget-columns.js';
import { columnKey } from '../labels/columns.js';
import { isGoalLabel } from '../labels/goals.js';
import type { ColumnKey } from '../labels/field-words.js';
import type { GridRow, ImportGrid } from '../cells/grid.js';
import { isColumnLabel } from './join-lines.js';
import { linePlace } from '../cells/place.js';
import { isLevelName } from '../labels/token-kinds.js';
import { isDivider, rowsOf, thin } from './text-rows.js';
import { tellUnread } from '../cells/unread.js';

/** Bars part the cells, and a line is a row: a heading stands on one line, and most lines have several cells. */
export function haveBars(lines: readonly string[]): boolean {
  const barred = lines.filter(line => line.includes('|') && /[^|\s]/.test(line));
  const whole = barred.filter(line => (line.split('|')[0] ?? '').trim() !== '');
  const several = barred.filter(line => line.split('|').filter(cell => cell.trim() !== '').length > 1);
  return barred.length > 2 && whole.length * 5 >= barred.length * 4 && several.length * 2 > barred.length;
}

/**
 * Rows and what broke off: where every line ends in a bar and the last does not, its last cell is a piece, and nobody knows what
 * those before it would have been.
 */
export function barredGrid(lines: readonly string[]): Pick<ImportGrid, 'rows' | 'unread'> {
  const last = lines.findLastIndex(line => line.trim() !== '');
  const text = lines[last] ?? '';
  if (!breaksOff(lines.slice(0, last), text)) return { rows: doubtBroken(barredRows(lines)) };
  return {
    rows: doubtBroken(barredRows(lines.slice(0, last))),
    unread: [{ place: linePlace(last + 1), what: tellUnread('cut', text) }],
  };
}

function breaksOff(before: readonly string[], text: string): boolean {
  const barred = before.filter(line => line.includes('|'));
  return text.includes('|') && !isEnded(text) && barred.length > 2 && barred.every(isEnded);
}

const isEnded = (line: string): boolean => line.trimEnd().endsWith('|');

/** The rows of lines whose cells bars part. */
const barredRows = (lines: readonly string[]): GridRow[] =>
  joinLines(lines.map(barredLine)).flatMap(({ cells, line, isClosed }) =>
    rowsOf([{ cells, line }]).map(row => (isClosed ? { ...thin(row), table: 1, closed: true } : thin(row))),
  );

interface BarredLine {
  readonly cells: readonly string[];
  readonly line: number;
  /** Whether bars of blank cells stand behind the last cell: the row is whole. */
  readonly isClosed: boolean;
  /** Whether it begins with a bar. */
  readonly isOpen: boolean;
  /** Whether it is a cell alone, before which bars or behind which blank cells say no more: it may go on in the next line. */
  readonly isAlone: boolean;
}

/** The bars behind the last cell say nothing of columns: blank cells of the row were pushed there. */
function barredLine(text: string, index: number): BarredLine {
  const cells = isDivider(text) ? [] : text.split('|').map(cell => cell.trim());
  const size = cells.findLastIndex(cell => cell !== '') + 1;
  return {
    cells: cells.slice(0, size),
    line: index + 1,
    isClosed: size > 0 && cells.length - size > 2,
    isOpen: cells[0] === '' && size > 0,
    isAlone: size === 1 && cells.length - size < 3,
  };
}

/** A label alone on its line, whose cell had a line break in it, belongs to the row in the next line. */
function joinLines(lines: readonly BarredLine[]): readonly BarredLine[] {
  const rows: BarredLine[] = [];
  for (const line of lines) {
    const before = rows.at(-1);
    if (line.cells.length > 0 && before && (isBroken(before, line) || areHeadings(before, line)))
      rows[rows.length - 1] = { ...line, cells: [...before.cells, ...line.cells], line: before.line };
    else if (line.cells.length > 0) rows.push(line);
  }
  return rows;
}

function isBroken(before: BarredLine, next: BarredLine): boolean {
  const label = (before.cells.at(-1) ?? '').replace(/\s+/g, '');
  return before.isAlone && isPart(label) && (next.isOpen || !isFund(label));
}

/** More headings below a line of some, as the cells between had line breaks in them; those that say more of a heading above stay a row of their own. */
function areHeadings(before: BarredLine, next: BarredLine): boolean {
  if (before.cells.length < 2) return false;
  const [above, below] = [before, next].map(({ cells }) => cells.map(headingKey));
  return (
    [...(above ?? []), ...(below ?? [])].every(key => key !== undefined) && !below?.some(key => isOfTarget(key, above))
  );
}

const headingKey = (cell: string): ColumnKey | undefined => {
  const text = cell.replace(/\s+/g, '');
  return text !== '' && isColumnLabel(text) ? columnKey(text) : undefined;
};

const isOfTarget = (key: ColumnKey | undefined, above: readonly (ColumnKey | undefined)[] | undefined): boolean =>
  key === 'sign' || key === 'direction' || key === 'unit' || above?.includes(key) === true;

/** What stands in front of a row: a group, a heading, the label of a block, the name of a fund. */
const isPart = (label: string): boolean =>
  isLevelName(label) || isBudgetLabel(label) || isGoalLabel(label) || isFund(label) || columnKey(label) !== undefined;

const isFund = (label: string): boolean => /^.{0,10}(?:资金总额|资金|拨款)[:：]?$/.test(label) && !isBudgetLabel(label);
