import type { Locale } from '../text/locale.js';

/** Headings of the table in a review's letter that holds what is claimed against the rules. It stands above the form it is about and is no part of it. */
export const comparedScores: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['项目', '分值', '填报', '按办法计算', '复核', '核增核减', '偏离度'],
  en: ['Item', 'Points', 'Claimed', 'By the rules', 'Reviewed', 'Change', 'Departure'],
};
