import { hundred } from '../number/decimal.js';
import { sizeOf } from './amount.js';
import type { Bound, Sign } from './clause.js';
import { units } from './gathered.js';
import { numberOf, type Token } from './tokens.js';

/** A sign as it reads from the other side. */
export const turned: Readonly<Record<Sign, Sign>> = { '<': '>', '≤': '≥', '=': '=', '≥': '≤', '>': '<' };

/** Whether what words mean is a sign. */
export const isSign = (means: string | undefined): means is Sign => means !== undefined && '<≤=≥>'.includes(means);

/** An amount with its unit, as the value grammar writes them. */
export const spaceUnit = (number: string, unit: string): string =>
  /^[%‰]?$/.test(unit) ? number + unit : `${number} ${unit.replaceAll('÷', '/')}`;

/** The bounds of a range, and how many words say them. */
export function readRange(
  range: Token,
  behind: Token | undefined,
): { readonly bounds: readonly Bound[]; readonly taken: number } {
  const { beside, short } = range.groups;
  if (beside !== undefined || short !== undefined) return { bounds: aroundTarget(range), taken: 1 };
  if (isSign(range.means)) return { bounds: [{ sign: range.means, amount: '0%' }], taken: 1 };
  const { low = '', high = '', own, unit: written = '', left, right, around } = range.groups;
  const unit = written.replaceAll('÷', '/');
  const { lowOpen = bracket(left), highOpen = bracket(right) } = range.groups;
  if (around !== undefined) return { bounds: aroundZero(spaceUnit(around, unit)), taken: 1 };
  const ends = [`${numberOf(low).toFixed()}${own ?? unit}`, `${numberOf(high).toFixed()}${unit}`] as const;
  const reversed = sizeOf(ends[0], units).greaterThan(sizeOf(ends[1], units));
  const behindHigh = behind?.letter === 'X' ? behind.text : highOpen;
  // 80-90分（含80分） names the end that it speaks of
  const isOfLow = behindHigh?.includes(low) === true && !behindHigh.includes(high);
  const marks = isOfLow ? [behindHigh, undefined] : [lowOpen, behindHigh];
  const bounds = [readBound(ends[0], marks[0], reversed), readBound(ends[1], marks[1], !reversed)];
  return { bounds: reversed ? bounds.reverse() : bounds, taken: behind?.letter === 'X' ? 2 : 1 };
}

/** [80%, 90%): which ends belong to the range. */
function bracket(mark: string | undefined): string | undefined {
  if (mark === undefined) return undefined;
  return '[]'.includes(mark) ? '(含)' : '(不含)';
}

/** An end of a range, with what stands in brackets behind it. */
function readBound(amount: string, mark: string | undefined, isUpper: boolean): Bound {
  const isOpen = mark?.includes('不');
  const sign = isOpen ? '<' : '≤';
  return { sign: isUpper ? sign : turned[sign], amount, ...saidOf(isOpen) };
}

/** ±5%以内: from 5 below to 5 above. */
const aroundZero = (amount: string): readonly Bound[] => [
  { sign: '≥', amount: `-${amount}` },
  { sign: '≤', amount },
];

/** `open` is `false` where the sentence says 含. */
export const saidOf = (open: boolean | undefined): Pick<Bound, 'said'> => (open === false ? { said: true } : {});

/** 目标值±5%: from 95% to 105% of it; 低于目标值10%以内: from 90% of it up to it. */
function aroundTarget({ groups: { beside, short, far, beyond } }: Token): readonly Bound[] {
  const share = { ofTarget: true, around: true } as const;
  const at = (sign: Sign, off: string): Bound => ({
    sign,
    amount: `${hundred.plus(numberOf(off)).toFixed()}%`,
    ...share,
  });
  if (beside !== undefined) return [at('≥', `-${beside}`), at('≤', beside)];
  if (beyond !== undefined) return [at('<', `-${short ?? ''}`)];
  return far === undefined
    ? [at('≥', `-${short ?? ''}`), at('<', '0')]
    : [at('≥', `-${far}`), at('≤', `-${short ?? ''}`)];
}
