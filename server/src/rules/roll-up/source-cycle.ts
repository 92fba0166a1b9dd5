import { defineRule } from '../rule.js';

interface Cycle {
  readonly file: string;
}

export const sourceCycle = defineRule<Cycle>({
  code: 'source-cycle',
  group: 'roll-up',
  severity: 'error',
  title: { 'zh-CN': '汇总来源循环引用', en: 'Sources go in a circle' },
  doc: {
    what: { 'zh-CN': '本表汇总的文件又反过来汇总本表，首尾相接。', en: 'A source leads back to this very file.' },
    why: {
      'zh-CN': '循环引用下，谁的数都要等对方先算，得不出结果。',
      en: 'Each would have to be known before the other, so neither can be.',
    },
    how: {
      'zh-CN': '从“汇总来源”里去掉上级或自身，只汇总下级文件。没有自动修复：去掉哪一个由填报人决定。',
      en: 'Take the file itself, or the one above it, out of `sources`. There is no fix: which one goes is for the analyst to say.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n汇总来源: [子项目甲.perf.yaml, 本表.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 完成值: 2% }\n',
    ],
    good: [
      '年度: 2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 完成值: 2% }\n',
    ],
  },
  message: {
    'zh-CN': ({ file }) =>
      `汇总来源“${file}”形成循环：逐级往下汇总，又绕回了上级或本表，需要它的各行暂不计分。请从“汇总来源”中去掉上级或自身。`,
    en: ({ file }) =>
      `The source “${file}” goes in a circle: followed down, it leads back to this file or to one above, so the rows that need it are not scored. Take that one out of sources.`,
  },

  *check({ context: { sources = [] } }) {
    for (const { span, file, problem } of sources) if (problem === 'cycle') yield { span, state: { file } };
  },
});
