import type { ColumnKey } from '../import/labels/field-words.js';
import { defaultProfile } from '../profiles/index.js';
import { readValue, type ValueContext } from '../quantity/read-value.js';
import type { Value } from '../quantity/value.js';
import type { Cells } from './paste-cells.js';

/** What the columns behind the name hold, one for one; a blank column holds nothing. */
export type Order = readonly (ColumnKey | undefined)[];

/** In the order of the forms; the points stand before or behind the values. */
const usual: readonly ColumnKey[] = [
  'weight',
  'sign',
  'target',
  'unit',
  'weight',
  'actual',
  'attainment',
  'weight',
  'criterion',
  'score',
  'deviation',
  'measure',
  'note',
];

/** Every order in which forms print such columns: those whose values agree best with one another. */
export function ordersOf(columns: readonly Cells[], weighed: boolean): readonly Order[] {
  const found = extend(columns, weighed ? ['weight'] : [], 0).filter(order => isOrder(order, columns));
  const all = [...new Map(found.map(order => [order.join(), order])).values()];
  const best = agreements
    .map(agree => all.filter(order => valuesAgree(order, columns, agree)))
    .find(orders => orders.length > 0);
  const whole = isThin(columns) ? [] : (best?.filter(hasBoth) ?? []);
  return whole.length > 0 ? whole : [...(best ?? [])].sort((a, b) => Number(hasTarget(b)) - Number(hasTarget(a)));
}

/** One or two columns of bare numbers may be anything, a target and its actual no more than others. */
function isThin(columns: readonly Cells[]): boolean {
  const filled = columns.filter(({ isBlank }) => !isBlank);
  return filled.length <= 2 && filled.every(({ isNumbers }) => isNumbers);
}

const hasTarget = (order: Order): boolean => order.includes('target');
const hasBoth = (order: Order): boolean => hasTarget(order) && order.includes('actual');

/** The orders of the columns, the keys taken in their order, each once. */
function extend([first, ...rest]: readonly Cells[], taken: readonly ColumnKey[], from: number): readonly Order[] {
  if (!first) return [[]];
  if (first.isBlank) return extend(rest, taken, from).map(order => [undefined, ...order]);
  return usual.flatMap((key, index): readonly Order[] =>
    index >= from && !taken.includes(key) && mayStandAt(index, taken) && mayHold(first, key, taken)
      ? extend(rest, [...taken, key], index + 1).map(order => [key, ...order])
      : [],
  );
}

/** Points between target and actual are printed where the target has columns of its own for sign and unit. */
const mayStandAt = (index: number, taken: readonly ColumnKey[]): boolean =>
  index !== usual.indexOf('unit') + 1 || taken.includes('unit') || taken.includes('sign');

/** What stands in the cells says what they may be; reasons, measures and remarks follow one another. */
function mayHold(cells: Cells, key: ColumnKey, taken: readonly ColumnKey[]): boolean {
  if (key === 'weight' || key === 'score') return cells.isNumbers;
  if (key === 'criterion') return cells.areCriteria;
  if (key === 'deviation') return cells.isWords;
  if (key === 'measure') return cells.isWords && taken.includes('deviation');
  if (key === 'note') return cells.isWords && taken.includes('measure');
  const own = ownKey(cells);
  return own === undefined ? key === 'target' || key === 'actual' : own === key;
}

/** What cells are that can be nothing else. */
const ownKey = (cells: Cells): ColumnKey | undefined => {
  if (cells.areSigns) return 'sign';
  if (cells.areUnits) return 'unit';
  return cells.areAttainments ? 'attainment' : undefined;
};

/** A row has something to be measured by, or an actual or its points alone were copied; no score is above its weight. */
function isOrder(order: Order, columns: readonly Cells[]): boolean {
  const keys = order.filter(key => key !== undefined);
  if (!keys.some(key => measured.includes(key)) && !keys.every(isPoints)) return false;
  if (keys.length === 0) return false;
  const [weights, scores] = [at(order, columns, 'weight'), at(order, columns, 'score')];
  return (
    !weights || !scores || weights.all.every((_, row) => !scores.points(row)?.greaterThan(weights.points(row) ?? 0))
  );
}

const measured: readonly ColumnKey[] = ['target', 'actual', 'criterion'];
const isPoints = (key: ColumnKey): boolean => key === 'weight' || key === 'score';

const context: ValueContext = {
  units: defaultProfile.units,
  unit: undefined,
  year: undefined,
  noneIsEmpty: true,
};

/** How well a target and its actual go together, the unit of both perhaps in a column of its own. */
type Agreement = (target: Value, actual: Value, unitApart: boolean) => boolean;

/** A bound is no actual of a target that is none; that the unit stands on one side alone, or an actual is of another kind, happens where nothing else is possible. */
const isNoBound: Agreement = (target, actual) => !isBound(actual) || isBound(target);
const hasNoUnitAlone: Agreement = (target, actual, unitApart) =>
  isNoBound(target, actual, unitApart) &&
  (unitApart || target.kind !== 'quantity' || actual.kind !== 'quantity' || !actual.unit || !!target.unit);
const isAlike: Agreement = (target, actual, unitApart) => {
  if (!hasNoUnitAlone(target, actual, unitApart)) return false;
  if (target.kind === 'quantity' && actual.kind === 'quantity') return unitApart || !target.unit || !!actual.unit;
  if (target.kind === 'range') return actual.kind === 'quantity' || actual.kind === 'range';
  return target.kind === actual.kind || target.kind === 'text';
};
const agreements = [isAlike, hasNoUnitAlone, isNoBound];

const isBound = (value: Value): boolean =>
  value.kind === 'range' || (value.kind === 'quantity' && value.comparison !== undefined);

function valuesAgree(order: Order, columns: readonly Cells[], agree: Agreement): boolean {
  const [targets, actuals] = [at(order, columns, 'target'), at(order, columns, 'actual')];
  const read = (text = ''): Value => readValue(text, context);
  if (actuals && !targets) return !actuals.all.some(text => isBound(read(text)));
  return (
    !targets ||
    !actuals ||
    targets.all.every((text, row) => {
      const [target, actual] = [read(text), read(actuals.all[row])];
      return target.kind === 'empty' || actual.kind === 'empty' || agree(target, actual, order.includes('unit'));
    })
  );
}

const at = (order: Order, columns: readonly Cells[], key: ColumnKey): Cells | undefined => columns[order.indexOf(key)];
