import type { RatedRow } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { percent } from './number.js';

/** `246.67%`, 按期, 逾期 31 天; empty where a row has neither. */
export function completionText({ completion, late }: Pick<RatedRow, 'completion' | 'late'>, locale: Locale): string {
  if (completion) return percent(completion);
  if (late === undefined) return '';
  if (late === 0) return { 'zh-CN': '按期', en: 'on time' }[locale];
  return { 'zh-CN': `逾期 ${late} 天`, en: `${late} ${late === 1 ? 'day' : 'days'} late` }[locale];
}
