import { number, percent } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { budgetFactsOf } from '../support/facts.js';
import { money } from '../support/money.js';
import { defineRule } from '../rule.js';

interface Overspent {
  readonly planned: Decimal;
  readonly spent: Decimal;
  readonly weight: Decimal | undefined;
  readonly currency: string;
  readonly profile: Profile;
}

export const budgetOverspent = defineRule<Overspent>({
  code: 'budget-overspent',
  group: 'money',
  severity: 'warning',
  title: { 'zh-CN': '执行数超过预算数', en: 'More spent than planned' },
  doc: {
    what: { 'zh-CN': '预算执行的执行数大于预算数。', en: 'Spent is more than planned.' },
    why: {
      'zh-CN':
        '预算数应为调整后的财政资金总额（包括上年结余结转），执行数一般不会超过它；超过的多半是预算数没有按调整后口径填写，或执行数含有其他资金。',
      en: 'Planned is all fiscal funds after adjustment, carry-overs included, so spending rarely exceeds it. Mostly planned is the figure before adjustment, or spent includes other funds.',
    },
    how: {
      'zh-CN': '核对两个数的口径；确属超支的，在“偏差分析”中说明。没有自动修复：哪一个数不对，要看账。',
      en: 'Check what both amounts cover; if it was overspent, explain it in `deviations`. There is no fix: the books tell which amount is wrong.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 580, 执行数: 598.56, 执行率: 103.2%, 得分: 20 }\n绩效指标:\n  - { 名称: 购置设备, 权重: 80, 目标值: ≥12 台, 完成值: 12 台, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 600, 执行数: 598.56, 执行率: 99.76%, 得分: 19.95 }\n绩效指标:\n  - { 名称: 购置设备, 权重: 80, 目标值: ≥12 台, 完成值: 12 台, 得分: 80 }\n',
    ],
  },
  message: {
    'zh-CN': ({ planned, spent, weight, currency, profile }) =>
      `执行数 ${money(spent, currency)}比预算数 ${money(planned, currency)}多 ${money(spent.minus(planned), currency)}（${percent(spent.div(planned))}）${profile.budget.cap && weight ? `，得分以权重 ${number(weight)} 分为限` : ''}。请核对口径，确属超支的请说明。`,
    en: ({ planned, spent, weight, currency, profile }) =>
      `Spent ${money(spent, currency)} is ${money(spent.minus(planned), currency)} more than planned ${money(planned, currency)} (${percent(spent.div(planned))})${profile.budget.cap && weight ? `; the score stops at its weight ${number(weight)}` : ''}. Check what the amounts cover, or explain it.`,
  },

  *check(document) {
    const {
      scorecard: { budget },
      context: { currency },
      profile,
    } = document;
    for (const { span, planned, spent } of budgetFactsOf(document, 'budget-overspent')) {
      if (budget) yield { span, state: { planned, spent, weight: budget.weight, currency, profile } };
    }
  },
});
