import { toHalfWidth } from '../text/width.js';
import { isBlank, labelOf, onOneLine, pointsText } from './cell-words.js';
import { type Draft, keep } from './draft.js';
import type { GridCell, GridRow } from './grid.js';
import { currencyIn, setOnce } from './head.js';

/** A column of the block 预算执行情况. */
export interface BudgetColumn {
  readonly key: '预算数' | '执行数' | '执行率' | '得分' | '权重' | 'initial' | 'computed' | undefined;
  readonly heading: string;
  readonly column: number;
  /** Its place among the headings that hold amounts. */
  readonly order: number;
}

const patterns: readonly (readonly [RegExp, NonNullable<BudgetColumn['key']>])[] = [
  [/^(?:全年|调整后|年度|调整)?预算(?:数|金额|资金|安排)?(?:总额)?$|^Planned$/, '预算数'],
  [/^年初预算(?:数|金额|资金|安排)?(?:总额)?$/, 'initial'],
  [/^(?:全年|实际|年度|预算)?(?:执行|支出)(?:数|金额|资金|总额)?$|^Spent$/, '执行数'],
  [/^(?:预算)?执行率$|^Rate$/, '执行率'],
  [/^[计核]算得分$|^Computed$/, 'computed'],
  [/^(?:自评)?得分$|^Score$/, '得分'],
  [/^(?:分值|权重)$/, '权重'],
];

/** The columns of a row that heads the budget block; `undefined` where it does not. What it says of weight and currency is noted. */
export function budgetColumns(draft: Draft, row: GridRow): readonly BudgetColumn[] | undefined {
  const keys = initialOnly(row.cells.map(({ text }) => keyOf(text)));
  if (!keys.includes('预算数') || !keys.includes('执行数')) return undefined;
  const known = keys.findIndex(key => key !== undefined);
  const first = row.cells.findIndex(
    ({ text }, index) => index === known || (index > 0 && /(?:预算|资金|金额|支出)(?:数|额)?$/.test(labelOf(text))),
  );
  for (const cell of row.cells) noteBudget(draft, cell.text);
  return row.cells
    .slice(first)
    .map((cell, order): BudgetColumn => ({ key: keys[first + order], heading: cell.text, column: cell.column, order }));
}

/** Where a form prints no other budget, 年初预算数 is the budget; beside the adjusted one it has no key. */
const initialOnly = (keys: readonly BudgetColumn['key'][]): readonly BudgetColumn['key'][] =>
  keys.map(key => (key === 'initial' ? (keys.includes('预算数') ? undefined : '预算数') : key));

const keyOf = (text: string): BudgetColumn['key'] => {
  const label = labelOf(text);
  return patterns.find(([pattern]) => pattern.test(label))?.[1];
};

/** Whether a text is the block's label: `预算执行情况 (万元) (20 分)`, `项目资金（万元）`. */
export const isBudgetLabel = (text: string): boolean =>
  /^(?:部门|单位|项目)?(?:整体)?(?:预算执行(?:情况|率)?|资金(?:情况|总额)?|年度资金总额|预算资金|Budgetexecution)$/.test(
    labelOf(text),
  );

/** The weight and the currency that stand in a label's brackets. */
export function noteBudget(draft: Draft, text: string): void {
  const points = /[(（]\s*(\d+(?:\.\d+)?)\s*(?:分|points)[)）*×]/.exec(toHalfWidth(text))?.[1];
  const currency = currencyIn(text);
  if (points && !draft.budget.has('权重')) draft.budget.set('权重', points);
  if (currency && !draft.top.has('金额单位')) draft.top.set('金额单位', currency);
}

/** A line of amounts: the whole, or an item of it. */
export function readBudgetRow(draft: Draft, columns: readonly BudgetColumn[], row: GridRow): boolean {
  if (columns.length === 0) return readTotalOnly(draft, row);
  const labels = row.cells.filter(({ text }) => !isAmount(text));
  const amounts = row.cells.filter(({ text }) => isAmount(text) || isBlank(text));
  if (amounts.length === 0) return false;
  const name = labels
    .filter(({ text }) => !isBlank(text) && !isBudgetLabel(text))
    .map(({ text }) => onOneLine(text))
    .join(' ');
  const isItem = /^(?:其中|of which)\s*[:：]?/.test(name) || (draft.budget.has('预算数') && name !== '');
  const item = new Map<string, string>([['名称', name.replace(/^(?:其中|of which)\s*[:：]?\s*/, '')]]);
  if (isItem) draft.items.push(item);
  for (const cell of amounts)
    place(draft, isItem ? item : draft.budget, columnFor(columns, cell, amounts, row.loose), cell, isItem);
  return true;
}

/** A form of targets states the money without headings: `年度资金总额：86.00`, `其中：财政拨款 86.00`. */
function readTotalOnly(draft: Draft, row: GridRow): boolean {
  const amounts = row.cells.filter(({ text }) => isAmount(text));
  const isSum = row.cells.some(({ text }) => /资金总额$/.test(labelOf(text)));
  if (amounts.length !== 1 || !(isSum || draft.budget.has('预算数'))) return false;
  return readBudgetRow(draft, [{ key: '预算数', heading: '', column: 0, order: 0 }], row);
}

function columnFor(
  columns: readonly BudgetColumn[],
  cell: GridCell,
  amounts: readonly GridCell[],
  loose: boolean,
): BudgetColumn | undefined {
  if (loose && amounts.length === columns.length) return columns[amounts.indexOf(cell)];
  return columns.findLast(({ column }) => column <= cell.column);
}

function place(
  draft: Draft,
  keys: Map<string, string>,
  column: BudgetColumn | undefined,
  cell: GridCell,
  isItem: boolean,
): void {
  const key = column?.key;
  if (isBlank(cell.text) || key === 'computed') return;
  const value = toHalfWidth(cell.text).replace(/\s+/g, '');
  if (!key || (isItem && key !== '预算数' && key !== '执行数'))
    return keep(
      draft,
      '预算执行',
      cell.place,
      `${String(keys.get('名称') ?? '')}${column ? onOneLine(column.heading) : ''}：${cell.text}`,
    );
  setOnce(
    draft,
    keys,
    key,
    key === '得分' || key === '权重' ? (pointsText(value) ?? value) : value,
    cell.place,
    '预算执行',
  );
}

const isAmount = (text: string): boolean => /^[-+]?[\d,.]+\s*(?:%|‰|分|万元|元)?$/.test(toHalfWidth(text).trim());
