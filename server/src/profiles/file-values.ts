import { Decimal } from '../number/decimal.js';
import { fold } from '../number/fold.js';
import { readDecimal, readPoints } from '../number/read.js';
import type { ProfileShape } from './file-keys.js';

/** What a scalar of a profile file says: `bad` is no such value at all, `bounds` a number beyond them. */
export type ScalarRead = { readonly value: unknown } | 'bad' | 'bounds';

/** The word for “not asked for” where a number may be left away. */
export const never = 'never';

/** Reads a scalar by its key's shape. Numbers become their exact texts. */
export function readScalar(source: string, shape: ProfileShape): ScalarRead {
  const written = source.trim();
  switch (shape.kind) {
    case 'number':
      return readNumber(written, shape);
    case 'switch':
      return switches.has(written.toLowerCase()) ? { value: switches.get(written.toLowerCase()) } : 'bad';
    case 'choice':
      return shape.choices.some(({ name }) => name === written) ? { value: written } : 'bad';
    case 'unit-amount':
      return readAmount(written);
    case 'words':
      return { value: { 'zh-CN': written, en: written } };
    default:
      return { value: written };
  }
}

const switches: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['是', true],
  ['false', false],
  ['no', false],
  ['否', false],
]);

function readNumber(
  written: string,
  { as, least, most, never: mayBeNever }: Extract<ProfileShape, { kind: 'number' }>,
): ScalarRead {
  if (mayBeNever && written.toLowerCase() === never) return { value: never };
  const read =
    as === 'points'
      ? readPoints(written)
      : readDecimal(as === 'percent' ? fold(written).trim().replace(/%$/, '') : written);
  if (!read) return 'bad';
  const { value } = read;
  if (as === 'points') return { value: value.toFixed() };
  if (value.lessThan(least) || value.greaterThan(most) || (as === 'digits' && !value.isInteger())) return 'bounds';
  return { value: as === 'digits' ? value.toNumber() : value.toFixed() };
}

/** `1 个`, `20 升`, or a unit alone for one of it. */
function readAmount(written: string): ScalarRead {
  const text = fold(written);
  const [digits = ''] = /^[+-]?[\d.,]*/.exec(text) ?? [];
  const unit = text.slice(digits.length).trim();
  const amount = digits === '' ? new Decimal(1) : readDecimal(digits)?.value;
  if (!amount || unit === '') return 'bad';
  return amount.greaterThan(0) ? { value: { amount: amount.toFixed(), unit } } : 'bounds';
}
