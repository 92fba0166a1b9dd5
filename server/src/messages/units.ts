import type { UnitFamily } from '../quantity/value.js';
import type { Words } from '../text/locale.js';

/** What a unit measures, in a word. */
export const familyWords: Readonly<Record<UnitFamily, Words>> = {
  money: { 'zh-CN': '金额', en: 'an amount of money' },
  length: { 'zh-CN': '长度', en: 'a length' },
  area: { 'zh-CN': '面积', en: 'an area' },
  volume: { 'zh-CN': '体积', en: 'a volume' },
  mass: { 'zh-CN': '重量', en: 'a mass' },
  time: { 'zh-CN': '时间', en: 'a time' },
  count: { 'zh-CN': '数目', en: 'a count' },
  temperature: { 'zh-CN': '温度', en: 'a temperature' },
  ratio: { 'zh-CN': '比率', en: 'a ratio' },
  other: { 'zh-CN': '其他量', en: 'another quantity' },
  unknown: { 'zh-CN': '未收录的单位', en: 'an unknown unit' },
};
