import { factsOf } from '../support/facts.js';
import { relateOrigins } from '../support/from-source.js';
import { defineRule } from '../rule.js';

interface MissingRow {
  readonly name: string;
  readonly files: readonly string[];
}

export const sourceRowMissing = defineRule<MissingRow>({
  code: 'source-row-missing',
  group: 'roll-up',
  severity: 'error',
  title: { 'zh-CN': '来源文件里没有这项指标', en: 'Row not found in a source' },
  doc: {
    what: {
      'zh-CN': '汇总表的一项指标，在某个来源文件里按编号、按各级名称都找不到。',
      en: 'A row of the roll-up is in some source neither by id nor by its path of names.',
    },
    why: {
      'zh-CN': '备注 2 要求先汇总完成数、再计算得分；缺一个来源的完成数，就汇总不出来，本行不计分。',
      en: 'Note 2 wants actuals aggregated before they are scored; without one source’s there is nothing to aggregate.',
    },
    how: {
      'zh-CN':
        '让两边的指标名称（连同一级、二级指标）一致，或给两边写上相同的“编号”；来源单位确实没有这项工作的，在来源文件里写这一行并注明“不适用”。没有自动修复：对应哪一行由填报人判断。',
      en: 'Give both rows the same names (groups included) or the same `id`; where the source has no such work, write the row there as not applicable. There is no fix: which row corresponds is for the analyst to say.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 一次返修率, 权重: 80, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 完成值: 2% }\n',
    ],
    good: [
      '年度: 2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 完成值: 2% }\n',
    ],
  },
  message: {
    'zh-CN': ({ name, files }) =>
      `来源文件${files.map(file => `“${file}”`).join('、')}里没有指标“${name}”，汇总不出完成数，本行暂不计分。请统一名称或编号；没有这项工作的，在来源文件里注明“不适用”。`,
    en: ({ name, files }) =>
      `${files.map(file => `“${file}”`).join(', ')} ${files.length > 1 ? 'have' : 'has'} no row “${name}”, so it is not scored. Use the same name or id; where there is no such work, write the row there as not applicable.`,
  },

  *check(document) {
    for (const {
      row,
      fact: { span, sources },
    } of factsOf(document, 'source-row-missing')) {
      yield {
        span,
        related: relateOrigins(sources),
        state: { name: row.path.at(-1) ?? '', files: sources.map(({ file }) => file) },
      };
    }
  },
});
