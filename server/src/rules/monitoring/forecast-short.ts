import { valueOf } from '../../language/field.js';
import { citeValue } from '../../messages/values.js';
import { missesTarget } from '../../scoring/completion.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { defineRule } from '../rule.js';
import { says } from '../support/explained.js';
import { findMonitored, isOver, latestOf, rowWith } from '../support/monitored.js';
import { nameOf } from '../support/values.js';

interface Short {
  readonly row: RatedRow;
  readonly forecast: string;
}

/** A cost is over its target and a day late; nothing else falls short of more than it is. */
function shortOf({ direction }: RatedRow): string {
  if (direction === 'at-most') return '超过';
  return direction === 'deadline' ? '晚于' : '达不到';
}

export const forecastShort = defineRule<Short>({
  code: 'forecast-short',
  group: 'monitoring',
  severity: 'warning',
  misses: ['reason'],
  title: { 'zh-CN': '预计完不成目标，没有说明原因', en: 'Forecast short of the target' },
  doc: {
    what: {
      'zh-CN': '预计全年完成值达不到目标值，而监控中没有写“原因”。',
      en: 'What is expected by the year’s end falls short of the target, and no reason is given.',
    },
    why: {
      'zh-CN': '监控表要求对预计完不成的指标分析原因；说清楚了，才好调整目标或采取措施。',
      en: 'Monitoring asks why a target will be missed, so that it can be adjusted or something be done.',
    },
    how: {
      'zh-CN': '在监控中写明“原因”。没有自动修复：原因只有填报人知道。',
      en: 'Give the reason in the monitoring entry. There is no fix: only the author knows it.',
    },
  },
  examples: {
    bad: [
      '评分办法: mof-2020\n年度: 2027\n阶段: 运行监控\n预算执行: { 预算数: 100 }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里, 监控: [{ 截至: 7月, 完成值: 500 公里, 预计完成: 700 公里 }] }\n',
    ],
    good: [
      '评分办法: mof-2020\n年度: 2027\n阶段: 运行监控\n预算执行: { 预算数: 100 }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里, 监控: [{ 截至: 7月, 完成值: 500 公里, 预计完成: 700 公里, 原因: 汛期停工 }] }\n',
    ],
  },
  message: {
    'zh-CN': ({ row, forecast }) =>
      `“${nameOf(row)}”预计完成 ${forecast}，${shortOf(row)}目标值 ${citeValue(row.target)}，没有说明原因。请在监控中写明“原因”。`,
    en: ({ row, forecast }) =>
      `“${nameOf(row)}” is expected to come to ${forecast}, short of the target ${citeValue(row.target)}, and no reason is given. Write the “reason” in the monitoring entry.`,
  },

  *check(document) {
    for (const row of findMonitored(document)) {
      const entry = latestOf(row.indicator.monitoring, document);
      if (!entry || row.status === 'not-applicable' || entry.forecast.state !== 'ok' || says(entry.reason)) continue;
      const then = rowWith(row, entry.forecast, document);
      if ((missesTarget(then) || (then.late ?? 0) > 0) && !isOver(document))
        yield { span: entry.forecast.span, state: { row, forecast: valueOf(entry.forecast) ?? '' } };
    }
  },
});
