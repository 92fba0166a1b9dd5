import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent } from '../../messages/number.js';
import { type Decimal, one, sum } from '../../number/decimal.js';
import { defineRule } from '../rule.js';
import { isOver, lastMonth, findMonitored, latestOf, progressOf, spendingOf } from '../support/monitored.js';

interface Mismatch {
  readonly month: number;
  readonly spending: Decimal;
  readonly results: Decimal;
  readonly gap: Decimal;
}

export const progressMismatch = defineRule<Mismatch>({
  code: 'progress-mismatch',
  group: 'monitoring',
  severity: 'warning',
  title: { 'zh-CN': '资金进度与任务进度不匹配', en: 'Money and results apart' },
  doc: {
    what: {
      'zh-CN': '同一时点的预算执行率与各项指标的平均完成比例（按权重，各项最多算 100%）相差超过评分办法规定的百分点。',
      en: 'At the same time the execution rate and the mean completion of the rows (by weight, each at most 100 %) are further apart than the profile allows.',
    },
    why: {
      'zh-CN': '钱花得快、事办得慢，或者事办完了钱没付，都要查明：预算偏大、支付滞后，还是数据有误。',
      en: 'Money ahead of the work, or the work ahead of the money: the budget is too large, payments lag, or a number is wrong.',
    },
    how: {
      'zh-CN': '核对数据，写明“原因”。没有自动修复：哪个数不对，只有填报人知道。',
      en: 'Check the numbers and give the reason. There is no fix: only the author knows which is wrong.',
    },
  },
  examples: {
    bad: [
      '评分办法: mof-2020\n年度: 2027\n阶段: 运行监控\n预算执行: { 预算数: 100, 监控: [{ 截至: 6月, 执行数: 45 }] }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里, 监控: [{ 截至: 6月, 完成值: 700 公里 }] }\n',
    ],
    good: [
      '评分办法: mof-2020\n年度: 2027\n阶段: 运行监控\n预算执行: { 预算数: 100, 监控: [{ 截至: 6月, 执行数: 45 }] }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里, 监控: [{ 截至: 6月, 完成值: 360 公里 }] }\n',
    ],
  },
  message: {
    'zh-CN': ({ month, spending, results, gap }) =>
      `到 ${month} 月底预算执行 ${percent(spending)}，任务平均完成 ${percent(results)}，相差超过 ${number(gap)} 个百分点。请核对，并在监控中写明原因。`,
    en: ({ month, spending, results, gap }) =>
      `By the end of month ${month} ${percent(spending)} of the budget is spent and ${percent(results)} of the work is done, more than ${number(gap)} points apart. Check both, and give the reason.`,
  },

  *check(document) {
    const entry = latestOf(document.evaluation.budget?.monitoring ?? [], document);
    const month = entry && lastMonth(entry, document.context.year);
    const spending = entry && spendingOf(entry, document);
    const results = month === undefined ? undefined : resultsAt(month, document);
    const { gap } = document.profile.monitoring;
    if (!entry || month === undefined || !spending || !results) return;
    if (spending.minus(results).abs().times(100).greaterThan(gap) && !isOver(document))
      yield {
        span: (entry.spent.state === 'ok' ? entry.spent : entry.rate).span,
        state: { month, spending, results, gap },
      };
  },
});

/** The mean completion of the rows monitored for a month, by their weights; rows without any weigh the same. */
function resultsAt(month: number, document: DocumentAnalysis): Decimal | undefined {
  const done = findMonitored(document).flatMap(row => {
    const entry = row.indicator.monitoring.findLast(each => lastMonth(each, document.context.year) === month);
    const progress = entry && progressOf(row, entry, document);
    return progress ? [{ progress: progress.greaterThan(one) ? one : progress, weight: row.weight ?? one }] : [];
  });
  const weights = sum(done.map(({ weight }) => weight));
  return weights.isZero() ? undefined : sum(done.map(({ progress, weight }) => progress.times(weight))).div(weights);
}
