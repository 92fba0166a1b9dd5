import type { Decimal } from '../number/decimal.js';

/** What an analyst wrote as a target, an actual or a baseline. Reading never fails: what is nothing else is a text. */
export type Value = EmptyValue | QuantityValue | RangeValue | DateValue | YesNoValue | TextValue;

/** Nothing, or one of the marks that stand for nothing (`—`, `/`, 待填 …). */
export interface EmptyValue {
  readonly kind: 'empty';
  readonly source: string;
}

/** One amount with its unit: `30`, `30 个`, `≥98.5%`, `认可度 90%`, `合格率达到100%`. */
export interface QuantityValue {
  readonly kind: 'quantity';
  readonly source: string;
  readonly amount: Amount;
  readonly unit: WrittenUnit | undefined;
  /** `at-least` for `≥ > 不少于 …`, `at-most` for `≤ < 不超过 …`, `equal` for `=`. */
  readonly comparison: Comparison | undefined;
  /** The words around the number, without comparison and unit: `认可度`, `合格率`; empty where there are none. */
  readonly label: string;
}

/** Two ends with a unit: 5-10℃. */
export interface RangeValue {
  readonly kind: 'range';
  readonly source: string;
  readonly low: Amount;
  readonly high: Amount;
  readonly unit: WrittenUnit | undefined;
  readonly label: string;
}

/** A calendar day, perhaps one that a word stands for (`12月底之前` is its last day). */
export interface DateValue {
  readonly kind: 'date';
  readonly source: string;
  readonly date: CalendarDate;
  readonly label: string;
}

/** 是 or 否. */
export interface YesNoValue {
  readonly kind: 'yes-no';
  readonly source: string;
  readonly value: boolean;
}

/** Anything that is no number, range or date. */
export interface TextValue {
  readonly kind: 'text';
  readonly source: string;
  /** A number of more digits than are computed exactly stands in it: it is neither computed nor taken for words. */
  readonly overlong?: true;
  /** What it says beside another of that kind: 3-5月 beside a date, 半年 beside 5个月. */
  readonly beside?: DateValue | QuantityValue;
}

/** What a target asks of an actual, as its sign or word says. */
export interface Comparison {
  readonly direction: 'at-least' | 'at-most' | 'equal';
  /** `>` and `<`, 高于, 低于 … count as their closed form. */
  readonly strict: boolean;
  /** Where the sign or words stand in `source`; two places for `控制在…以内`. */
  readonly parts: readonly Slice[];
}

/** A half-open range of UTF-16 offsets into the value's own `source`. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** The slice of what no text holds: what is worked out, or stands under a key of its own. */
export const unwritten: Slice = { start: 0, end: 0 };

/** A number with its multiplier. */
export interface Amount {
  /** With its multiplier: `2 万` is 20000. */
  readonly value: Decimal;
  /** The number as written without its multiplier, and the multiplier (1, 1000, 10000, 1000000, 100000000, …): formulas show what was written. */
  readonly number: Decimal;
  readonly multiplier: Decimal;
  /** The number alone, with its sign: what `number` was read from. */
  readonly slice: Slice;
}

/** A unit with what it was found to be. */
export interface WrittenUnit {
  /** As written, without a multiplier: `方`, `%`, `元/人·月`. */
  readonly text: string;
  readonly unit: Unit;
  /** Empty, at the amount's end, where the unit comes from the key. */
  readonly slice: Slice;
  /** Whether it stands beside the number or in the row's key `unit`. */
  readonly from: 'text' | 'key';
}

/** What a unit means. Two amounts compare when their dimensions are the same text. */
export interface Unit {
  /** The unit's standard spelling: 立方米 for 方. */
  readonly name: string;
  /** `money`, `length`, … ; a count word is a dimension of its own (`count:个`), an unknown unit too (`unknown:标准箱`), a compound is `money/count:人·time-month`. */
  readonly dimension: string;
  /** Size in a base unit of the dimension, as an exact fraction `factor ÷ divisor`; only the ratio of two sizes of one dimension means anything. */
  readonly factor: Decimal;
  readonly divisor: Decimal;
  /** `ratio` for %, ‰, 百分点 and X/Y, `temperature`, `time`, `count`, … */
  readonly family: UnitFamily;
}

/** What a unit measures; units of one family can be converted. */
export type UnitFamily =
  'money' | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'count' | 'temperature' | 'ratio' | 'other' | 'unknown';

/** A day of the calendar; months and days from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
