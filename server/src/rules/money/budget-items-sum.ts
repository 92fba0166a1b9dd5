import type { Field } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import { isLeftAtZero, itemsSum, money, type MoneySide, moneySides, writeAmount } from '../support/money.js';
import { defineRule } from '../rule.js';

interface ItemsSum {
  readonly side: MoneySide;
  readonly field: Field<string>;
  readonly whole: Decimal;
  readonly sum: Decimal;
  readonly count: number;
  readonly currency: string;
}

const sides = { planned: { 'zh-CN': '预算数', en: 'planned' }, spent: { 'zh-CN': '执行数', en: 'spent' } } as const;

export const budgetItemsSum = defineRule<ItemsSum>({
  code: 'budget-items-sum',
  group: 'money',
  severity: 'error',
  ofResults: false,
  title: { 'zh-CN': '明细之和与总额不符', en: 'Items do not add up to the budget' },
  doc: {
    what: {
      'zh-CN':
        '预算执行“明细”的预算数（或执行数）合计，与总的预算数（或执行数）不相等。明细有缺项时不比较；总额没有填、只是 0 的，另有提示。',
      en: 'The items’ planned (or spent) amounts do not add up to the budget’s. Not compared where an item has none; a whole left at 0 is told as that.',
    },
    why: {
      'zh-CN': '明细和总额是同一笔账，合计必须相等，否则执行率没有依据。',
      en: 'Items and whole are one account; unless they agree, the execution rate has no basis.',
    },
    how: {
      'zh-CN': '核对明细有无漏列、重列或单位不一致，再改正总额或明细。',
      en: 'Look for an item left out, given twice or in another unit, then correct the whole or the item.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行:\n  预算数: 489\n  执行数: 367.24\n  明细:\n    - { 名称: 招商工作经费, 预算数: 189, 执行数: 110.24 }\n    - { 名称: 尾水管道运营专项, 预算数: 290, 执行数: 257 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n预算执行:\n  预算数: 489\n  执行数: 367.24\n  明细:\n    - { 名称: 招商工作经费, 预算数: 189, 执行数: 110.24 }\n    - { 名称: 尾水管道运营专项, 预算数: 300, 执行数: 257 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
  },
  message: {
    'zh-CN': ({ side, whole, sum, count, currency }) =>
      `${count} 项明细的${sides[side]['zh-CN']}合计 ${money(sum, currency)}，${sides[side]['zh-CN']}总额是 ${money(whole, currency)}，相差 ${money(whole.minus(sum).abs(), currency)}。请核对明细有无漏列或重列。`,
    en: ({ side, whole, sum, count, currency }) =>
      `The ${sides[side].en} ${count === 1 ? 'amount of 1 item comes' : `amounts of ${count} items add up`} to ${money(sum, currency)}, but the budget says ${money(whole, currency)}: ${money(whole.minus(sum).abs(), currency)} apart. Look for an item left out or given twice.`,
  },

  *check({ scorecard: { budget }, context }) {
    if (!budget || isLeftAtZero(budget, context)) return;
    const { items } = budget.budget;
    for (const side of moneySides) {
      const whole = budget[side];
      const sum = itemsSum(items, side, context);
      if (whole && sum && !whole.equals(sum))
        yield {
          span: budget.budget[side].span,
          state: { side, field: budget.budget[side], whole, sum, count: items.length, currency: context.currency },
        };
    }
  },

  fixes({ side, field, sum, currency }, { text }) {
    const edit = writeAmount(field, sum, currency, text);
    return edit
      ? [
          {
            title: {
              'zh-CN': `${sides[side]['zh-CN']}改为明细合计 ${money(sum, currency)}`,
              en: `Set ${sides[side].en} to the items’ sum ${money(sum, currency)}`,
            },
            edits: [edit],
          },
        ]
      : [];
  },
});
