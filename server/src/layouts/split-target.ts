import { sayField } from './fields.js';
import type { RatedRow } from '../scoring/scorecard.js';
import type { Slice } from '../quantity/value.js';

/** A target in three columns: its sign, what is between, its unit; 定性 stands for the sign of a text. */
export interface SplitTarget {
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
}

const signs = { 'at-least': '≥', 'at-most': '≤', equal: '=' } as const;

export function splitTarget(row: RatedRow): SplitTarget {
  const { target, indicator } = row;
  const written = sayField(indicator.target);
  if (target.kind === 'text') return { sign: '定性', value: written, unit: '' };
  if (target.kind !== 'quantity' && target.kind !== 'range') return { sign: '', value: written, unit: '' };
  const comparison = target.kind === 'quantity' ? target.comparison : undefined;
  const unit = target.unit;
  const cut = [...(comparison?.parts ?? []), ...(unit?.from === 'text' ? [unit.slice] : [])];
  return {
    sign: comparison ? signs[comparison.direction] : keySign(row),
    value: without(target.source, cut),
    unit: unit?.text ?? '',
  };
}

/** The sign of a direction that is written as a key. */
function keySign({ indicator, direction }: RatedRow): string {
  if (indicator.direction.state !== 'ok' || !(direction in signs)) return '';
  return signs[direction as keyof typeof signs];
}

/** An actual beside a column of units is its number alone, where the unit is the same. */
export function bareActual(row: RatedRow): string {
  const { actual, target, indicator } = row;
  const written = sayField(indicator.actual);
  const isSame =
    actual.kind === 'quantity' &&
    (target.kind === 'quantity' || target.kind === 'range') &&
    actual.unit?.text === target.unit?.text;
  return isSame && actual.unit?.from === 'text' ? without(actual.source, [actual.unit.slice]) : written;
}

const without = (text: string, slices: readonly Slice[]): string =>
  [...slices]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
    .trim();
