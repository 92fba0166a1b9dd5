import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Field } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import { budgetFactsOf } from '../support/facts.js';
import { isLeftAtZero, itemsSum, money, moneySides, writeAmount } from '../support/money.js';
import { defineRule } from '../rule.js';

interface Zero {
  readonly planned: Decimal;
  readonly currency: string;
  /** What the items come to, where nobody has added them up. */
  readonly items: readonly Whole[];
}

/** A whole left at 0, and what it should be. */
interface Whole {
  readonly field: Field<string>;
  readonly sum: Decimal;
}

export const budgetZero = defineRule<Zero>({
  code: 'budget-zero',
  group: 'money',
  severity: 'error',
  ofResults: false,
  title: { 'zh-CN': '预算数不大于 0', en: 'Planned amount not above 0' },
  doc: {
    what: {
      'zh-CN': '预算数为 0 或负数，执行率无法计算，预算执行不计分，总分未定。',
      en: 'Planned is 0 or less: there is no rate, the budget is not scored and the total is provisional.',
    },
    why: {
      'zh-CN': '执行率=执行数÷预算数，除数不能为 0，负数也算不出有意义的执行率。',
      en: 'The rate is spent ÷ planned: nothing can be divided by 0, and a negative amount gives no rate that means anything.',
    },
    how: {
      'zh-CN':
        '填写调整后的财政资金总额；明细已经填写的，可以按明细合计填写。没有明细的没有自动修复：预算数要查预算批复。',
      en: 'Write the fiscal funds after adjustment; where the items are filled in, a fix writes their sum. Without items there is no fix: the amount stands in the approved budget.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 0, 执行数: 1.56 }\n绩效指标:\n  - { 名称: 补贴渔船数, 权重: 80, 目标值: ≥6 艘, 完成值: 6 艘, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 1.56, 执行数: 1.56 }\n绩效指标:\n  - { 名称: 补贴渔船数, 权重: 80, 目标值: ≥6 艘, 完成值: 6 艘, 得分: 80 }\n',
    ],
  },
  message: {
    'zh-CN': ({ planned, currency, items: [whole] }) =>
      whole
        ? `预算数总额是 0，明细合计 ${money(whole.sum, currency)}，总额没有填，预算执行无法计分，总分未定。请按明细合计填写总额。`
        : `预算数为 ${money(planned, currency)}，应大于 0，否则执行率和预算执行得分无法计算，总分未定。请填写调整后的财政资金总额。`,
    en: ({ planned, currency, items: [whole] }) =>
      whole
        ? `The budget’s whole is 0, but its items add up to ${money(whole.sum, currency)}: the budget cannot be scored and the total is provisional. Fill in the whole.`
        : `Planned is ${money(planned, currency)} and has to be above 0: no rate and no budget score can be computed, and the total is provisional. Write the fiscal funds after adjustment.`,
  },

  *check(document) {
    const {
      context: { currency },
    } = document;
    for (const { span, planned } of budgetFactsOf(document, 'budget-zero'))
      yield { span, state: { planned, currency, items: wholesOf(document) } };
  },

  fixes({ items: [whole, ...more], currency }, { text }) {
    if (!whole) return [];
    const edits = [whole, ...more].flatMap(each => writeAmount(each.field, each.sum, currency, text) ?? []);
    const sum = money(whole.sum, currency);
    return [{ title: { 'zh-CN': `按明细填写总额 ${sum}`, en: `Fill in the whole, ${sum}` }, edits }];
  },
});

function wholesOf({ scorecard: { budget }, context }: DocumentAnalysis): readonly Whole[] {
  if (!budget || !isLeftAtZero(budget, context)) return [];
  return moneySides.flatMap(side => {
    const sum = itemsSum(budget.budget.items, side, context);
    return sum && budget[side] ? [{ field: budget.budget[side], sum }] : [];
  });
}
