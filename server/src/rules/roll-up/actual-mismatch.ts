import { asScalar, setScalar } from '../../language/edit.js';
import type { Tree } from '../../yaml/tree.js';
import { factsOf } from '../support/facts.js';
import { relateOrigins } from '../support/from-source.js';
import { defineRule } from '../rule.js';

interface Mismatch {
  readonly written: string;
  readonly aggregated: string;
  readonly node: Tree | undefined;
}

export const actualMismatch = defineRule<Mismatch>({
  code: 'actual-mismatch',
  group: 'roll-up',
  severity: 'error',
  ofResults: true,
  title: { 'zh-CN': '完成值与汇总数不符', en: 'Actual differs from the aggregate' },
  doc: {
    what: {
      'zh-CN': '这一行写了完成值，同时又有分项或汇总来源，两者对不上。',
      en: 'The row states an actual and has parts or sources too, and they disagree.',
    },
    why: {
      'zh-CN': '备注 2：绝对值直接累加，相对值按资金额度加权平均，先汇总完成数，再计算得分。计分以汇总数为准。',
      en: 'Note 2: absolute values are added, relative ones averaged by funds, and the row is scored from that. The aggregate is what counts.',
    },
    how: {
      'zh-CN': '采用汇总数，或删去完成值让系统汇总；如认为汇总数有误，请改正分项或来源。',
      en: 'Use the aggregate, or leave the actual out; if the aggregate is wrong, correct the parts or sources.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  - 名称: 培训人次\n    权重: 80\n    目标值: ≥300 人次\n    完成值: 320 人次\n    分项:\n      - { 名称: 上半年, 完成值: 150 人次 }\n      - { 名称: 下半年, 完成值: 160 人次 }\n',
    ],
    good: [
      '年度: 2020\n绩效指标:\n  - 名称: 培训人次\n    权重: 80\n    目标值: ≥300 人次\n    完成值: 310 人次\n    分项:\n      - { 名称: 上半年, 完成值: 150 人次 }\n      - { 名称: 下半年, 完成值: 160 人次 }\n',
    ],
  },
  message: {
    'zh-CN': ({ written, aggregated }) =>
      `完成值填的是 ${written}，汇总应为 ${aggregated}，计分以汇总数为准（备注 2）。请采用汇总数，或改正分项、来源。`,
    en: ({ written, aggregated }) =>
      `The actual is written as ${written}, but its parts come to ${aggregated}, which is what counts (note 2). Use the aggregate, or correct the parts.`,
  },

  *check(document) {
    for (const {
      row,
      fact: { span, written, aggregated, origins },
    } of factsOf(document, 'actual-mismatch'))
      yield {
        span,
        related: relateOrigins(origins),
        state: { written, aggregated, node: row.indicator.actual.entry?.value },
      };
  },

  fixes({ aggregated, node }, { text }) {
    const scalar = asScalar(node);
    const edit = scalar && setScalar(text, scalar, aggregated);
    return edit
      ? [
          {
            title: { 'zh-CN': `采用汇总数 ${aggregated}`, en: `Use the aggregate ${aggregated}` },
            edits: [edit],
            preferred: true,
          },
        ]
      : [];
  },
});
