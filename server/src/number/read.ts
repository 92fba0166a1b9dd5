import { Decimal, hundred, one, type Written, zero } from './decimal.js';
import { fold } from './fold.js';
import type { Fraction } from './fraction.js';
import { remember } from '../text/remembered.js';
import { roundTo } from './round.js';

/** An unsigned number in folded text: digits, or groups of three behind commas; one decimal point. No exponent, no hexadecimal, no underscore. */
export const unsigned = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?`;

const number = new RegExp(String.raw`^[+-]?(?:${unsigned}|\.\d+)$`);
const points = new RegExp(String.raw`^(?:\((.*)\)|([^()]*))$`);
const rate = /^(.*?)(%|‰|百分比)?$/;

/** What is computed exactly; a longer number is told as such and scores nothing. */
const mostDigits = 40;
/** A longer text is no number that anyone meant, and is not looked at any further: characters. */
const longestText = 80;

/** Whether a text holds a number of more digits than are computed exactly. */
export const hasTooManyDigits = (source: string): boolean =>
  source.length > mostDigits && (fold(source).match(/\d[\d,]*(?:\.\d+)?/g) ?? []).some(isTooLong);

/** Whether a number in folded text has more digits than are computed exactly. */
export const isTooLong = (digits: string): boolean => digits.replace(/\D/g, '').length > mostDigits;

const foldedShort = (source: string): string | undefined => {
  const text = fold(source).trim();
  return text.length > longestText || isTooLong(text) ? undefined : text;
};

/** A number in the language's own grammar: `1,000`, `－３．５`, `1.90` (2 digits). `undefined` for anything else: `1,00`, `0x1F`, `1e3`, `NaN`. */
export const readDecimal = (source: string): Written | undefined => decimals(source).read;

const decimals = remember((source): { readonly read: Written | undefined } => ({ read: asDecimal(source) }));

function asDecimal(source: string): Written | undefined {
  const text = foldedShort(source);
  if (text === undefined || !number.test(text)) return undefined;
  const plain = text.replaceAll(',', '');
  const point = plain.indexOf('.');
  const value = new Decimal(plain);
  return { value: value.isZero() ? zero : value, digits: point < 0 ? 0 : plain.length - point - 1 };
}

/** A weight or a score: `3`, `3 分`, `(3分)`, `（25 分）`, `(3)`. */
export const readPoints = (source: string): Written | undefined => pointsIn(source).read;

const pointsIn = remember((source): { readonly read: Written | undefined } => ({ read: asPoints(source) }));

function asPoints(source: string): Written | undefined {
  const match = points.exec(foldedShort(source) ?? '');
  const inner = (match?.[1] ?? match?.[2])?.trim();
  return inner === undefined ? undefined : readDecimal(inner.replace(/分$/, ''));
}

/** How many of something: `200`, `200 份`. Whatever is counted, it is one thing. */
export function readCount(source: string): Written | undefined {
  const [, digits = ''] = /^([\d,]+) *[\u3400-\u9fff]{0,2}$/.exec(foldedShort(source) ?? '') ?? [];
  return readDecimal(digits);
}

/** A rate as written, and the share it stands for. */
export interface PercentRead {
  /** 0.751 for `75.1%`. */
  readonly share: Decimal;
  /** The number in its own notation (75.1 in `75.1%`, 0.751 in `0.751`), and the decimals it is written with. */
  readonly written: Decimal;
  readonly digits: number;
  /** What a share is multiplied by to stand in this notation: 100 for a percentage, 1 for a fraction, 1000 for ‰. */
  readonly scale: Decimal;
  /** A bare number above 1.5: taken for a percentage. */
  readonly unitMissing: boolean;
}

const thousand = new Decimal(1000);
const largestFraction = new Decimal('1.5');

/** `75.1%`; a bare number up to 1.5 is a fraction, above it a percentage whose sign is missing. */
export function readRate(source: string): PercentRead | undefined {
  const [, digits = '', sign] = rate.exec(foldedShort(source) ?? '') ?? [];
  const read = readDecimal(digits);
  if (!read) return undefined;
  const unitMissing = sign === undefined && read.value.greaterThan(largestFraction);
  const scale = scaleOf(sign, unitMissing);
  return { share: read.value.div(scale), written: read.value, digits: read.digits, scale, unitMissing };
}

function scaleOf(sign: string | undefined, unitMissing: boolean): Decimal {
  if (sign === '‰') return thousand;
  return sign !== undefined || unitMissing ? hundred : one;
}

/** Whether a claimed rate is the exact one, or the exact one rounded half up to the claim's own digits in its own notation. */
export function rateAgrees(claim: PercentRead, exact: Fraction): boolean {
  const value = exact.num.times(claim.scale).div(exact.den);
  return value.equals(claim.written) || roundTo(value, claim.digits).equals(claim.written);
}

/** Whether a claimed rate is the exact one with the digits behind its own cut off instead of rounded: 57.89 % for 57.897 %. Whole numbers are no such slip. */
export function rateCutOff(claim: PercentRead, exact: Fraction): boolean {
  const over = exact.num.times(claim.scale).minus(claim.written.times(exact.den));
  return claim.digits > 0 && over.greaterThan(0) && over.lessThan(exact.den.times(new Decimal(10).pow(-claim.digits)));
}
