import { number } from '../../messages/number.js';
import { Decimal, order } from '../../number/decimal.js';
import { exampleOfPatrols } from '../support/example.js';
import { rowsThat } from '../support/rows.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { nameOf } from '../support/values.js';
import { defineRule } from '../rule.js';

interface Concentrated {
  readonly row: RatedRow;
  readonly weight: Decimal;
  readonly whole: Decimal;
}

/** In a form of one or two rows one has to weigh so much. */
const fewest = 3;

export const weightConcentrated = defineRule<Concentrated>({
  code: 'weight-concentrated',
  group: 'quality',
  severity: 'info',
  needsWhole: true,
  title: { 'zh-CN': '权重过于集中', en: 'Half of the weight in one row' },
  doc: {
    what: {
      'zh-CN': `一项指标的权重超过各项指标权重合计的一半（至少有 ${fewest} 项指标）。`,
      en: `One row weighs more than half of all rows together (${fewest} rows at least).`,
    },
    why: {
      'zh-CN': '一项指标就决定了总分，其他指标形同虚设，复核时会要求调整。',
      en: 'One row decides the total and the others hardly count; re-checks ask to change that.',
    },
    how: {
      'zh-CN': '把这项指标拆成几项，或把分值分给其他指标。没有自动修复：怎样分配由填报人定。',
      en: 'Split the row, or give some of its points to others. There is no fix: how to share them is for the analyst to say.',
    },
  },
  examples: {
    bad: [form([60, 10, 10])],
    good: [form([40, 20, 20])],
  },
  message: {
    'zh-CN': ({ row, weight, whole }) =>
      `“${nameOf(row)}”一项占 ${number(weight)} 分，超过指标总分 ${number(whole)} 分的一半。请拆分或调整权重。`,
    en: ({ row, weight, whole }) =>
      `“${nameOf(row)}” weighs ${number(weight)} of ${number(whole)} points, more than half. Split it, or rebalance the weights.`,
  },

  *check(document) {
    const found = heavy(document);
    if (found.length === 0) return;
    const { indicators, rows } = document.scorecard;
    const whole = indicators.weight;
    if (!whole || rows.length < fewest) return;
    for (const row of found)
      if (row.weight && order(row.weight.times(2), whole) > 0)
        yield { span: row.indicator.weight.span, state: { row, weight: row.weight, whole } };
  },
});

/** Points: half of a form is never less. */
const five = new Decimal(5);

const heavy = rowsThat(
  ({ weight, status }) => status !== 'not-applicable' && weight !== undefined && order(weight, five) > 0,
);

function form(weights: readonly number[]): string {
  return exampleOfPatrols(weights.map(weight => `权重: ${weight}, 目标值: ≥18 次, 完成值: 17 次`));
}
