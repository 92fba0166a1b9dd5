import { one } from '../number/decimal.js';
import { fold } from '../number/fold.js';
import { hasTooManyDigits } from '../number/read.js';
import { rememberAtHome } from '../incremental/moved.js';
import { remember, rememberLatest } from '../text/remembered.js';
import { isAmount } from './amount-or-number.js';
import { findAmounts, type FoundAmount, hidden } from './amounts.js';
import { comparisonAround } from './comparison.js';
import { findDates, type FoundDate } from './date-grammar.js';
import { halfOf } from './half.js';
import { labelAround } from './label.js';
import { withDigits } from './look-alike.js';
import { betweenOf } from './between.js';
import { boundedBy, openBrackets, rangeOf } from './ranges.js';
import type { UnitTable } from './units.js';
import type { Amount, Value, WrittenUnit } from './value.js';

/** What the reading of a value depends on besides its text. */
export interface ValueContext {
  readonly units: UnitTable;
  /** The row's key `unit`: the unit of every number written without one. */
  readonly unit: string | undefined;
  /** The year of dates written without one. */
  readonly year: number | undefined;
  /** Whether 无 means that nothing is there: so it does where the target is a number, a range or a date. */
  readonly noneIsEmpty: boolean;
}

/** A longer text is prose. */
const longest = 1000;
const nothing = /^(?:[-–—―]+|[/\\*]|待填|未填|暂无)?$/;
const none = '无';
const answers: Readonly<Record<string, boolean>> = { 是: true, 否: false, yes: true, no: false };
/** Numbers of documents and standards (`GB 3838-2002`), and whatever stands in the brackets of names. */
const names =
  /[A-Z]{1,4}(?:\/[A-Z])? ?\d+(?:\.\d+)?[-—–](?:19|20)\d\d(?!\d)|〔[^〔〕]*〕(?:\s{0,9}第?\s{0,9}\d+\s*号)?|《[^《》]*》|[[(【]\s*(?:19|20)\d\d\s*[\])】]\s{0,9}第?\s{0,9}\d+\s*号/g;

