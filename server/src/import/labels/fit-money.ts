import type { BudgetKey } from './field-words.js';
import { Decimal } from '../../number/decimal.js';
import { type PercentRead, readDecimal, readRate } from '../../number/read.js';
import { isBlank } from './cell-words.js';
import type { BudgetColumn } from './budget-columns.js';
import type { GridCell } from '../cells/grid.js';

/** Which column each cell of a row of money stands in. */
export type Fitted = ReadonlyMap<GridCell, BudgetColumn>;

/**
 * Places the amounts of a row whose columns may have shifted by what they can be: a rate has a sign, what was spent ÷ what was planned is the
 * rate, a score is at most its weight. `size` is how many cells stand behind the label, blank ones included. A cell that could stand in two
 * columns is left out; `undefined` where nothing is certain.
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
    .map(offset => placeCells(held, cell => columns[cell.column - start + offset]))
    .filter(way => way !== undefined);
  const [whole] = asTheyStand;
  if ((size === columns.length || held.length === columns.length) && whole) return whole;
  const [only, ...others] = held.length === columns.length ? monotone(columns, held) : [];
  if (only && others.length === 0) return only;
  const possible = asTheyStand.filter(isPossible);
  return possible.length === 1 ? possible[0] : onlyOne(monotone(columns, held).filter(isPossible));
}

/**
 * Amounts run together, `202010100.00%10`: the one way to cut them in which the printed rate and score follow from the amounts; of several the one
 * whose amounts all have as many decimals.
 */
export function cutMoney(
  columns: readonly BudgetColumn[],
  text: string,
): ReadonlyMap<BudgetColumn, string> | undefined {
  const ways = cuts(columns, text).filter(way =>
    isScored(new Map([...way].flatMap(([{ key }, part]) => (key ? [[key, part] as const] : [])))),
  );
  const even = ways.length > 1 ? ways.filter(isEven) : ways;
  return even.length === 1 ? even[0] : undefined;
}

function isEven(way: ReadonlyMap<BudgetColumn, string>): boolean {
  const amounts = [...way].filter(([{ key }]) => key === '年初预算数' || key === '预算数' || key === '执行数');
  return new Set(amounts.map(([, part]) => (part.split('.')[1] ?? '').length)).size === 1;
}

function cuts(columns: readonly BudgetColumn[], text: string): readonly ReadonlyMap<BudgetColumn, string>[] {
  const [first, ...rest] = columns;
  if (text === '') return [new Map()];
  if (!first) return [];
  const ways = [...cuts(rest, text)];
  for (let size = 1; size <= text.length; size++) {
    const part = text.slice(0, size);
    const next = text.charAt(size);
    if (!/^(?:0|[1-9]\d*)(?:\.\d+)?%?$/.test(part) || next === '.' || next === '%' || !canBe(first.key, part)) continue;
    for (const way of cuts(rest, text.slice(size))) ways.push(new Map([[first, part], ...way]));
  }
  return ways;
}

/** Whether the rate is spent ÷ planned, and the score is the rate's part of the weight; a fund of the whole has neither. */
function isScored(at: ReadonlyMap<BudgetKey, string>): boolean {
  const [weight, score, rate] = [number(at.get('权重')), number(at.get('得分')), rateOf(at)];
  if (!isProven(at) || !rate || !/%$/.test(at.get('执行率') ?? '')) return false;
  if (weight === undefined || score === undefined) return weight === score;
  return weight.times(Decimal.min(1, rate.share)).minus(score).abs().lessThan('0.06');
}

function placeCells(
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

/** The reading that says most. Of several that say as much what they agree on, where a printed rate proves it; `undefined` where none does. */
function onlyOne(ways: readonly Fitted[]): Fitted | undefined {
  const most = Math.max(...ways.map(worth));
  const best = ways.filter(way => worth(way) === most);
  const [first] = best;
  if (!first || best.length === 1) return first;
  const agreed = new Map([...first].filter(([cell, column]) => best.every(way => way.get(cell) === column)));
  return isProven(byKey(agreed)) ? agreed : undefined;
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
    3 * value('年初预算数')
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
  return planned.isZero() ? rate.written.isZero() : isRateOf(rate, spent.div(planned));
}

/** Whether a printed rate is the exact one, rounded or cut off at its last digit. */
const isRateOf = ({ scale, written, digits }: PercentRead, exact: Decimal): boolean =>
  exact.times(scale).minus(written).abs().lessThan(new Decimal(10).pow(-digits));

const rateOf = (at: ReadonlyMap<BudgetKey, string>): ReturnType<typeof readRate> => readRate(at.get('执行率') ?? '');

const number = (text: string | undefined): Decimal | undefined =>
  readDecimal((text ?? '').replace(/(?:万元|元|分)$/, ''))?.value;

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
