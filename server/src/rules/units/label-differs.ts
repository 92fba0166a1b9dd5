import { cite } from '../../messages/list.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { defineRule } from '../rule.js';

interface Labels {
  readonly target: string;
  readonly actual: string;
}

export const labelDiffers = defineRule<Labels>({
  code: 'label-differs',
  group: 'units',
  severity: 'warning',
  title: { 'zh-CN': '目标值和完成值说的不是同一项', en: 'Target and actual are labelled differently' },
  doc: {
    what: {
      'zh-CN': '目标值和完成值的数字旁边各写了说明，两处说明不一样，例如“认可度 90%”与“满意度 95%”。仍按数字计分。',
      en: 'Target and actual carry words beside their numbers, and the words differ: 认可度 90% against 满意度 95%. The numbers are scored all the same.',
    },
    why: {
      'zh-CN': '说明不同，可能量的不是同一件事，这样比出来的得分没有意义。',
      en: 'They may measure different things, and then the score means nothing.',
    },
    how: {
      'zh-CN': '同一件事的，统一说法；不是同一件事的，换成与目标对应的完成值。没有自动修复：只有填报人知道是哪一种。',
      en: 'Use one wording, or write the actual that belongs to the target. There is no fix: only the analyst knows which it is.',
    },
  },
  examples: {
    bad: [example('名称: 安全培训的社会反响, 权重: 80, 目标值: 认可度≥90%, 完成值: 参与率 95%, 得分: 80')],
    good: [
      example('名称: 安全培训的社会反响, 权重: 80, 目标值: 认可度≥90%, 完成值: 认可度 95%, 得分: 80'),
      example('名称: 安全培训的社会反响, 权重: 80, 目标值: 认可度≥90%, 完成值: 95%, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': ({ target, actual }) =>
      `目标值说的是${cite(target)}，完成值说的是${cite(actual)}，现按数字照常计分。是同一件事的请统一说法，不是的请改正完成值。`,
    en: ({ target, actual }) =>
      `The target speaks of ${cite(target)}, the actual of ${cite(actual)}; the numbers are scored all the same. Use one wording, or correct the actual.`,
  },

  *check(document) {
    for (const {
      row,
      fact: { span, target, actual },
    } of factsOf(document, 'label-differs')) {
      if (row.score.how.kind !== 'unknown') yield { span, state: { target, actual } };
    }
  },
});
