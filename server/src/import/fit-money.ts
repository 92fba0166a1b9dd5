import { Decimal } from '../number/decimal.js';
import { over } from '../number/fraction.js';
import { rateAgrees, readDecimal, readRate } from '../number/read.js';
import { isBlank } from './cell-words.js';
import type { BudgetColumn, BudgetKey } from './budget-columns.js';
import type { GridCell } from './grid.js';

/** Which column each cell of a row of money stands in. */
export type Fitted = ReadonlyMap<GridCell, BudgetColumn>;

/**
 * Places the amounts of a row whose columns may have shifted by what they can be: a rate has a sign, what was spent ÷ what was planned is the
 * rate, a score is at most its weight. `size` is how many cells stand behind the label, blank ones included. `undefined` where two readings
 * fit or none does.
 */
export function fitMoney(
  columns: readonly BudgetColumn[],
  cells: readonly GridCell[],
  start: number,
  size: number,
): Fitted | undefined {
  const held = cells.filter(({ text }) => !isBlank(text));
  if (held.length === 0) return new Map();
  const offsets = Array.from({ length: Math.max(0, columns.length - size + 1) }, (_, offset) => offset);
  const asTheyStand = offsets
    .map(offset => placed(held, cell => columns[cell.column - start + offset]))
    .filter(way => way !== undefined);
  const [whole] = asTheyStand;
  if (size === columns.length && whole) return whole;
  const possible = asTheyStand.filter(isPossible);
  return possible.length === 1 ? possible[0] : onlyOne(monotone(columns, held).filter(isPossible));
}

function placed(
  cells: readonly GridCell[],
  columnOf: (cell: GridCell) => BudgetColumn | undefined,
): Fitted | undefined {
  const found = new Map<GridCell, BudgetColumn>();
  for (const cell of cells) {
    const column = columnOf(cell);
    if (!column || !canBe(column.key, cell.text)) return undefined;
    found.set(cell, column);
  }
  return found;
}

/** Every way to put cells into columns from left to right. */
function monotone(columns: readonly BudgetColumn[], cells: readonly GridCell[], at = 0): readonly Fitted[] {
  const [first, ...rest] = cells;
  if (!first) return [new Map()];
  const ways: Fitted[] = [];
  for (let i = at; i <= columns.length - cells.length; i++) {
    const column = columns[i] as BudgetColumn;
    if (!canBe(column.key, first.text)) continue;
    for (const way of monotone(columns, rest, i + 1)) ways.push(new Map([[first, column], ...way]));
  }
  return ways;
}

/** The reading that says most; `undefined` where two say as much and differ. */
function onlyOne(ways: readonly Fitted[]): Fitted | undefined {
  const ranked = ways.map(way => ({ way, worth: worth(way) })).sort((a, b) => b.worth - a.worth);
  const [best, next] = ranked;
  return best && best.worth > (next?.worth ?? -1) ? best.way : undefined;
}

/** What a row of money says at least is what was planned and spent; a rate that is proven says that both are right. */
function worth(way: Fitted): number {
  const at = byKey(way);
  const value = (key: BudgetKey): number => (at.has(key) ? 1 : 0);
  return (
    4 * value('预算数') +
    4 * (value('执行数') + value('截至执行数')) +
    (isProven(at) ? 8 : 0) +
    2 * value('权重') +
    2 * value('得分') +
    value('年初预算数')
  );
}

const byKey = (way: Fitted): ReadonlyMap<BudgetKey, string> =>
  new Map([...way].flatMap(([{ text }, { key }]) => (key ? [[key, text] as const] : [])));

function isPossible(way: Fitted): boolean {
  const at = byKey(way);
  const [weight, score] = [number(at.get('权重')), number(at.get('得分'))];
  if (weight && score?.greaterThan(weight)) return false;
  return rateOf(at) === undefined || isProven(at) || !/[%％]/.test(at.get('执行率') ?? '');
}

/** Whether the printed rate is what was spent ÷ what was planned. */
function isProven(at: ReadonlyMap<BudgetKey, string>): boolean {
  const [planned, spent, rate] = [number(at.get('预算数')), number(at.get('执行数')), rateOf(at)];
  if (!planned || !spent || !rate) return false;
  return planned.isZero() ? rate.written.isZero() : rateAgrees(rate, over(spent, planned));
}

const rateOf = (at: ReadonlyMap<BudgetKey, string>): ReturnType<typeof readRate> => readRate(at.get('执行率') ?? '');

const number = (text: string | undefined): Decimal | undefined =>
  readDecimal((text ?? '').replace(/\s*(?:万元|元|分)$/, ''))?.value;

/** Whether a text can stand in a column. */
function canBe(key: BudgetKey | undefined, text: string): boolean {
  const value = number(text);
  const isRate = /[%％‰]$/.test(text.trim());
  if (key === undefined || key === 'computed') return true;
  if (key === '原因') return !value && !isRate;
  if (key === '执行率' || key === '截至执行率') return readRate(text) !== undefined;
  if (key === '权重' || key === '得分') return value !== undefined && !isRate && value.lessThanOrEqualTo(100);
  return value !== undefined && !isRate;
}
