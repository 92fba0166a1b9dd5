import { rules } from '../../rules/index.js';
import type { Locale, Words } from '../../text/locale.js';
import { setAside } from '../set-aside.js';
import type { ReviewRow } from './review-row.js';
import { findingsByRule, reviewSummary } from './review-table.js';

/** The title of the batch’s table. */
export const reviewTitle: Words = { 'zh-CN': '绩效自评批量复核表', en: 'Batch review of self-evaluations' };

/** What the batch comes to, one sentence each. */
export function summaryLines(rows: readonly ReviewRow[], locale: Locale): readonly string[] {
  const others = rows.filter(({ isResult }) => !isResult);
  const wrong = others.filter(({ errors }) => errors > 0).length;
  const { evaluations, overclaimed, gradeChanges, provisional, withErrors } = reviewSummary(rows);
  const unexplained = rows.reduce((all, row) => all + row.unexplained, 0);
  return {
    'zh-CN': [
      `共 ${evaluations} 份自评表：多报分数的 ${overclaimed} 份，按办法计算后等级有变的 ${gradeChanges} 份，有错误的 ${withErrors} 份，尚有未计分项、暂不定级的 ${provisional} 份。`,
      `未完成而没有说明原因的共 ${unexplained} 处（含预算执行）。`,
      ...(others.length > 0 ? [`另有目标表、监控表 ${others.length} 份，只检查填报内容，有错误的 ${wrong} 份。`] : []),
    ],
    en: [
      `${evaluations} evaluation${evaluations === 1 ? '' : 's'}: ${overclaimed} over-claimed, ${gradeChanges} with another grade once computed, ${withErrors} with errors, ${provisional} provisional.`,
      `${unexplained} ${unexplained === 1 ? 'shortfall is' : 'shortfalls are'} not explained, budget execution included.`,
      ...(others.length > 0
        ? [
            `Besides, ${others.length} sheet${others.length === 1 ? '' : 's'} of targets or of monitoring, ${wrong} with errors.`,
          ]
        : []),
    ],
  }[locale];
}

/** How often each rule spoke up, with its title. */
export const ruleCounts = (
  rows: readonly ReviewRow[],
  locale: Locale,
): readonly { readonly code: string; readonly title: string; readonly count: number }[] =>
  findingsByRule(rows).map(([code, count]) => ({ code, count, title: titleOf(code, locale) }));

/** Which grade became which, and how often; the most frequent first. */
export function gradeShifts(rows: readonly ReviewRow[]): readonly { readonly shift: string; readonly count: number }[] {
  const all = new Map<string, number>();
  for (const { gradeChanges, claimedGrade, computedGrade } of rows) {
    const shift = `${claimedGrade} → ${computedGrade}`;
    if (gradeChanges) all.set(shift, (all.get(shift) ?? 0) + 1);
  }
  return [...all]
    .map(([shift, count]) => ({ shift, count }))
    .sort((a, b) => b.count - a.count || (a.shift < b.shift ? -1 : 1));
}

/** A rule by its title. */
export const titleOf = (code: string, locale: Locale): string =>
  rules.find(rule => rule.code === code)?.title[locale] ?? code;

/** The headings of its parts. */
export const sections = {
  byRule: { 'zh-CN': '各类问题数量', en: 'Findings by rule' },
  overclaimed: { 'zh-CN': '多报分数最多的自评表', en: 'The most over-claimed' },
  shifts: { 'zh-CN': '等级变化', en: 'Changes of grade' },
  code: { 'zh-CN': '规则', en: 'Rule' },
  about: { 'zh-CN': '问题', en: 'Finding' },
  count: { 'zh-CN': '数量', en: 'Count' },
  units: { 'zh-CN': '各单位偏离度', en: 'Departure by unit' },
  setAside: setAside.heading,
  unit: { 'zh-CN': '单位或项目', en: 'Organization' },
  place: { 'zh-CN': '位置', en: 'Place' },
  reason: { 'zh-CN': '注明的理由', en: 'Reason given' },
  table: { 'zh-CN': '复核表', en: 'Review' },
} satisfies Readonly<Record<string, Words>>;
