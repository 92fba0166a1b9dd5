import type { WrittenUnit } from './value.js';

/** What leads to an amount although its unit is missing or unknown: the name of a measure, or a word for reaching it. */
const lead =
  /(?:[率度比数量额值长重积龄费价分均]|[为约近超共计达]|以[内上下]|完成|实际|新增|建成|建设|开展|举办|组织|购置|采购|改造|培训|发放|增加|减少|每[人年月季周日天次]|全年|[:：])\s{0,4}$/;

/** 第3号文, 第12条: which of several, not how many. */
const isNumbered = (before: string, unit: WrittenUnit | undefined): boolean =>
  /第\s?$/.test(before) && (!unit || /^[号条款章节届]/.test(unit.text));

/** A folded text around one number, and what was found beside the number. */
export interface Beside {
  readonly before: string;
  readonly unit: WrittenUnit | undefined;
  /** Whether the row's own key or name says what its numbers count. */
  readonly keyed: boolean;
}

/** Whether the number is an amount of what the text is about: it has a known unit or a known measure beside it, or nothing stands before it. 12345 in 未收到12345投诉 counts nothing. */
export function isAmount({ before, unit, keyed }: Beside): boolean {
  if (isNumbered(before, unit)) return false;
  if (unit && unit.unit.family !== 'unknown') return true;
  return before.trim() === '' || (keyed && !unit) || lead.test(before);
}
