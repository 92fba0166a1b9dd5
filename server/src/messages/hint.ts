import type { Locale } from '../text/locale.js';
import { anyOf } from './list.js';

/** What may have been meant; where nothing is alike, what else is to be said. */
export const meantOr = (meant: readonly string[], otherwise: string, locale: Locale): string =>
  meant.length > 0 ? didYouMean[locale](anyOf(meant, locale)) : otherwise;

/** What may have been meant, else the words there are to choose from, else what is to be said where there are none. */
export const meantOrListed = (
  meant: readonly string[],
  listed: readonly string[],
  otherwise: string,
  locale: Locale,
): string => meantOr(meant, listed.length > 0 ? use[locale](anyOf(listed, locale)) : otherwise, locale);

const didYouMean: Readonly<Record<Locale, (words: string) => string>> = {
  'zh-CN': words => `是不是${words}？`,
  en: words => `Did you mean ${words}?`,
};

const use: Readonly<Record<Locale, (words: string) => string>> = {
  'zh-CN': words => `可填${words}。`,
  en: words => `Use ${words}.`,
};
