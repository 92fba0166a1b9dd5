import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent } from '../../messages/number.js';
import { Decimal } from '../../number/decimal.js';
import { roundTo } from '../../number/round.js';
import { inUnit, relation } from '../../quantity/convert.js';
import { readMoney } from '../../quantity/money.js';
import { writeNormal } from '../../quantity/normal.js';
import { readValue } from '../../quantity/read-value.js';
import type { Unit, Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Words } from '../../text/locale.js';
import type { Mention } from './mentions.js';

/** What a mention should say by the form: whether one of these it does, and how the form has it. */
export interface Expected {
  readonly what: Words;
  /** As the form has it; the first is quoted. */
  readonly form: string;
  agrees(mention: Mention): boolean;
}

/** A number of a sentence that is another one in the form. */
export interface Difference {
  readonly what: Words;
  readonly written: string;
  readonly form: string;
}

/** A text in both languages. */
export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** A number of points that a report may state, any of several. */
export const expectPoints = (what: Words, values: readonly (Decimal | undefined)[]): Expected | undefined =>
  expectNumbers(what, values, value => `${number(value)} 分`);

/** A number of things that it may state, any of several. */
export const expectCount = (what: Words, values: readonly number[], unit = '项'): Expected | undefined =>
  expectNumbers(
    what,
    values.map(value => new Decimal(value)),
    value => `${number(value)} ${unit}`,
  );

/** Shares; the mention is in per cent. */
export const expectShare = (what: Words, values: readonly (Decimal | undefined)[]): Expected | undefined => {
  const known = values.flatMap(value => value ?? []);
  return (
    known[0] && {
      what,
      form: percent(known[0]),
      agrees: mention => known.some(value => isSame(value.times(100), mention)),
    }
  );
};

/** How many times its target a row reached. */
export const expectTimes = (what: Words, rows: readonly RatedRow[]): Expected | undefined =>
  expectNumbers(
    what,
    rows.map(({ completion }) => completion),
    value => `${number(roundTo(value, 2))} 倍`,
  );

function expectNumbers(
  what: Words,
  values: readonly (Decimal | undefined)[],
  show: (value: Decimal) => string,
): Expected | undefined {
  const known = values.flatMap(value => value ?? []);
  return (
    known[0] && {
      what,
      form: show(known[0]),
      agrees: mention => known.some(value => isSame(value, mention)),
    }
  );
}

/** Amounts in the currency of the form; the mention may be in another scale. */
export function expectMoney(
  what: Words,
  values: readonly (Decimal | undefined)[],
  { context: { currency }, profile }: DocumentAnalysis,
): Expected | undefined {
  const known = values.flatMap(value => value ?? []);
  return (
    known[0] && {
      what,
      form: `${number(known[0])} ${currency}`,
      agrees: mention => {
        const { text, number: own } = mention;
        const read = readMoney(text.replace(/^[^\d]+/u, ''), currency, profile.units);
        if (!read || own.isZero() || read.value.isZero()) return known.some(value => value.isZero());
        return known.some(value => isSame(value.times(own).div(read.value), mention));
      },
    }
  );
}

/** Values of rows, target or actual; a mention of another kind of unit is about something else. */
export function expectValue(
  what: Words,
  values: readonly Value[],
  { profile, context: { year } }: DocumentAnalysis,
): Expected | undefined {
  const known = values.filter(({ kind }) => kind === 'quantity' || kind === 'range');
  const [first] = known;
  if (!first) return undefined;
  return {
    what,
    form: writeNormal(first),
    agrees: mention => {
      const read = readValue(mention.text, { units: profile.units, unit: undefined, year, noneIsEmpty: false });
      const comparable = known.filter(value => value.kind === 'range' || isComparable(value, read));
      if (comparable.length === 0 || comparable.some(value => isSameValue(value, read, mention))) return true;
      return known.some(value => isOtherUnit(value, read) && isSameValue(value, read, mention));
    },
  };
}

function isComparable(form: Value, read: Value): boolean {
  if (form.kind !== 'quantity' || read.kind !== 'quantity') return false;
  const [own, theirs] = [form.unit?.unit, read.unit?.unit];
  if (!own || !theirs) return !own === !theirs;
  return isOfEach(own, theirs) || ['same', 'converted'].includes(relation(own, theirs));
}

/** An actual in 个 beside a target in 标准箱 may be told in either. */
const isOtherUnit = (form: Value, read: Value): boolean =>
  form.kind === 'quantity' && read.kind === 'quantity' && form.unit !== undefined && !isComparable(form, read);

/** 每公里年养护成本 1.18 万元: the name says of what each. */
const isOfEach = (own: Unit, theirs: Unit): boolean => own.name.startsWith(`${theirs.name}/`);

function isSameValue(form: Value, read: Value, mention: Mention): boolean {
  if (form.kind === 'range' || form.kind !== 'quantity' || read.kind !== 'quantity') return true;
  const [unit, theirs] = [form.unit?.unit, read.unit?.unit];
  const exact = form.amount.number.times(form.amount.multiplier);
  const isConverted = unit && theirs && relation(unit, theirs) === 'converted';
  const there = isConverted ? inUnit(exact, unit, theirs) : exact;
  return isSame(there.div(read.amount.multiplier), mention);
}

/** Equal, or equal when rounded to the digits it is written with; what is told roughly to its last digit that is no zero. */
export function isSame(
  exact: Decimal,
  { number: own, digits, isRough }: Pick<Mention, 'number' | 'digits' | 'isRough'>,
): boolean {
  if (exact.equals(own) || roundTo(exact, digits).equals(own)) return true;
  return isRough && exact.minus(own).abs().lessThan(lastPlace(own, digits));
}

/** 100 of 1400, 0.1 of 86.5. */
function lastPlace(own: Decimal, digits: number): Decimal {
  const written = [...own.toFixed(digits).replace('.', '')];
  const zeros = written.length - 1 - written.findLastIndex(digit => digit !== '0');
  return new Decimal(10).pow(zeros - digits);
}
