import type { KeySpec } from '../../language/key-spec.js';
import { choicesOf } from '../../language/choices-of.js';
import { Decimal } from '../../number/decimal.js';
import { fold } from '../../number/fold.js';
import { readMoney } from '../../quantity/money.js';
import { readValue } from '../../quantity/read-value.js';
import { isSameValue } from '../../rules/approved/same-target.js';
import type { FormAround } from './form-around.js';

/** Whether two texts under one key mean the same: 30 and 30.0 分 do, 75.1% and 0.751, 2021-05-25 and 2021年5月25日. */
export function meansTheSame({ shape }: KeySpec, own: string, incoming: string, form: FormAround): boolean {
  if (bare(own) === bare(incoming)) return true;
  switch (shape.kind) {
    case 'points':
    case 'count':
      return isEqual(pointsOf(own), pointsOf(incoming));
    case 'money':
      return isEqual(moneyOf(own, form), moneyOf(incoming, form));
    case 'rate':
      return isEqual(rateOf(own), rateOf(incoming));
    case 'date':
      return dayOf(own) === dayOf(incoming);
    case 'value':
      return isSameValue(valueOf(own, form), valueOf(incoming, form));
    default: {
      const choice = choicesOf(shape).find(({ name, zh }) => [name, zh].includes(own.trim()));
      return choice !== undefined && [choice.name, choice.zh].includes(incoming.trim());
    }
  }
}

const bare = (text: string): string => fold(text).replace(/\s+/g, '');
const isEqual = (a: Decimal | undefined, b: Decimal | undefined): boolean => a !== undefined && b?.equals(a) === true;

/** A number of points however it is printed: `3 分`, `（25）`. */
export function pointsOf(text: string): Decimal | undefined {
  const number = bare(text).replace(/[()分,]/gu, '');
  return /^-?\d+(?:\.\d+)?$/.test(number) ? new Decimal(number) : undefined;
}

const moneyOf = (text: string, { currency, units }: FormAround): Decimal | undefined =>
  readMoney(text, currency, units)?.value;

/** A bare number up to 1.5 is a fraction. */
function rateOf(text: string): Decimal | undefined {
  const [, number, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(bare(text)) ?? [];
  if (number === undefined) return undefined;
  const value = new Decimal(number);
  return sign === '%' || value.greaterThan('1.5') ? value.div(100) : value;
}

const dayOf = (text: string): string =>
  (bare(text).match(/\d+/g) ?? [text]).map(part => part.replace(/^0+/, '')).join('-');

const valueOf = (source: string, { units, year }: FormAround): ReturnType<typeof readValue> =>
  readValue(source, { units, unit: undefined, year, noneIsEmpty: false });
