import type { Status } from '../scoring/scorecard.js';
import type { Words } from '../text/locale.js';

/** How a claim stands to its score, in a word that fits a table. */
export const statusWords: Readonly<Record<Status, Words>> = {
  agrees: { 'zh-CN': '一致', en: 'agrees' },
  rounded: { 'zh-CN': '四舍五入后一致', en: 'rounded' },
  differs: { 'zh-CN': '不符', en: 'differs' },
  unclaimed: { 'zh-CN': '未填报', en: 'not claimed' },
  judged: { 'zh-CN': '评定', en: 'judged' },
  unknown: { 'zh-CN': '未计分', en: 'not scored' },
  'not-applicable': { 'zh-CN': '不适用', en: 'not applicable' },
};
