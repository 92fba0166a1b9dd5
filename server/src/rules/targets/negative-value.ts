import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import type { FactOf } from '../../scoring/fact.js';
import type { Locale, Words } from '../../text/locale.js';
import { isUnscored } from '../../scoring/sum.js';
import { example } from '../support/example.js';
import { budgetFactsOf, factsOf } from '../support/facts.js';
import { defineRule } from '../rule.js';
import { nameOf } from '../support/values.js';

interface Negative {
  readonly of: 'target' | 'actual' | 'spent';
  readonly value: Decimal;
  readonly outcome: FactOf<'negative-value'>['outcome'];
  readonly weight: Decimal | undefined;
}

export const negativeValue = defineRule<Negative>({
  code: 'negative-value',
  group: 'targets',
  severity: 'warning',
  title: { 'zh-CN': '目标值或完成值是负数', en: 'Negative target or actual' },
  doc: {
    what: {
      'zh-CN': '目标值、完成值或预算执行数小于 0，而公式按比例计算。',
      en: 'A target, an actual or the spent amount is below 0 where the formula takes a proportion.',
    },
    why: {
      'zh-CN':
        '负数没有比例可言：正向指标的负完成值得 0 分，反向指标的负完成值得满分，负的目标值不计分。多数情况下负号是误录，或“降低 5%”写成了 -5%。',
      en: 'There is no proportion of a negative number: an at-least row gets 0, an at-most row full marks, a negative target no score. Mostly the sign is a slip, or “a fall by 5 %” was written as −5 %.',
    },
    how: {
      'zh-CN': '核对正负号；以下降为目标的，把降幅写成正数。没有自动修复：是误录还是实情，要看资料。',
      en: 'Check the sign; write a fall as a positive number. There is no fix: only the records tell whether it is a slip.',
    },
  },
  examples: {
    bad: [example('名称: 新增就业人数, 权重: 80, 目标值: ≥100 人, 完成值: -5 人, 得分: 0, 偏差: 企业外迁')],
    good: [example('名称: 新增就业人数, 权重: 80, 目标值: ≥100 人, 完成值: 5 人, 得分: 4, 偏差: 企业外迁')],
  },
  message: {
    'zh-CN': state =>
      `${names[state.of]['zh-CN']} ${number(state.value)} 是负数，${outcome(state, 'zh-CN')}。请核对正负号${state.of === 'spent' ? '' : '；以下降为目标的，请把降幅写成正数'}。`,
    en: state =>
      `The ${names[state.of].en} ${number(state.value)} is below 0: ${outcome(state, 'en')}. Check the sign${state.of === 'spent' ? '' : '; write a fall as a positive number'}.`,
  },

  *check(document) {
    for (const { span, value, outcome } of budgetFactsOf(document, 'negative-value'))
      yield { span, state: { of: 'spent', value, outcome, weight: document.scorecard.budget?.weight } };
    for (const {
      row,
      fact: { span, side, value, outcome },
    } of factsOf(document, 'negative-value'))
      if (!(outcome === 'full' && change.test(nameOf(row))))
        yield { span, state: { of: side, value, outcome, weight: isUnscored(row) ? undefined : row.weight } };
  },
});

/** What may well fall: −8.2 % of 三公经费变动率 is what was wanted. */
const change = /变动|变化|增长|增减|增幅|涨幅|同比|环比|偏差|差额|结余|盈余|亏损/;

const names: Readonly<Record<Negative['of'], Words>> = {
  target: { 'zh-CN': '目标值', en: 'target' },
  actual: { 'zh-CN': '完成值', en: 'actual' },
  spent: { 'zh-CN': '执行数', en: 'spent amount' },
};

/** What becomes of it in a form without points. */
const withoutPoints: Readonly<Record<Negative['outcome'], Words>> = {
  unscored: { 'zh-CN': '无法按比例计算', en: 'there is no proportion' },
  none: { 'zh-CN': '按没有完成看', en: 'it counts as nothing reached' },
  full: { 'zh-CN': '没有超过目标值', en: 'it is within the target' },
  'in-proportion': { 'zh-CN': '仍按比例计算', en: 'the proportion is taken all the same' },
};

function outcome({ of, outcome, weight }: Negative, locale: Locale): string {
  if (of !== 'spent' && !weight) return withoutPoints[outcome][locale];
  const words: Readonly<Record<Negative['outcome'], Words>> = {
    unscored: {
      'zh-CN': '无法按比例计算，本行不计分，总分未定',
      en: 'there is no proportion, the row is not scored and the total is provisional',
    },
    none: { 'zh-CN': '按 0 分计', en: 'it scores 0' },
    full: {
      'zh-CN': `没有超过目标值，按满分 ${number(weight)} 分计`,
      en: `it is within the target and scores the full ${number(weight)}`,
    },
    'in-proportion': { 'zh-CN': '仍按比例计算', en: 'the proportion is taken all the same' },
  };
  return words[outcome][locale];
}
