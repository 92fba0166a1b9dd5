import { attainments } from '../language/choices.js';
import type { Locale } from '../text/locale.js';

/** The form speaks of 达成预期指标, also where the file says `met`. */
export function attainmentText(text: string, locale: Locale): string {
  const choice = attainments.find(({ name, zh }) => name === text || zh === text);
  return choice && locale === 'zh-CN' ? choice.zh : text;
}
