import { asScalar, setScalar } from '../../language/edit.js';
import { money } from '../support/money.js';
import type { Decimal } from '../../number/decimal.js';
import { over } from '../../number/fraction.js';
import { type PercentRead, rateAgrees, rateCutOff } from '../../number/read.js';
import { show } from '../../number/round.js';
import type { ScalarNode } from '../../yaml/tree.js';
import { defineRule } from '../rule.js';

interface RateMismatch {
  readonly claimed: string;
  readonly computed: string;
  readonly planned: Decimal;
  readonly spent: Decimal;
  readonly currency: string;
  readonly node: ScalarNode;
  /** Whether its last digit was cut off where it should have been rounded: that is all that is wrong with it. */
  readonly isCutOff: boolean;
}

export const rateMismatch = defineRule<RateMismatch>({
  code: 'rate-mismatch',
  group: 'money',
  severity: 'error',
  title: { 'zh-CN': '执行率与计算结果不符', en: 'Execution rate differs from the calculation' },
  doc: {
    what: {
      'zh-CN': '填报的执行率不等于执行数÷预算数。执行率可以四舍五入到任意位数；只是舍去了尾数的，作为提示。',
      en: 'The claimed rate is not spent ÷ planned. It may be rounded to any number of digits; one with its last digits cut off is an info.',
    },
    why: {
      'zh-CN': '执行率（B/A）直接决定预算执行得分，三个数必须对得上；常见原因是改了预算数或执行数而没有重算。',
      en: 'The rate (B/A) decides the budget score, so the three numbers must fit. Most often planned or spent changed and the rate was forgotten.',
    },
    how: {
      'zh-CN': '采用计算的执行率；如预算数或执行数有误，改正它们。',
      en: 'Use the computed rate, or correct planned or spent.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 85.1%, 得分: 15.02 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 75.1%, 得分: 15.02 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
  },
  message: {
    'zh-CN': ({ claimed, computed, planned, spent, currency, isCutOff }) =>
      isCutOff
        ? `执行率 ${claimed} 是舍去尾数得来的，四舍五入为 ${computed}。可以改为 ${computed}。`
        : `填报执行率 ${claimed}，按执行数÷预算数应为 ${computed}（${money(spent, currency)} ÷ ${money(planned, currency)}）。请改执行率，或核对这两个数。`,
    en: ({ claimed, computed, planned, spent, currency, isCutOff }) =>
      isCutOff
        ? `The rate ${claimed} has its last digits cut off; rounded it is ${computed}. It may be changed to that.`
        : `Claimed rate ${claimed}, but spent ÷ planned is ${computed} (${money(spent, currency)} ÷ ${money(planned, currency)}). Correct the rate, or check the two amounts.`,
  },

  *check({ scorecard: { budget }, context: { currency } }) {
    if (!budget?.planned?.greaterThan(0) || !budget.spent || budget.spent.isNegative()) return;
    const {
      planned,
      spent,
      budget: { rate },
    } = budget;
    const node = rate.state === 'ok' ? asScalar(rate.entry.value) : undefined;
    const exact = over(spent, planned);
    if (rate.state !== 'ok' || !node || rateAgrees(rate.value, exact)) return;
    const isCutOff = rateCutOff(rate.value, exact);
    yield {
      span: rate.span,
      ...(isCutOff && { severity: 'info' }),
      state: {
        claimed: node.value.trim(),
        computed: spellRate(rate.value, node.value.trim(), spent.div(planned)),
        planned,
        spent,
        currency,
        node,
        isCutOff,
      },
    };
  },

  fixes({ node, computed }, { text }) {
    const edit = setScalar(text, node, computed);
    return edit
      ? [
          {
            title: { 'zh-CN': `采用计算的执行率 ${computed}`, en: `Use the computed rate ${computed}` },
            edits: [edit],
            preferred: true,
            safe: true,
          },
        ]
      : [];
  },
});

/** The exact rate as the claim spells its own: the same notation, two decimals of a percentage or as many as the claim has. */
function spellRate({ scale, digits }: PercentRead, claimed: string, exact: Decimal): string {
  const shown = show(exact.times(scale), Math.max(digits, scale.equals(1) ? 4 : 2));
  return claimed.replace(/[-+.,，．－＋\d\uff10-\uff19]+/, shown);
}
