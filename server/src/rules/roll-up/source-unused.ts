import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { type DigestRow, originOf, type ResolvedSource } from '../../scoring/resolved-source.js';
import { findRow } from '../../scoring/contribution.js';
import { relateOrigins } from '../support/from-source.js';
import { defineRule, type Hit } from '../rule.js';

interface Unused {
  readonly file: string;
  readonly names: readonly string[];
}

export const sourceUnused = defineRule<Unused>({
  code: 'source-unused',
  group: 'roll-up',
  severity: 'info',
  title: { 'zh-CN': '来源文件里有指标没有汇总', en: 'Rows of a source that are not taken' },
  doc: {
    what: {
      'zh-CN': '来源文件里的一些指标，本表没有对应的行，因此没有汇总进来。',
      en: 'Some rows of a source have no row here, so they are not aggregated.',
    },
    why: {
      'zh-CN': '可能是本表有意只汇总一部分，也可能是名称写得不一样、漏汇总了。',
      en: 'Perhaps only some are meant to be; perhaps a name is spelled differently and the row is lost.',
    },
    how: {
      'zh-CN':
        '需要汇总的，在本表补一行，或统一名称、编号；确实不汇总的，不必处理。没有自动修复：要不要汇总由填报人决定。',
      en: 'Add a row here, or use the same names or ids, for those that should be taken; leave the rest. There is no fix: what is taken is for the analyst to say.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 完成值: 2% }\n  - { 名称: 巡查次数, 权重: 20, 目标值: ≥4 次, 完成值: 4 次 }\n',
    ],
    good: [
      '年度: 2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 完成值: 2% }\n',
    ],
  },
  message: {
    'zh-CN': ({ file, names }) =>
      `“${file}”有 ${names.length} 项指标没有汇总进本表：${some(names, '、')}${names.length > 5 ? ' 等' : ''}。需要汇总的，请补上对应的行或统一名称；不需要的不必处理。`,
    en: ({ file, names }) =>
      `${names.length} row${names.length > 1 ? 's' : ''} of “${file}” ${names.length > 1 ? 'are' : 'is'} not taken here: ${some(names, ', ')}${names.length > 5 ? ' …' : ''}. Add rows or use the same names where they should be.`,
  },

  *check(document) {
    for (const source of document.context.sources ?? []) yield* unusedIn(source, document);
  },
});

const some = (names: readonly string[], comma: string): string => names.slice(0, 5).join(comma);

function* unusedIn(
  { digests, span }: ResolvedSource,
  { scorecard: { rows } }: DocumentAnalysis,
): Generator<Hit<Unused>> {
  for (const digest of digests) {
    const taken = new Set<DigestRow | undefined>(
      rows.map(({ indicator, path }) =>
        findRow(digest, indicator.id.state === 'ok' ? indicator.id.value : undefined, path),
      ),
    );
    const unused = digest.rows.filter(row => row.applies && !taken.has(row));
    const names = unused.map(({ path }) => path.at(-1) ?? '');
    if (names.length > 0)
      yield {
        span,
        related: relateOrigins(unused.map(row => originOf(digest, row))),
        state: { file: digest.file, names },
      };
  }
}
