import type { Locale } from '../text/locale.js';

const pages = 'https://github.com/perf-yaml/perf-yaml/blob/main/server/docs/rules';

/** The address of a rule's page; the page itself is generated from the rule. */
export const ruleLink = (code: string, locale: Locale): string => `${pages}/${locale}/${code}.md`;
