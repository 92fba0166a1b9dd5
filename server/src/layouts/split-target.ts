import type { Field } from '../language/field.js';
import { sayField } from './fields.js';
import type { RatedRow } from '../scoring/scorecard.js';
import type { Slice, WrittenUnit } from '../quantity/value.js';

/** A target in three columns: its sign, what is between, its unit; 定性 stands for the sign of a text. */
export interface SplitTarget {
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
}

const signs = { 'at-least': '≥', 'at-most': '≤', equal: '=' } as const;

/** A target as three columns print it: sign, value and unit. */
export function splitTarget(row: RatedRow): SplitTarget {
  const { target, indicator } = row;
  const written = sayField(indicator.target);
  if (target.kind === 'text') return splitWords(written);
  if (target.kind !== 'quantity' && target.kind !== 'range') return { sign: '', value: written, unit: '' };
  const comparison = target.kind === 'quantity' ? target.comparison : undefined;
  const [value, unit] = partUnit(target.source, comparison?.parts ?? [], target.unit);
  return { sign: comparison ? signs[comparison.direction] : keySign(row), value, unit };
}

/** `=健全`: a form that puts a sign before words has it in the column of signs. */
function splitWords(written: string): SplitTarget {
  const [, sign = '', words = ''] = /^([=＝≥≤])(\D.*)$/.exec(written) ?? [];
  return sign === '' ? { sign: '定性', value: written, unit: '' } : { sign, value: words.trim(), unit: '' };
}

/** What is before the unit, and the unit with its thousands: `2万元` is 2 and 万元. */
function partUnit(
  source: string,
  signs: readonly Slice[],
  unit: WrittenUnit | undefined,
): readonly [value: string, unit: string] {
  const text = without(source, unit?.from === 'text' ? [...signs, unit.slice] : signs);
  const [, value = text, scale = ''] = /^(.*\d)\s*([百千万亿]{1,2})$/.exec(text) ?? [];
  return unit && scale !== '' ? [value, scale + unit.text] : [text, unit?.text ?? ''];
}

/** The sign of a direction that is written as a key. */
function keySign({ indicator, direction }: RatedRow): string {
  if (indicator.direction.state !== 'ok' || !(direction in signs)) return '';
  return signs[direction as keyof typeof signs];
}

/** What was reached, beside a column of units its number alone where the unit is the same. */
export function bareActual(row: RatedRow, actual: Field<string>): string {
  const written = sayField(actual);
  const { unit } = splitTarget(row);
  const number = written.endsWith(unit) ? written.slice(0, written.length - unit.length).trim() : '';
  return /^[-+]?\d[\d,.]*$/.test(number) ? number : written;
}

const without = (text: string, slices: readonly Slice[]): string =>
  [...slices]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
    .trim();
