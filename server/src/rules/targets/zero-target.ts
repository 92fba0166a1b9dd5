import { directionWord } from '../../messages/direction.js';
import { citeValue } from '../../messages/values.js';
import type { Value } from '../../quantity/value.js';
import type { FactOf } from '../../scoring/fact.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { isUnscored } from '../../scoring/sum.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { defineRule } from '../rule.js';
import { resign, stateDirection } from '../support/values.js';

interface Zero {
  readonly row: RatedRow;
  readonly fact: FactOf<'zero-target'>;
}

export const zeroTarget = defineRule<Zero>({
  code: 'zero-target',
  group: 'targets',
  severity: 'error',
  title: { 'zh-CN': '目标值为 0，无法按比例计分', en: 'A target of 0 gives no proportion' },
  doc: {
    what: {
      'zh-CN': '写明为正向的指标目标值是 0，或区间下限是 0 而完成值低于它，公式要除以 0。',
      en: 'A row stated as at-least has the target 0, or an actual lies below a range that begins at 0: the formula divides by 0.',
    },
    why: {
      'zh-CN': '正向指标得分=权重×完成值÷目标值，0 不能作除数，本行不计分，总分未定。',
      en: 'At-least rows score weight × actual ÷ target. Nothing can be divided by 0, so the row is not scored.',
    },
    how: {
      'zh-CN': '以“不发生”为目标的，方向应为反向（完成值 0 得满分）；以增长为目标的，写一个大于 0 的目标值。',
      en: 'Where nothing should happen, the direction is at-most (an actual of 0 earns full marks); otherwise write a target above 0.',
    },
  },
  examples: {
    bad: [example('名称: 安全生产事故起数, 权重: 80, 目标值: 0 起, 方向: 正向, 完成值: 0 起, 得分: 80')],
    good: [
      example('名称: 安全生产事故起数, 权重: 80, 目标值: 0 起, 方向: 反向, 完成值: 0 起, 得分: 80'),
      example('名称: 安全生产事故起数, 权重: 80, 目标值: 0 起, 完成值: 0 起, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': ({ row, fact: { direction } }) =>
      direction === 'between'
        ? `目标区间${citeValue(row.target)}的端点是 0，完成值在区间外时不能按比例${isUnscored(row) ? '计算' : '计分，总分未定'}。请核对区间和完成值。`
        : `目标值${citeValue(row.target)}为 0，“${directionWord(direction, 'zh-CN')}”指标不能按比例${isUnscored(row) ? '计算' : '计分，总分未定'}。应当不发生的，${isCompared(row.target) ? '请写“≤0”' : '请改为“反向”'}；应当增长的，请写大于 0 的数。`,
    en: ({ row, fact: { direction } }) =>
      direction === 'between'
        ? `The range ${citeValue(row.target)} ends at 0, which cannot be divided by: an actual beyond that end gets ${isUnscored(row) ? 'no completion' : 'no score and the total is provisional'}. Check the range and the actual.`
        : `The target ${citeValue(row.target)} is 0 and cannot be divided by, so an ${directionWord(direction, 'en')} row gets ${isUnscored(row) ? 'no completion' : 'no score and the total is provisional'}. Where nothing should happen, ${isCompared(row.target) ? 'write ≤0' : 'state at-most'}; where something should grow, write a target above 0.`,
  },

  *check(document) {
    for (const { row, fact } of factsOf(document, 'zero-target')) yield { span: fact.span, state: { row, fact } };
  },

  fixes({ row: { indicator, target } }, document) {
    if (target.kind !== 'quantity') return [];
    const compared = isCompared(target) && indicator.direction.state === 'absent';
    const stated = isCompared(target) ? undefined : stateDirection(indicator, 'at-most', document);
    const edit = compared ? resign(indicator.target, target, '≤', document.text) : stated;
    const title = compared
      ? { 'zh-CN': '目标值的符号改为“≤”', en: 'Write ≤ in the target' }
      : { 'zh-CN': '方向改为“反向”', en: 'State the direction at-most' };
    return edit ? [{ title, edits: [edit], preferred: true }] : [];
  },
});

const isCompared = (target: Value): boolean => target.kind === 'quantity' && target.comparison !== undefined;