/** Telephone numbers that people know by heart: they count nothing. */
const hotlines =
  /(?<!\d)(?:123(?:01|0[69]|1[356-8]|2[0189]|3[36-8]|45|48|5[05]|66|69|8[0-9])|12123|11[0-9]|12[0-2])(?=["”’]?\s{0,4}(?:热线|平台|投诉|电话|举报|便民|政务|市民|工单|信访|急救))/g;

/** Reads what stands as a target, an actual or a baseline. Total: what is nothing else is a text. What was read is kept: `≥85%` stands in many rows. */
export const readValue = (source: string, context: ValueContext): Value =>
  (context.noneIsEmpty ? readerForActuals : readerForTargets)(context)(source);

/** How many contexts of one table are kept; beyond, all are forgotten, which bounds the memory. */
const contexts = 40;

const readersUnder = rememberAtHome((_: UnitTable) => new Map<string, (source: string) => Value>());

function readerFor(context: ValueContext): (source: string) => Value {
  const readers = readersUnder(context.units).value;
  const key = `${context.noneIsEmpty ? 'empty' : ''}\n${context.year ?? ''}\n${context.unit ?? ''}`;
  let reader = readers.get(key);
  if (!reader) {
    if (readers.size >= contexts) readers.clear();
    readers.set(key, (reader = remember(source => read(source, context))));
  }
  return reader;
}

const isSame = (a: ValueContext, b: ValueContext): boolean =>
  a.units === b.units && a.unit === b.unit && a.year === b.year && a.noneIsEmpty === b.noneIsEmpty;

/** The rows of a form are mostly read in two contexts, in turn. */
const readerForActuals = rememberLatest(readerFor, isSame);
const readerForTargets = rememberLatest(readerFor, isSame);

function read(source: string, context: ValueContext): Value {
  const text = withoutHalves(fold(source));
  const plain = text.trim();
  if (nothing.test(plain) || (context.noneIsEmpty && plain === none)) return { kind: 'empty', source };
  const answer = Object.hasOwn(answers, plain.toLowerCase()) ? answers[plain.toLowerCase()] : undefined;
  if (answer !== undefined) return { kind: 'yes-no', source, value: answer };
  if (hasTooManyDigits(text)) return { kind: 'text', source, overlong: true };
  if (withDigits(source) !== undefined) return { kind: 'text', source };
  return (plain.length <= longest ? readNumbers(source, text, context) : undefined) ?? { kind: 'text', source };
}

/** `“30`, `（95%`, `30)`: half of a pair around what begins with a number says nothing; the length stays. */
function withoutHalves(text: string): string {
  if (before.test(text) && !/[”’」』)】\]]/.test(text)) return text.replace(/["“‘「『(【]/, ' ');
  return behind.test(text) && !/["“‘「『(【[]/.test(text) ? text.replace(/[”’」』)】](?=\s*$)/, ' ') : text;
}

const before = /^\s*["“‘「『(【]\s*[-+≥≤＞＜=<>\d]/;
const behind = /^\s*[-+≥≤＞＜=<>\d].*[”’」』)】]\s*$/;

/** Whether a text stands for nothing where a number or a date belongs: a mark such as `—`, 待填, 无. */
export function isNothing(source: string): boolean {
  const plain = fold(source).trim();
  return nothing.test(plain) || plain === none;
}

/** Whether a text is a mark that a form has in an empty cell: `—`, `/`, 待填; 无 says something of its own in some of them. */
export const isMark = (source: string): boolean => nothing.test(fold(source).trim());

/** Whether a number in it is too long to be computed exactly. */
export const isOverlong = (value: Value): boolean => value.kind === 'text' && value.overlong === true;

function readNumbers(source: string, folded: string, context: ValueContext): Value | undefined {
  const named = guillemets(withoutDetail(withoutRestated(folded)).replace(names, hide).replace(hotlines, hide));
  // under a key unit 20231231 is a number like all the others
  const dates = findDates(named, context.year).filter(
    ({ start, end }) => !context.unit || !/^\d{8}$/.test(named.slice(start, end)),
  );
  const text = openBrackets(hideDates(named, dates));
  const amounts = findAmounts(text, context.units);
  const [first, second, third] = amounts ?? [];
  if (!first) return amounts && (dateValue(source, dates) ?? halfValue(source, text, context));
  if (third) return undefined;
  return second ? rangeValue(source, text, first, second, context) : quantityValue(source, text, first, context);
}

/** 30个以上（含30个）: the bound itself, said once more. */
const restated = /(\d[\d.]{0,15})([^\d()]{0,8})\(含\s?\1[^\d()]{0,4}\)/;
const withoutRestated = (text: string): string =>
  text.replace(restated, (whole, number: string, behind: string) => (number + behind).padEnd(whole.length));

/** 1050人（其中女性500人）, 95.5%（191/200）: what a number is made of, behind it. */
function withoutDetail(text: string): string {
  const [before = '', detail = '', ...more] = text.split('(');
  const inside = detail.trimEnd();
  if (more.length > 0 || !/\d/.test(before) || inside.indexOf(')') !== inside.length - 1) return text;
  const isDetail = /^(?:其中|包括|分别)/.test(inside) || isShare(before, inside.slice(0, -1));
  return isDetail ? `${before}(${hide(detail)}` : text;
}

/** Whether a quotient is the percentage before it, as far as that is written out. */
function isShare(before: string, detail: string): boolean {
  const [, part, all] = /^\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*$/.exec(detail) ?? [];
  const [, number = '', digits = ''] = /(\d{1,3}(?:\.(\d{1,4}))?)\s*%\s*$/.exec(before) ?? [];
  if (part === undefined || number === '' || Number(all) === 0) return false;
  return Math.abs((Number(part) / Number(all)) * 100 - Number(number)) <= 0.51 * 10 ** -digits.length;
}

function dateValue(source: string, dates: readonly FoundDate[]): Value | undefined {
  const [found, ...more] = dates;
  const date = found?.date ?? found?.through;
  if (!found || !date || more.length > 0) return undefined;
  const label = labelAround(source, 0, found.start, found.end).replace(
    /^(?:<=|[≤<=＜≦]|不晚于|不迟于|应?于|截[至止]|至)+|^[：:]|^每年$/,
    '',
  );
  if (label.length > 16 || /[，。；,;:：≥>＞]|后|[起自从每次]|开始|以来|年度/.test(label)) return undefined;
  const value = { kind: 'date', source, date, label } as const;
  return found.date && !/^\s*每年/.test(source) ? value : { kind: 'text', source, beside: value };
}

/** 半年: half of a time where the other value is one. */
function halfValue(source: string, text: string, context: ValueContext): Value | undefined {
  const found = halfOf(text, context.units);
  const value = found && quantityValue(source, text, found, context);
  return value?.kind === 'quantity' ? { kind: 'text', source, beside: value } : undefined;
}

function rangeValue(
  source: string,
  text: string,
  first: FoundAmount,
  second: FoundAmount,
  context: ValueContext,
): Value | undefined {
  const key = keyUnit(context);
  const between = betweenOf(text, first, second);
  const range = between ? boundedBy(between) : rangeOf(text, first, second, key !== undefined);
  if (!range) return undefined;
  const unit = range.unit ?? key?.unit(range.high);
  const fill = (amount: Amount): Amount => (range.unit ? amount : inKeyUnit(amount, key));
  return {
    kind: 'range',
    source,
    low: fill(range.low),
    high: fill(range.high),
    unit: slicesOf(source, unit),
    label: between?.label || labelAround(source, 0, range.left, range.right),
  };
}

function quantityValue(
  source: string,
  text: string,
  { amount, unit, start, end }: FoundAmount,
  context: ValueContext,
): Value | undefined {
  const { comparison, contradictory, from, left, right } = comparisonAround(text, start, end);
  if (contradictory || /[≥≤<>=]/.test(text.slice(right)) || monthDay(text, start, end)) return undefined;
  const key = keyUnit(context);
  if (!comparison && !isAmount({ before: text.slice(from, left), unit, keyed: key !== undefined })) return undefined;
  return {
    kind: 'quantity',
    source,
    comparison,
    amount: unit ? amount : inKeyUnit(amount, key),
    unit: slicesOf(source, unit ?? key?.unit(amount)),
    label: labelAround(source, from, left, right),
  };
}

/** 每月10日前 names a day of any month, not ten days. */
const monthDay = (text: string, start: number, end: number): boolean =>
  /[每次当本上下]个?[月季周]度?\s?$/.test(text.slice(0, start)) && /\d\s?[日号]$/.test(text.slice(start, end));

interface KeyUnit {
  readonly multiplier: Amount['multiplier'];
  /** The key's unit as that of a number. */
  unit(amount: Amount): WrittenUnit | undefined;
}

function keyUnit({ unit: key, units }: ValueContext): KeyUnit | undefined {
  if (key === undefined || key.trim() === '') return undefined;
  const { multiplier, unit, start, end } = units.split(key);
  return {
    multiplier,
    unit: ({ slice }) =>
      unit && { text: key.slice(start, end), unit, slice: { start: slice.end, end: slice.end }, from: 'key' },
  };
}

/** A bare number counts in the key's multiplier; one written with its own (`5亿` under 万元) keeps that. */
function inKeyUnit(amount: Amount, key: KeyUnit | undefined): Amount {
  if (!key || !amount.multiplier.equals(one)) return amount;
  return { ...amount, multiplier: key.multiplier, value: amount.number.times(key.multiplier) };
}

/** The unit's text as the analyst wrote it, not as folded. */
function slicesOf(source: string, unit: WrittenUnit | undefined): WrittenUnit | undefined {
  if (unit?.from !== 'text') return unit;
  const written = source.slice(unit.slice.start, unit.slice.end);
  return /^(?:百分之|千分之|[¥￥$])$/.test(written) ? unit : { ...unit, text: written };
}

/** 》 and 《 before a number are > and < where they embrace no name. */
const guillemets = (text: string): string =>
  text.replace(/^([^《]*)》(?=\s{0,4}=?\s{0,4}[+-]?\d)/, '$1>').replace(/《(?=\s{0,4}=?\s{0,4}[+-]?\d[^》]*$)/, '<');

const hide = (text: string): string => text.replace(/\d/g, hidden);

const hideDates = (text: string, dates: readonly FoundDate[]): string =>
  dates.reduceRight((all, { start, end }) => all.slice(0, start) + hide(all.slice(start, end)) + all.slice(end), text);
