/** Exact fractions on BigInt: what the engine's decimals are held against in tests, and nowhere else. The denominator is above 0. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

/** `den` must not be 0. */
export function ratio(num: bigint, den = 1n): Ratio {
  const divisor = gcd(num < 0n ? -num : num, den < 0n ? -den : den) || 1n;
  const signed = den < 0n ? -divisor : divisor;
  return { num: num / signed, den: den / signed };
}

/** A plain decimal text: `-12.50`. */
export function parse(text: string): Ratio {
  const [whole = '', digits = ''] = text.split('.');
  return ratio(BigInt(whole + digits), 10n ** BigInt(digits.length));
}

export const add = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den + b.num * a.den, a.den * b.den);
export const mul = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den);
export const div = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den, a.den * b.num);
export const same = (a: Ratio, b: Ratio): boolean => a.num === b.num && a.den === b.den;

/** Rounded half up, away from zero, with exactly `digits` decimals: `1.01`, `-0.50`. */
export function round({ num, den }: Ratio, digits: number): string {
  const scaled = (num < 0n ? -num : num) * 10n ** BigInt(digits);
  const units = (2n * scaled + den) / (2n * den);
  const text = units.toString().padStart(digits + 1, '0');
  const at = text.length - digits;
  return (num < 0n && units > 0n ? '-' : '') + text.slice(0, at) + (digits > 0 ? `.${text.slice(at)}` : '');
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
