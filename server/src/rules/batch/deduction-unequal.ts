import type { BatchFound } from '../rule.js';
import { defineRule } from '../rule.js';
import { batchMessages } from './messages.js';
import { batchHits } from '../support/batch-hits.js';

const form = (unit: string, score: number): string =>
  [
    '年度: 2020',
    `单位名称: ${unit}`,
    '预算执行: { 预算数: 100, 执行数: 100 }',
    '绩效指标:',
    `  - { 名称: ${unit}专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80, 复核: { 复核得分: ${score}, 意见: 检查记录不全 } }`,
    '',
  ].join('\n');

export const deductionUnequal = defineRule<BatchFound<unknown>>({
  code: 'deduction-unequal',
  group: 'batch',
  severity: 'warning',
  title: { 'zh-CN': '同样的理由扣分比例不同', en: 'The same reason, different shares' },
  doc: {
    what: {
      'zh-CN':
        '一批复核里，同一条扣分依据（没有写的，看意见，数字不算）扣去的比例不同。检查文件夹或多份表时提示，一个理由提示一次。',
      en: 'In a batch of reviews the same ground (without one, the same comment, figures left out) took off different shares. Told when a folder or several forms are looked at, once a reason.',
    },
    why: {
      'zh-CN': '同样的问题应当同样扣分，否则被复核单位会有异议。',
      en: 'Like cases are to be treated alike, or units will object.',
    },
    how: {
      'zh-CN': '统一比例；情况确有不同的，在意见中写明不同在哪里。没有自动修复：扣多少由复核人决定。',
      en: 'Settle on one share; where cases do differ, say in the comment how. There is no fix: the reviewers decide.',
    },
  },
  examples: {
    bad: [`${form('甲局', 64)}---\n${form('乙局', 40)}`],
    good: [`${form('甲局', 64)}---\n${form('乙局', 64)}`],
  },
  message: batchMessages['deduction-unequal'],

  *check(document, world) {
    yield* batchHits('deduction-unequal', document, world);
  },
});
