import type { Deduction } from '../profiles/profile.js';
import type { Ground } from '../scoring/rated-review.js';
import type { Locale } from '../text/locale.js';
import { number } from './number.js';

/** What points are taken off for, each with its share: `无佐证材料，扣 100%`. */
export const sayGrounds = (grounds: readonly Ground[], locale: Locale): string =>
  grounds
    .flatMap(({ entry }) => entry ?? [])
    .map(words[locale].one)
    .join(words[locale].between);

const words: Readonly<Record<Locale, { one(entry: Deduction): string; readonly between: string }>> = {
  'zh-CN': { one: ({ title, share }) => `${title['zh-CN']}，扣 ${number(share)}%`, between: '；' },
  en: { one: ({ title, share }) => `${title.en}, ${number(share)} % off`, between: '; ' },
};
