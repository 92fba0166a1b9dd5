import type { RatedRow } from '../../scoring/scorecard.js';
import { isUnscored } from '../../scoring/sum.js';
import type { Locale } from '../../text/locale.js';

/** What it means for the score that a row cannot be computed; nothing in a form without points. */
export function unscoredThen(row: RatedRow, locale: Locale, what = '本行'): string {
  if (isUnscored(row)) return '';
  return { 'zh-CN': `，${what}不计分，总分未定`, en: ': the row is not scored and the total is provisional' }[locale];
}
