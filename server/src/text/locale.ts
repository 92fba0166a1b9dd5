/** The languages every text exists in. */
export const locales = ['zh-CN', 'en'] as const;

/** A language that people are told things in. */
export type Locale = (typeof locales)[number];

/** A text in every language we speak. Missing one does not compile. */
export type Words = Readonly<Record<Locale, string>>;

/** Whether a value names one. */
export const isLocale = (value: unknown): value is Locale => locales.some(locale => locale === value);

/** Picks the language for a tag such as `zh_CN.UTF-8`, `zh-hans` or `en-US`; what we do not speak becomes English. */
export const localeOf = (tag: string | undefined): Locale => (/^zh\b|^zh[_-]/i.test(tag ?? '') ? 'zh-CN' : 'en');
