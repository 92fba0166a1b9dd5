import type { UnitFamily } from '../quantity/value.js';
import type { Words } from '../text/locale.js';

/** The dimensions of units, in words. */
export const families: Readonly<Record<UnitFamily, Words>> = {
  money: { 'zh-CN': '金额', en: 'money' },
  length: { 'zh-CN': '长度', en: 'length' },
  area: { 'zh-CN': '面积', en: 'area' },
  volume: { 'zh-CN': '体积', en: 'volume' },
  mass: { 'zh-CN': '重量', en: 'mass' },
  time: { 'zh-CN': '时间', en: 'time' },
  count: { 'zh-CN': '数目', en: 'count' },
  temperature: { 'zh-CN': '温度', en: 'temperature' },
  ratio: { 'zh-CN': '比率', en: 'ratio' },
  other: { 'zh-CN': '其他计量', en: 'other measure' },
  unknown: { 'zh-CN': '未收录的单位，按文字比较', en: 'unknown unit, compared by its text' },
};
