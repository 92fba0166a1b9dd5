import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { compare } from '../../number/fraction.js';
import type { QuantityValue } from '../../quantity/value.js';
import { inCommonUnit } from '../../scoring/operand.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { readActual } from '../../scoring/values.js';
import { example } from '../support/example.js';
import { rowsThat } from '../support/rows.js';
import { nameOf } from '../support/values.js';
import { defineRule } from '../rule.js';

interface Below {
  readonly row: RatedRow;
  readonly baseline: QuantityValue;
}

export const targetBelowBaseline = defineRule<Below>({
  code: 'target-below-baseline',
  group: 'quality',
  severity: 'warning',
  title: { 'zh-CN': '目标值不如基线值', en: 'Target worse than the baseline' },
  doc: {
    what: {
      'zh-CN':
        '目标值比基线值（如上年完成值）还低；越小越好的指标，则是目标值比基线值还高。写有“批复目标”的自评表，目标已经批定，不再提示。',
      en: 'The target asks for less than the baseline, such as last year’s actual; where less is better, it allows more. Silent once the targets are approved and the year is on.',
    },
    why: {
      'zh-CN': '目标比上年已经做到的还低，不用努力就能完成，复核时会认为目标定得偏低。',
      en: 'What was reached last year is no aim for this one; re-checks call such a target too low.',
    },
    how: {
      'zh-CN':
        '提高目标值，或在“说明”中写明为什么要降低；基线值写错了的，改正基线值。没有自动修复：目标定多少由填报人定。',
      en: 'Aim higher, or say in the remark why not; correct the baseline if that is wrong. There is no fix: the target is for the analyst to set.',
    },
  },
  examples: {
    bad: [example('名称: 培训人数, 权重: 80, 目标值: ≥100 人, 基线值: 120 人, 完成值: 105 人, 得分: 80')],
    good: [
      example('名称: 培训人数, 权重: 80, 目标值: ≥130 人, 基线值: 120 人, 完成值: 135 人, 得分: 80'),
      example('名称: 平均用时, 权重: 80, 目标值: ≤3 天, 基线值: 5 天, 完成值: 3 天, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': ({ row, baseline }) =>
      `“${nameOf(row)}”的目标值 ${row.target.source} 不如基线值 ${baseline.source}。请提高目标值，或在“说明”中写明降低的理由。`,
    en: ({ row, baseline }) =>
      `The target of “${nameOf(row)}”, ${row.target.source}, is worse than the baseline ${baseline.source}. Aim higher, or say in the remark why not.`,
  },

  *check(document) {
    // what was approved is not for the analyst to change when the year is over
    if (document.context.stage !== 'target' && document.evaluation.approved.state === 'ok') return;
    for (const row of withBaseline(document)) {
      const baseline = worseThan(row, document);
      if (baseline) yield { span: row.indicator.target.span, state: { row, baseline } };
    }
  },
});

const withBaseline = rowsThat(
  ({ indicator, target, direction, directionFrom }) =>
    indicator.baseline.state === 'ok' &&
    indicator.note.state !== 'ok' &&
    target.kind === 'quantity' &&
    directionFrom !== 'assumed' &&
    (direction === 'at-least' || direction === 'at-most'),
);

/** The baseline, where the target is worse; amounts of other units are not compared. */
function worseThan(
  { indicator, target, direction }: RatedRow,
  { context }: DocumentAnalysis,
): QuantityValue | undefined {
  const baseline = readActual(indicator.baseline, indicator, target, context);
  if (baseline.kind !== 'quantity' || target.kind !== 'quantity') return undefined;
  if (baseline.unit?.unit.dimension !== target.unit?.unit.dimension) return undefined;
  const [aim, before] = inCommonUnit([target, baseline]).exact;
  if (!aim || !before) return undefined;
  const order = compare(aim, before);
  const isWorse = direction === 'at-least' ? order < 0 : order > 0;
  return isWorse ? baseline : undefined;
}
