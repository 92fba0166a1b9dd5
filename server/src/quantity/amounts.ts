import { one } from '../number/decimal.js';
import { product } from '../number/fraction.js';
import { isTooLong, readDecimal, unsigned } from '../number/read.js';
import { unknownAt, type UnitMatch, type UnitTable } from './units.js';
import type { Amount, WrittenUnit } from './value.js';
import { withoutEnd } from '../text/ends.js';

/** A number of a text with the multiplier and unit behind it. */
export interface FoundAmount {
  readonly amount: Amount;
  readonly unit: WrittenUnit | undefined;
  /** From the sign of the number, or the unit that stands before it (百分之, ¥), to the end of its unit. */
  readonly start: number;
  readonly end: number;
}

/** What stands for a digit that is no amount's. */
export const hidden = '\u0001';

const run = /\d[\d.,]*/g;
const whole = new RegExp(`^${unsigned}$`);
const letter = /[A-Za-z]/;
/** A minus written as a word, or a tolerance: no number to compare. */
const unreadableBefore = /(?:[±≠_'^]|负|零下|不等于|\d\s?[/:])\s?$/;
/** Before the first number a dash may be a minus or a dash: nobody knows. */
const dashBefore = /[—–―]\s?$/;
const unitBefore: readonly (readonly [RegExp, string])[] = [
  [/百分之\s?$/, '%'],
  [/千分之\s?$/, '‰'],
  [/[¥￥]\s?$/, '元'],
  [/\$\s?$/, '美元'],
];

/** Every amount of a folded text; `undefined` where one of its numbers is none (`1,00`, `1_000`, `±5`). */
export function findAmounts(text: string, units: UnitTable): readonly FoundAmount[] | undefined {
  const found: FoundAmount[] = [];
  let code: number | undefined;
  for (const match of text.matchAll(run)) {
    const digits = withoutEnd(match[0], '.,');
    const end = match.index + digits.length;
    const previous = found.at(-1)?.end ?? 0;
    const isCode = besideLetter(text, match.index, previous) || goesOn(text, code, match.index);
    const unit = isCode ? undefined : unitAt(text, end, units);
    if (isCode || (letter.test(text.charAt(end)) && !unit)) {
      code = end;
      continue;
    }
    const start = signStart(text, digits, match.index, previous);
    if (
      start === undefined ||
      text[end] === '_' ||
      unreadableBefore.test(text.slice(previous, start)) ||
      (previous === 0 && dashBefore.test(text.slice(0, start)))
    )
      return undefined;
    found.push(amountOf(text, start, end, unit, units));
  }
  return found;
}

/** `T4`, `COVID-19`; not the second bound of `5km-10km`, whose letters are a unit's. */
const besideLetter = (text: string, at: number, previous: number): boolean =>
  letter.test(text.charAt(at - 1)) || (text[at - 1] === '-' && letter.test(text.charAt(at - 2)) && previous !== at - 1);

/** Whether a number goes on with a code that ends at `code`: 2002 in `GB3838-2002`. */
const goesOn = (text: string, code: number | undefined, at: number): boolean =>
  code !== undefined && /^[-—–/.:]$/.test(text.slice(code, at));

/** Where the number begins, its sign included; `undefined` where it is no number. A minus right behind an amount is a dash. */
function signStart(text: string, digits: string, at: number, previous: number): number | undefined {
  const dotted = text[at - 1] === '.';
  if (dotted && !/(?:^|[\s+\-≥≤<>=~])\.$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  if (isTooLong(digits) || !whole.test(digits) || (dotted && !/^\d+$/.test(digits))) return undefined;
  const start = dotted ? at - 1 : at;
  const sign = text[start - 1];
  if (sign !== '-' && sign !== '+') return start;
  const before = text.slice(previous, start - 1);
  return (previous > 0 && before.trim() === '') || before.endsWith(hidden) ? start : start - 1;
}

function unitAt(text: string, end: number, units: UnitTable): UnitMatch | undefined {
  const at = end + (/^\s{0,8}[余多]?\s{0,8}/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
  const match = units.match(text, at);
  if (match?.unit) return match;
  const from = match?.end ?? at;
  const start = from + (/^\s{0,8}/.exec(text.slice(from, from + 10))?.[0].length ?? 0);
  if (start === end && letter.test(text.charAt(end))) return match;
  const unknown = unknownAt(text, start);
  return unknown ? { multiplier: match?.multiplier ?? one, unit: unknown.unit, start, end: unknown.end } : match;
}

function amountOf(
  text: string,
  start: number,
  end: number,
  match: UnitMatch | undefined,
  units: UnitTable,
): FoundAmount {
  const number = readDecimal(text.slice(start, end))?.value ?? one;
  const multiplier = match?.multiplier ?? one;
  const amount = { value: product(number, multiplier), number, multiplier, slice: { start, end } };
  const behind = match?.unit && {
    text: text.slice(match.start, match.end),
    unit: match.unit,
    slice: { start: match.start, end: match.end },
    from: 'text' as const,
  };
  const ahead = unitAhead(text, start, units);
  return { amount, unit: behind ?? ahead, start: ahead?.slice.start ?? start, end: match?.end ?? end };
}

/** 百分之 and signs of money stand before their number. */
function unitAhead(text: string, start: number, units: UnitTable): WrittenUnit | undefined {
  for (const [pattern, name] of unitBefore) {
    const match = pattern.exec(text.slice(0, start));
    if (match)
      return {
        text: name,
        unit: units.lookUp(name),
        slice: { start: match.index, end: match.index + match[0].trimEnd().length },
        from: 'text',
      };
  }
  return undefined;
}
