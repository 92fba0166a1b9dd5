import { clauseName } from '../../messages/clause-name.js';
import { cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { valueOf } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import { findGroup } from '../../profiles/group-name.js';
import type { Profile } from '../../profiles/profile.js';
import { assign } from '../support/rebalance.js';
import { defineRule } from '../rule.js';
import type { RatedNode } from '../../scoring/scorecard.js';
import { selectCounted, fixedWeights, partsOf, validWeight, weightFaults } from '../support/weights.js';

interface State {
  readonly name: string;
  readonly written: Decimal;
  readonly usual: Decimal;
  readonly profile: Profile;
}

export const weightAdjusted = defineRule<State>({
  code: 'weight-adjusted',
  group: 'weights',
  severity: 'warning',
  title: { 'zh-CN': '一级指标权重与办法不同', en: 'Level-1 weight other than the profile’s' },
  doc: {
    what: {
      'zh-CN': '一级指标的权重与评分办法统一设置的分值不同，但合计是对的。',
      en: 'A level-1 weight is not the one that the profile sets, though the sum is right.',
    },
    why: {
      'zh-CN':
        '办法原则上统一一级指标权重，便于横向比较；确有特殊情况可以调整，但要有理由。合计不对的另由 weight-sum 提示。',
      en: 'The documents set level-1 weights so that forms compare; they may be adjusted for a reason. Sums that are wrong are weight-sum.',
    },
    how: {
      'zh-CN':
        '没有特殊情况的，改回办法的分值；有理由的，在上一行写“# perf-ignore weight-adjusted: 理由”。一级指标齐全的，可一次改回；缺了一组的没有自动修复，要先补上那一组。',
      en: 'Without a reason, set it back; with one, write “# perf-ignore weight-adjusted: reason” on the line above. A fix sets them all back; where a group is missing there is no fix before it is added.',
    },
  },
  examples: {
    bad: [
      '评分办法: mof-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 60\n    指标:\n      - { 名称: 培训期数, 权重: 60, 目标值: ≥4 期, 完成值: 4 期 }\n  - 名称: 效益指标\n    权重: 30\n    指标:\n      - { 名称: 学员就业率, 权重: 30, 目标值: ≥80%, 完成值: 85% }\n',
    ],
    good: [
      '评分办法: mof-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 50\n    指标:\n      - { 名称: 培训期数, 权重: 50, 目标值: ≥4 期, 完成值: 4 期 }\n  - 名称: 效益指标\n    权重: 30\n    指标:\n      - { 名称: 学员就业率, 权重: 30, 目标值: ≥80%, 完成值: 85% }\n  - 名称: 满意度指标\n    权重: 10\n    指标:\n      - { 名称: 学员满意度, 权重: 10, 目标值: ≥90%, 完成值: 95% }\n',
    ],
  },
  message: {
    'zh-CN': ({ name, written, usual, profile }) =>
      `${cite(name)}的权重是 ${number(written)} 分，原则上为 ${number(usual)} 分（${clauseName(profile.clauses.weights, 'zh-CN')}）。请改回；确需调整的，注明理由。`,
    en: ({ name, written, usual, profile }) =>
      `${cite(name)} weighs ${number(written)}, but as a rule it is ${number(usual)} (${clauseName(profile.clauses.weights, 'en')}). Set it back, or state the reason.`,
  },

  *check(document) {
    const specs = document.profile.groups.filter(spec => spec.fixed);
    const faults = weightFaults(document);
    const wrong = new Set<RatedNode | undefined>(
      faults.map(fault => (fault.kind === 'group' ? fault.rated : undefined)),
    );
    if (specs.length === 0 || wrong.has(undefined)) return;
    for (const node of selectCounted(document.scorecard.nodes)) {
      const { name, weight } = partsOf(node);
      const written = validWeight(weight);
      const spec = findGroup(specs, valueOf(name) ?? '');
      if (!written || !spec?.weight || written.equals(spec.weight) || wrong.has(node)) continue;
      yield {
        span: weight.span,
        state: { name: valueOf(name) ?? '', written, usual: spec.weight, profile: document.profile },
      };
    }
  },

  fixes(_, document) {
    const weights = fixedWeights(document);
    const edits = weights && assign(document.text, weights);
    return edits
      ? [
          {
            title: {
              'zh-CN': '一级指标权重都改回办法的分值，下级按比例调整',
              en: 'Set all level-1 weights to the profile’s, and what is below in proportion',
            },
            edits,
          },
        ]
      : [];
  },
});
