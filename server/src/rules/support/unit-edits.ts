import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { insertEntry } from '../../language/edit.js';
import { keyOf, spell } from '../../language/vocabulary.js';
import { one } from '../../number/decimal.js';
import { fold } from '../../number/fold.js';
import { multiplierAt } from '../../quantity/multiplier.js';
import type { UnitTable } from '../../quantity/units.js';
import type { Amount, Value, WrittenUnit } from '../../quantity/value.js';
import { unitText } from '../../scoring/operand.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Edit } from '../../text/span.js';
import { nameOf, replaceIn } from './values.js';

/** The unit that a side without one is read in: the other side's, with its multiplier where the side has none of its own. */
export function assumedUnit(row: RatedRow, side: 'target' | 'actual'): string {
  const own = measureOf(row[side]);
  const other = measureOf(side === 'target' ? row.actual : row.target);
  if (!other) return '';
  return own && !own.amount.multiplier.equals(one) ? (other.unit?.text ?? '') : unitText(other);
}

/** Writes a unit behind a value's number, spaced as the other side's; behind the last one of a range. */
export function addUnit(row: RatedRow, side: 'target' | 'actual', unit: string, text: string): Edit | undefined {
  const value = row[side];
  const amount = value.kind === 'range' ? value.high : measureOf(value)?.amount;
  if (!amount || row.indicator[side].state !== 'ok' || (side === 'actual' && row.aggregated)) return undefined;
  const end =
    endOf(value.source, amount) + (value.kind === 'range' ? closing(value.source, endOf(value.source, amount)) : 0);
  const other = row[side === 'target' ? 'actual' : 'target'];
  const gap = /\d/.test(fold(other.source)) && /^\s/.test(fold(other.source).split(/\d/).at(-1) ?? '') ? ' ' : '';
  return replaceIn(row.indicator[side], { start: end, end }, gap + unit, text);
}

/** Adds the key `unit` to the rows whose name ends with one: 安全隐患整改条数, 巡查次数. */
export function unitKeys(
  rows: readonly RatedRow[],
  { evaluation: { vocabulary }, profile, text }: DocumentAnalysis,
): { readonly edits: readonly Edit[]; readonly units: readonly string[] } {
  const found = rows.flatMap(row => {
    const unit = unitInName(nameOf(row), profile.units);
    const { node, unit: key, actual, target } = row.indicator;
    const edit =
      unit === undefined || key.entry
        ? undefined
        : insertEntry(text, node, actual.entry ?? target.entry, spell(keyOf('indicator', 'unit'), vocabulary), unit);
    return unit !== undefined && edit ? [{ edit, unit }] : [];
  });
  return { edits: found.map(({ edit }) => edit), units: found.map(({ unit }) => unit) };
}

function measureOf(value: Value): { readonly amount: Amount; readonly unit: WrittenUnit | undefined } | undefined {
  if (value.kind === 'quantity') return value;
  return value.kind === 'range' ? { amount: value.low, unit: value.unit } : undefined;
}

/** Behind the number and the multiplier written after it. */
function endOf(source: string, { slice, multiplier }: Amount): number {
  if (multiplier.equals(one)) return slice.end;
  const text = fold(source);
  const start = slice.end + (text.slice(slice.end).length - text.slice(slice.end).trimStart().length);
  return start + (multiplierAt(text, start)?.length ?? 0);
}

/** How many characters the closing bracket of an interval takes, with the white space before it. */
const closing = (source: string, end: number): number => /^\s*[)\]）］]/u.exec(source.slice(end))?.[0].length ?? 0;

/** A count word before a name's last 数. */
function unitInName(name: string, units: UnitTable): string | undefined {
  const word = /(\p{Script=Han}{1,2})数$/u.exec(name.trim())?.[1] ?? '';
  return [word, word.slice(-1)].find(candidate => candidate !== '' && units.lookUp(candidate).family === 'count');
}
