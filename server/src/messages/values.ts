import type { Value } from '../quantity/value.js';
import type { Locale, Words } from '../text/locale.js';
import { shorten } from '../text/shorten.js';

/** What kind of value something is, in a word. */
export const kindWords: Readonly<Record<Value['kind'], Words>> = {
  empty: { 'zh-CN': '空白', en: 'nothing' },
  quantity: { 'zh-CN': '数值', en: 'a number' },
  range: { 'zh-CN': '区间', en: 'a range' },
  date: { 'zh-CN': '日期', en: 'a date' },
  'yes-no': { 'zh-CN': '“是”或“否”', en: 'yes or no' },
  text: { 'zh-CN': '文字', en: 'a text' },
};

/** The longest text that a sentence cites in full. */
const longest = 40;

/** A value as written, in quotes, cut where it is long: “全年无一起安全生产事故”. */
export function citeValue({ source }: Pick<Value, 'source'>): string {
  const text = source.replace(/\s+/g, ' ').trim();
  return `“${shorten(text, longest)}”`;
}

/** The first few names of a list whose length the sentence gives: “甲”、“乙”、“丙”等. */
export function someOf(names: readonly string[], locale: Locale, shown = 3): string {
  const first = names.slice(0, shown).map(name => `“${name}”`);
  const more = names.length - first.length;
  return {
    'zh-CN': first.join('、') + (more > 0 ? '等' : ''),
    en: more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', '),
  }[locale];
}
