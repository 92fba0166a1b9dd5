import type { BatchFound } from '../rule.js';
import { defineRule } from '../rule.js';
import { batchMessages } from './messages.js';
import { batchHits } from '../support/batch-hits.js';

const form = (unit: string, reason: string): string =>
  [
    '年度: 2020',
    `单位名称: ${unit}`,
    '预算执行: { 预算数: 100, 执行数: 100 }',
    '绩效指标:',
    `  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 3 次, 得分: 60, 偏差: ${reason} }`,
    '',
  ].join('\n');

const reason = '受疫情影响，部分现场检查工作未能按计划开展';

export const textShared = defineRule<BatchFound<unknown>>({
  code: 'text-shared',
  group: 'batch',
  severity: 'warning',
  title: { 'zh-CN': '不同单位的说明一字不差', en: 'The same text in forms of several units' },
  doc: {
    what: {
      'zh-CN':
        '一批自评表里，两个以上单位的原因、措施或结论相同（十五字以上，空格和数字不算）；指标只在两张表各行的名称、目标值、完成值全部相同时才提示。检查文件夹或多份表时提示，一段文字提示一次。',
      en: 'In a batch, a reason, measure or conclusion of fifteen characters or more (white space and figures left out) is the same in forms of two units or more; rows only where all of two forms agree in name, target and actual. Told when a folder or several forms are looked at, once a text.',
    },
    why: {
      'zh-CN': '各单位情况不同，照抄的说明多半没有核实过。',
      en: 'Units differ; copied words were rarely verified.',
    },
    how: {
      'zh-CN': '请各单位按自己的情况重写；确属统一口径的，写明忽略的理由。没有自动修复：实际情况只有各单位知道。',
      en: 'Have each unit write its own; where the wording was given to all, silence it with that reason. There is no fix: only the units know.',
    },
  },
  examples: {
    bad: [`${form('甲局', reason)}---\n${form('乙局', reason)}`],
    good: [
      `${form('甲局', reason)}---\n${form('甲局', reason)}`,
      `${form('甲局', reason)}---\n${form('乙局', '第四季度道路施工，一次检查推迟到次年一月')}`,
    ],
  },
  message: batchMessages['text-shared'],

  *check(document, world) {
    yield* batchHits('text-shared', document, world);
  },
});
