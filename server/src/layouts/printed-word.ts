import type { Choice } from '../language/key-spec.js';
import type { Locale } from '../text/locale.js';

/** A listed word as a form has it: a Chinese one says 达成预期指标 also where the file says `met`. */
export function printedWord(choices: readonly Choice[], written: string, locale: Locale): string {
  const choice = choices.find(({ name, zh }) => name === written || zh === written);
  return { 'zh-CN': choice?.zh ?? written, en: written }[locale];
}
