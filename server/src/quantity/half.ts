import { Decimal, one } from '../number/decimal.js';
import type { FoundAmount } from './amounts.js';
import type { UnitTable } from './units.js';

const half = new Decimal('0.5');
const alone =
  /^([≤≥<>=]{0,2}|不(?:超过|多于|少于|低于|高于)|小于|大于|控制在|约)半(?=(?:年|个月|天|日|小时)(?:以内|之内|内|以上|及以上|以下)?$)/;

/** 半年, ≤半年, 半个月内: half of a time, and nothing else; 每半年 and 上半年 are none. */
export function halfOf(text: string, units: UnitTable): FoundAmount | undefined {
  const match = alone.exec(text.trim());
  if (!match) return undefined;
  const start = text.indexOf('半');
  const found = units.match(text, start + 1);
  if (found?.unit?.family !== 'time') return undefined;
  const slice = { start, end: start + 1 };
  const unit = {
    text: text.slice(found.start, found.end),
    unit: found.unit,
    slice: { start: found.start, end: found.end },
    from: 'text' as const,
  };
  return { amount: { value: half, number: half, multiplier: one, slice }, unit, start, end: found.end };
}
