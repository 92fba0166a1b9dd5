import { type Decimal, one } from '../number/decimal.js';
import { unsigned } from '../number/read.js';
import type { FoundAmount } from './amounts.js';
import type { Between } from './between.js';
import { inUnit, relation } from './convert.js';
import type { Amount, WrittenUnit } from './value.js';

/** Two bounds with their common unit, and where the words around them end and begin. */
export interface FoundRange {
  readonly low: Amount;
  readonly high: Amount;
  readonly unit: WrittenUnit | undefined;
  readonly left: number;
  readonly right: number;
}

const interval = new RegExp(
  String.raw`^[^\d()\[\]]*([\[(])\s{0,8}[+-]?${unsigned}[^\d,;\[\]()]{0,8}([,;])(\s{0,8})[+-]?(${unsigned})[^\d,\[\]()]{0,8}([\])])[^\d()\[\]]*$`,
);
const dash = /^\s{0,8}(?:-{1,2}|[—–―]{1,2})\s{0,8}$/;
const tilde = /^\s{0,8}(?:~{1,2}|至|到)\s{0,8}$/;
const and = /^\s{0,8}(?:和|与|跟|及|、|,)\s{0,8}$/;
const opening = /(?:介于|处于|保持在|稳定在|维持在|控制在|在|为)\s{0,8}$/;
const closing = /^\s{0,8}(?:之间|以内|之内|范围内?|区间内?)/;

/** `[5, 10)` as `5~10`, and a text wholly in brackets without them; one for one, so that offsets stay. */
export function openBrackets(text: string): string {
  if (/^\s*\([^()]*\)\s*$/.test(text) && !interval.test(text)) return text.replace(/[()]/g, ' ');
  const match = interval.exec(text);
  if (!match) return text;
  const [, open = '', separator = '', space = '', second = '', close = ''] = match;
  if (open === '(' && close === ')' && separator === ',' && space === '' && /^\d{3}$/.test(second))
    return text.replace(/[()]/g, ' ');
  const at = text.lastIndexOf(separator, text.lastIndexOf(second, text.lastIndexOf(close)) - 1);
  return (text.slice(0, at) + '~' + text.slice(at + 1)).replace(/[[\]()]/g, ' ');
}

/** The range that two amounts make; `undefined` where the words between them join none, or they are years. */
export function rangeOf(text: string, low: FoundAmount, high: FoundAmount, keyed: boolean): FoundRange | undefined {
  const between = text.slice(low.end, high.start);
  const before = opening.exec(text.slice(0, low.start));
  const after = closing.exec(text.slice(high.end));
  const joined =
    dash.test(between) ||
    tilde.test(between) ||
    (and.test(between) && after !== null && (before !== null || /之间/.test(after[0])));
  if (!joined || areYears(low, high, dash.test(between), keyed)) return undefined;
  const bounds = inOneUnit(low, high);
  return (
    bounds && {
      ...bounds,
      left: before?.index ?? low.start,
      right: high.end + (after?.[0].length ?? 0),
    }
  );
}

/** The range between two bounds that comparisons state; `undefined` where they are of different dimensions. */
export function boundedBy({ low, high, left, right }: Between): FoundRange | undefined {
  const bounds = inOneUnit(low, high);
  return bounds && { ...bounds, left, right };
}

/** `2020-2021` and `2020-12` are school years and months. */
function areYears(low: FoundAmount, high: FoundAmount, dashed: boolean, keyed: boolean): boolean {
  if (low.unit || high.unit || !isYear(low) || (!dashed && keyed)) return false;
  return isYear(high) || (dashed && high.amount.slice.end - high.amount.slice.start <= 2);
}

const isYear = ({ amount: { number, slice } }: FoundAmount): boolean =>
  slice.end - slice.start === 4 &&
  number.isInteger() &&
  number.greaterThanOrEqualTo(1900) &&
  number.lessThanOrEqualTo(2100);

type Bounds = Pick<FoundRange, 'low' | 'high' | 'unit'>;

/** The bounds in one unit: a bare one in the other's, another scale in the smaller (`30 分钟~2 小时` is 30~120 分钟); `undefined` where they are of different dimensions. */
function inOneUnit(low: FoundAmount, high: FoundAmount): Bounds | undefined {
  if (!low.unit || !high.unit)
    return {
      low: low.unit ? low.amount : shareScale(low.amount, high.amount),
      high: high.amount,
      unit: high.unit ?? low.unit,
    };
  switch (relation(low.unit.unit, high.unit.unit)) {
    case 'same':
      return { low: low.amount, high: high.amount, unit: high.unit };
    case 'converted':
      return size(low.unit).lessThan(size(high.unit))
        ? { low: low.amount, high: brought(high, low.unit), unit: low.unit }
        : { low: brought(low, high.unit), high: high.amount, unit: high.unit };
    default:
      return undefined;
  }
}

/** A bare bound counts in the other's multiplier: `10-20万元`. */
function shareScale(bare: Amount, { multiplier }: Amount): Amount {
  return bare.multiplier.equals(one) ? { ...bare, multiplier, value: bare.number.times(multiplier) } : bare;
}

const size = ({ unit }: WrittenUnit): Decimal => unit.factor.div(unit.divisor);

function brought({ amount, unit }: FoundAmount, to: WrittenUnit): Amount {
  const value = unit ? inUnit(amount.value, unit.unit, to.unit) : amount.value;
  return { ...amount, value, number: value, multiplier: one };
}
