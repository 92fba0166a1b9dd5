import { toHalfWidth } from '../../text/width.js';
import { isAmount } from './cell-words.js';
import { englishMoney } from './english-words.js';
import { type BudgetKey, moneyLabels, moneyWords } from './field-words.js';
import { labelReader, labelsOf, moneyMeaning, spellingsOf } from './label-keys.js';
import { isOfMonths } from './months.js';
import type { Draft } from './draft.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { currencyIn } from './head.js';

/** A column of a budget’s table; `key` is what it was recognised as. */
export interface BudgetColumn {
  readonly key: BudgetKey | undefined;
  readonly heading: string;
  readonly column: number;
}

/** What a heading over columns of money stands for. */
export function budgetKey(text: string): BudgetKey | undefined {
  const key = readMoney(text);
  return isOfMonths(text) ? (ofMonths.get(key) ?? key) : key;
}

const readMoney = labelReader(moneyMeaning, [...moneyWords, ...englishMoney]);

const ofMonths: ReadonlyMap<BudgetKey | undefined, BudgetKey> = new Map([
  ['执行数', '截至执行数'],
  ['执行率', '截至执行率'],
]);

/** The columns of a row that heads the budget block; `undefined` where it does not. What it says of weight and currency is noted. */
export function budgetColumns(draft: Draft, row: GridRow): readonly BudgetColumn[] | undefined {
  const keys = settleKeys(begun(row.cells, soFar(row.cells)));
  if (!keys.includes('预算数') || !(keys.includes('执行数') || keys.includes('截至执行数'))) return undefined;
  if (row.cells.some(({ text }) => isAmount(text))) return undefined;
  for (const cell of row.cells) noteBudget(draft, cell.text);
  return row.cells
    .map((cell, index): BudgetColumn => ({ key: keys[index], heading: cell.text, column: cell.column }))
    .slice(keys.findIndex(key => key !== undefined));
}

/**
 * A second row of headings under the first: 年初预算 | 调整数 | 调整后预算 under 预算数 take its place; `undefined` where it is none. In a copy they stand
 * under the only column of budgets.
 */
export function refineBudget(columns: readonly BudgetColumn[], row: GridRow): readonly BudgetColumn[] | undefined {
  const keys = settleKeys(begun(row.cells, soFar(row.cells)));
  if (row.cells.length < 2 || !keys.includes('预算数') || row.cells.some(({ text }) => isAmount(text)))
    return undefined;
  const columnOver = (cell: GridCell): BudgetColumn | undefined =>
    columns.findLast(({ column }) => column <= cell.column);
  const only = columns.filter(({ key }) => key === '预算数');
  const overs = new Set(row.loose ? only : row.cells.map(columnOver));
  const [over] = overs;
  if (overs.size !== 1 || over?.key !== '预算数') return undefined;
  const lower = row.cells.map((cell, index): BudgetColumn => ({
    key: keys[index],
    heading: cell.text,
    column: row.loose ? over.column + index : cell.column,
  }));
  const wider = row.loose ? lower.length - 1 : 0;
  const at = columns.indexOf(over);
  const behind = columns.slice(at + 1).map(each => ({ ...each, column: each.column + wider }));
  return [...columns.slice(0, at), ...lower, ...behind];
}

/** A form of targets has one column of money, beside the block’s label or below it. */
export function plannedColumn(draft: Draft, row: GridRow, inBlock: boolean): readonly BudgetColumn[] | undefined {
  const last = row.cells.at(-1);
  const before = row.cells.slice(0, -1);
  if (!last || budgetKey(last.text) !== '预算数' || isBudgetLabel(last.text)) return undefined;
  if (!(inBlock ? before.length === 0 : before.length === 1 && before.every(({ text }) => isBudgetLabel(text))))
    return undefined;
  for (const { text } of row.cells) noteBudget(draft, text);
  return [{ key: '预算数', heading: last.text, column: last.column }];
}

/** What the headings stand for. Beside what was spent by a month, or what is expected, spending and its rate are those so far, unless they say the year. */
function soFar(cells: readonly GridCell[]): readonly (BudgetKey | undefined)[] {
  const all = cells.map(({ text }) => budgetKey(text));
  // 年度预算执行 in front of 决算数 is the block's label
  const isLabel = isBudgetLabel(cells[0]?.text ?? '') && all.indexOf(all[0]) !== all.lastIndexOf(all[0]);
  const keys = all.map((key, at) => (at === 0 && isLabel ? undefined : key));
  const isYears =
    keys.includes('得分') || cells.some(({ text }, at) => keys[at] === '执行数' && /全年|年度/.test(text));
  const isMonitored = keys.includes('截至执行数') ? !keys.includes('执行数') : keys.includes('预计执行数') && !isYears;
  return isMonitored ? keys.map(key => ofMonths.get(key) ?? key) : keys;
}

/** 批复预算 in front of 调整预算 is the one that the year began with. */
function begun(cells: readonly GridCell[], keys: readonly (BudgetKey | undefined)[]): typeof keys {
  const [first, second] = cells.filter((_, at) => keys[at] === '预算数').slice(-2);
  const isAdjusted = /调整|调剂/.test(second?.text ?? '') && /批复|安排|下达/.test(first?.text ?? '');
  return isAdjusted && !keys.includes('年初预算数')
    ? keys.map((key, at) => (cells[at] === first ? '年初预算数' : key))
    : keys;
}

/** Of two columns of budgets the last counts: the first heads the labels. Where a form prints no other, what came in or 年初预算数 is the budget. */
function settleKeys(keys: readonly (BudgetKey | undefined)[]): readonly (BudgetKey | undefined)[] {
  const last = keys.lastIndexOf('预算数');
  const stand: BudgetKey = keys.includes('到位数') ? '到位数' : '年初预算数';
  return keys.map((key, index) => {
    if (key === '预算数' && index !== last) return undefined;
    if (key === stand && last < 0) return '预算数';
    return key === '到位数' ? undefined : key;
  });
}

/** Whether a text is the block's label: `预算执行情况 (万元) (20 分)`, `项目资金（万元）`. */
export const isBudgetLabel = (text: string): boolean =>
  spellingsOf(text).some(label => label !== '单位资金' && (moneyLabels.test(label) || printedLabels.has(label)));

const printedLabels = labelsOf('money', 'heading');

/** The weight and the currency that stand in a label's brackets. */
export function noteBudget(draft: Draft, text: string): void {
  const points = /[(（]\s*(\d+(?:\.\d+)?)\s*(?:分|points)[)）*×]/.exec(toHalfWidth(text))?.[1];
  const currency = currencyIn(text);
  if (points && !draft.budget.has('权重')) draft.budget.set('权重', points);
  if (currency && !draft.top.has('金额单位')) draft.top.set('金额单位', currency);
}
