import type { KeySpec } from '../../language/key-spec.js';
import { choicesOf } from '../../language/choices-of.js';
import type { Decimal } from '../../number/decimal.js';
import { fold } from '../../number/fold.js';
import { readCount, readPoints, readRate } from '../../number/read.js';
import { compareDates, readDate } from '../../quantity/dates.js';
import { readMoney } from '../../quantity/money.js';
import { readValue } from '../../quantity/read-value.js';
import type { CalendarDate } from '../../quantity/value.js';
import { isSameValue } from '../../rules/approved/same-target.js';
import type { FormAround } from './form-around.js';

/** Whether two texts under one key mean the same: 30 and 30.0 分 do, 75.1% and 0.751, 2021-05-25 and 2021年5月25日. */
export function meansTheSame({ shape }: KeySpec, own: string, incoming: string, form: FormAround): boolean {
  if (bare(own) === bare(incoming)) return true;
  switch (shape.kind) {
    case 'points':
      return isEqual(readPoints(own)?.value, readPoints(incoming)?.value);
    case 'count':
      return isEqual(readCount(own)?.value, readCount(incoming)?.value);
    case 'money':
      return isEqual(moneyOf(own, form), moneyOf(incoming, form));
    case 'rate':
      return isEqual(readRate(own)?.share, readRate(incoming)?.share);
    case 'date':
      return isSameDay(readDate(own, form.year), readDate(incoming, form.year));
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

const moneyOf = (text: string, { currency, units }: FormAround): Decimal | undefined =>
  readMoney(text, currency, units)?.value;

const isSameDay = (a: CalendarDate | undefined, b: CalendarDate | undefined): boolean =>
  a !== undefined && b !== undefined && compareDates(a, b) === 0;

const valueOf = (source: string, { units, year }: FormAround): ReturnType<typeof readValue> =>
  readValue(source, { units, unit: undefined, year, noneIsEmpty: false });
