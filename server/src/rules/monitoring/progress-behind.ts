import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { percent } from '../../messages/number.js';
import { someOf } from '../../messages/values.js';
import type { Decimal } from '../../number/decimal.js';
import type { Span } from '../../text/span.js';
import { defineRule } from '../rule.js';
import {
  expectedBy,
  isOver,
  lastMonth,
  findMonitored,
  latestOf,
  progressOf,
  spendingOf,
} from '../support/monitored.js';
import { nameOf } from '../support/values.js';

interface Behind {
  /** Rows by name; none where it is the budget that is behind. */
  readonly names: readonly string[];
  readonly month: number;
  readonly done: Decimal;
  readonly expected: Decimal;
}

export const progressBehind = defineRule<Behind>({
  code: 'progress-behind',
  group: 'monitoring',
  severity: 'warning',
  title: { 'zh-CN': '进度偏慢', en: 'Behind schedule' },
  doc: {
    what: {
      'zh-CN': '监控时的预算执行率，或指标完成的比例，低于评分办法对最近一个月份规定的进度。只看数量随工作增长的指标。',
      en: 'At the time of monitoring, spending or the share of a target reached is below what the profile expects by the last month that has passed. Only rows that grow with the work are looked at.',
    },
    why: {
      'zh-CN': '运行监控就是为了尽早发现完不成的事项；进度偏慢的资金可能被收回。',
      en: 'Monitoring is there to find what will not be done; funds that lag behind may be taken back.',
    },
    how: {
      'zh-CN': '写明“原因”，并采取措施。没有自动修复：进度要靠工作赶上。',
      en: 'Give the reason and act on it. There is no fix: only work makes up for it.',
    },
  },
  examples: {
    bad: [
      '评分办法: mof-2020\n年度: 2027\n阶段: 运行监控\n预算执行: { 预算数: 100, 监控: [{ 截至: 7月, 执行数: 30 }] }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里 }\n',
    ],
    good: [
      '评分办法: mof-2020\n年度: 2027\n阶段: 运行监控\n预算执行: { 预算数: 100, 监控: [{ 截至: 7月, 执行数: 55 }] }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里 }\n',
    ],
  },
  message: {
    'zh-CN': ({ names: [first, ...more], month, done, expected }) =>
      `到 ${month} 月底${first === undefined ? '预算执行' : `“${first}”`}只完成 ${percent(done)}，按进度应达到 ${percent(expected)}${more.length > 0 ? `；同样偏慢的还有 ${more.length} 项（${someOf(more, 'zh-CN')}）` : ''}。请查明原因，抓紧推进。`,
    en: ({ names: [first, ...more], month, done, expected }) =>
      `By the end of month ${month} ${first === undefined ? 'spending' : `“${first}”`} has reached ${percent(done)}, where ${percent(expected)} is expected${more.length > 0 ? `; so have ${more.length} more (${someOf(more, 'en')})` : ''}. Find out why and act on it.`,
  },

  *check(document) {
    yield* budgetBehind(document);
    const behind = findMonitored(document).flatMap(row => {
      const entry = latestOf(row.indicator.monitoring, document);
      const found =
        entry && behindAt(lastMonth(entry, document.context.year), progressOf(row, entry, document), document);
      return found ? [{ ...found, name: nameOf(row), span: spanOf(entry.actual.span, entry.through) }] : [];
    });
    const [first, ...more] = behind;
    if (!first) return;
    yield {
      span: first.span,
      state: { ...first, names: [first, ...more].map(({ name }) => name) },
      related: more.map(({ span, name, done }) => ({
        span,
        words: { 'zh-CN': `“${name}”完成 ${percent(done)}`, en: `“${name}”: ${percent(done)}` },
      })),
    };
  },
});

function* budgetBehind(document: DocumentAnalysis) {
  const entry = latestOf(document.evaluation.budget?.monitoring ?? [], document);
  const found = entry && behindAt(lastMonth(entry, document.context.year), spendingOf(entry, document), document);
  if (found)
    yield {
      span: spanOf((entry.spent.state === 'ok' ? entry.spent : entry.rate).span, entry.through),
      state: { ...found, names: [] },
    };
}

function behindAt(
  month: number | undefined,
  done: Decimal | undefined,
  document: DocumentAnalysis,
): Pick<Behind, 'month' | 'done' | 'expected'> | undefined {
  const expected = month === undefined ? undefined : expectedBy(month, document)?.div(100);
  return month !== undefined && done && expected && done.lessThan(expected) && !isOver(document)
    ? { month, done, expected }
    : undefined;
}

const spanOf = (span: Span, through: { readonly span: Span }): Span => (span.end > span.start ? span : through.span);
