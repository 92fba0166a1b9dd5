import { toHalfWidth } from '../text/width.js';
import { isAmount, labelOf } from './cell-words.js';
import type { Draft } from './draft.js';
import type { GridRow } from './grid.js';
import { currencyIn } from './head.js';

/** What stands in a column of the block of money. */
export type BudgetKey =
  | '年初预算数'
  | '预算数'
  | '到位数'
  | '执行数'
  | '执行率'
  | '得分'
  | '权重'
  | '原因'
  | '截至执行数'
  | '截至执行率'
  | '预计执行数'
  | 'computed';

export interface BudgetColumn {
  readonly key: BudgetKey | undefined;
  readonly heading: string;
  readonly column: number;
}

const patterns: readonly (readonly [RegExp, BudgetKey])[] = [
  [/^年初(?:部门|项目)?(?:预算|批复)(?:安排|批复)?(?:数|金额|资金)?(?:总额)?$|^年初数$/, '年初预算数'],
  [/^(?:全年|年末)?预计(?:执行|支出|完成)(?:数|金额)?$/, '预计执行数'],
  [/^\d{1,2}[-~至—–]\d{1,2}月(?:份)?(?:预算)?(?:执行|支出)(?:数|金额)?$/, '截至执行数'],
  [/^\d{1,2}[-~至—–]\d{1,2}月(?:份)?(?:预算)?(?:执行率|支出进度)$/, '截至执行率'],
  [
    /^(?:全年|调整后|年度|调整|年中|年末|最终|财政|批复|下达|转移支付|专项|项目)*预算(?:安排|批复|下达|调整)?(?:数|金额|资金|额)?(?:总额)?$|^(?:资金)?安排(?:数|金额|资金|额)$|^Planned$/,
    '预算数',
  ],
  [/^(?:当年)?下达(?:额度|数|金额|资金)$|^(?:实际)?到位(?:资金|数|金额)$|^资金到位(?:数|金额)$/, '到位数'],
  [
    /^(?:全年|实际|年度|当年|预算|转移支付|专项|项目|资金|累计|已)*(?:(?:执行|支出)(?:数|金额|资金|总额|额)*|(?:使用|支付)(?:数|金额|资金|额)+|(?:支出)?决算数)$|^实际完成值$|^Spent$/,
    '执行数',
  ],
  [/^(?:全年|预算|资金|项目)*(?:执行|支出|支付|使用)(?:率|进度|比例)$|^(?:预算)?完成率$|^Rate$/, '执行率'],
  [/^[计核]算得分$|^Computed$/, 'computed'],
  [/^(?:自评|实际|预算执行率?|执行率?)?得分$|^自?评分$|^Score$/, '得分'],
  [/^(?:预算执行率?|执行率?)?(?:分值|权重分?|标准分值?|满分)$/, '权重'],
  [/原因|^情况说明$/, '原因'],
];

export const budgetKey = (text: string): BudgetKey | undefined => {
  const label = labelOf(text);
  return patterns.find(([pattern]) => pattern.test(label))?.[1];
};

/** The columns of a row that heads the budget block; `undefined` where it does not. What it says of weight and currency is noted. */
export function budgetColumns(draft: Draft, row: GridRow): readonly BudgetColumn[] | undefined {
  const keys = settled(row.cells.map(({ text }) => budgetKey(text)));
  if (!keys.includes('预算数') || !(keys.includes('执行数') || keys.includes('截至执行数'))) return undefined;
  if (row.cells.some(({ text }) => isAmount(text))) return undefined;
  for (const cell of row.cells) noteBudget(draft, cell.text);
  return row.cells
    .map((cell, index): BudgetColumn => ({ key: keys[index], heading: cell.text, column: cell.column }))
    .slice(keys.findIndex(key => key !== undefined));
}

/** Of two columns of budgets the last counts: the first heads the labels. Where a form prints no other, what came in or 年初预算数 is the budget. */
function settled(keys: readonly (BudgetKey | undefined)[]): readonly (BudgetKey | undefined)[] {
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
  labelOf(text) !== '单位资金' &&
  /^(?:部门|单位|项目|年度)?(?:整体)?(?:预算(?:支出|资金)?执行(?:情况|率)?|资金(?:使用|执行|投入|安排及使用|投入和使用)?(?:情况|总额)?|(?:年度)?预算(?:安排)?情况|(?:项目)?经费(?:情况)?|年度资金总额|预算资金(?:情况)?|Budgetexecution)$/.test(
    labelOf(text),
  );

/** The weight and the currency that stand in a label's brackets. */
export function noteBudget(draft: Draft, text: string): void {
  const points = /[(（]\s*(\d+(?:\.\d+)?)\s*(?:分|points)[)）*×]/.exec(toHalfWidth(text))?.[1];
  const currency = currencyIn(text);
  if (points && !draft.budget.has('权重')) draft.budget.set('权重', points);
  if (currency && !draft.top.has('金额单位')) draft.top.set('金额单位', currency);
}
