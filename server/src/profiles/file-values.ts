import type { Listed } from '../language/problem.js';
import { Decimal } from '../number/decimal.js';
import { fold } from '../number/fold.js';
import { readDecimal, readPoints } from '../number/read.js';
import { readMoney } from '../quantity/money.js';
import { unitTable } from '../quantity/units.js';
import type { NumberShape, Shape } from './knobs/shape.js';

/** What a scalar of a profile file says: `bad` is no such value at all, `bounds` a number beyond them. */
export type ScalarRead = { readonly value: unknown } | 'bad' | 'bounds';

/** The word for “not asked for” where a number may be left away. */
export const never = 'never';
const neverSpelled: ReadonlySet<string> = new Set([never, '不要求']);

/** The words that would do, where a key takes listed words only. */
export function choicesOf(shape: Shape): readonly Listed[] {
  if (shape.kind === 'choice') return Object.entries(shape.choices).map(([name, { zh }]) => ({ name, zh }));
  return shape.kind === 'switch' ? yesOrNo : [];
}

const yesOrNo: readonly Listed[] = [
  { name: 'true', zh: '是' },
  { name: 'false', zh: '否' },
];

/** Reads a scalar by its key's shape. Numbers become their exact texts. */
export function readScalar(source: string, shape: Shape): ScalarRead {
  const written = source.trim();
  switch (shape.kind) {
    case 'number':
      return readNumber(written, shape);
    case 'switch':
      return switches.has(written.toLowerCase()) ? { value: switches.get(written.toLowerCase()) } : 'bad';
    case 'choice':
      return readChoice(written, shape.choices);
    case 'unit-amount':
      return readAmount(written);
    case 'words':
      return { value: { 'zh-CN': written, en: written } };
    case 'texts':
      return { value: [written] };
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

function readChoice(written: string, choices: Extract<Shape, { kind: 'choice' }>['choices']): ScalarRead {
  const found = Object.entries(choices).find(([name, { zh }]) => name === written || zh === written);
  return found ? { value: found[0] } : 'bad';
}

function readNumber(written: string, { as, least, most, never: mayBeNever }: NumberShape): ScalarRead {
  if (mayBeNever && neverSpelled.has(written.toLowerCase())) return { value: never };
  const value = numberIn(written, as);
  if (!value) return 'bad';
  // a weight of nothing is told by a rule of its own
  if (as === 'points') return { value: value.toFixed() };
  const whole = as === 'whole' || as === 'year';
  return value.lessThan(least) || value.greaterThan(most) || (whole && !value.isInteger())
    ? 'bounds'
    : { value: value.toFixed() };
}

function numberIn(written: string, as: NumberShape['as']): Decimal | undefined {
  switch (as) {
    case 'points':
      return readPoints(written)?.value;
    case 'percent':
      return readDecimal(fold(written).trim().replace(/%$/, ''))?.value;
    case 'year':
      return readDecimal(written.replace(/年度?$/, ''))?.value;
    case 'money':
      return readMoney(written, '元', moneyUnits)?.value;
    default:
      return readDecimal(written)?.value;
  }
}

const moneyUnits = unitTable();

/** `1 个`, `20 升`, or a unit alone for one of it. */
function readAmount(written: string): ScalarRead {
  const text = fold(written);
  const [digits = ''] = /^[+-]?[\d.,]*/.exec(text) ?? [];
  const unit = text.slice(digits.length).trim();
  const amount = digits === '' ? new Decimal(1) : readDecimal(digits)?.value;
  if (!amount || unit === '') return 'bad';
  return amount.greaterThan(0) ? { value: { amount: amount.toFixed(), unit } } : 'bounds';
}
