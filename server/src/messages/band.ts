import type { Band } from '../scoring/score.js';
import type { Locale } from '../text/locale.js';
import { number } from './number.js';

/** The points of a band: `4.8–6 分`, `3–4.8 分（不含 4.8 分）`. */
export function bandText({ low, high, highIncluded }: Band, locale: Locale): string {
  const points = `${number(low)}–${number(high)}`;
  return {
    'zh-CN': highIncluded ? `${points} 分` : `${points} 分（不含 ${number(high)} 分）`,
    en: highIncluded ? points : `${points} (${number(high)} excluded)`,
  }[locale];
}
