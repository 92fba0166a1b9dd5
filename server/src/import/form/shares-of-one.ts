import type { Decimal } from '../../number/decimal.js';
import { hundred, one, sum } from '../../number/decimal.js';
import { readPoints } from '../../number/read.js';
import type { Draft, DraftNode, Keys } from '../labels/draft.js';
import { rowsOf } from '../labels/draft.js';

/** Weights that are shares of one, `0.05` beside a score of 5, are points of a hundred. */
export function settleShares({ nodes, budget }: Draft): void {
  const rows = rowsOf(nodes).map(({ keys }) => keys);
  const weights = rows.map(weightOf);
  if (rows.length < 2 || !weights.every(weight => weight?.lessThan(one))) return;
  if (!isWhole(sum(weights.flatMap(weight => weight ?? [])), weightOf(budget))) return;
  if (!arePoints(rows)) return;
  for (const keys of [budget, ...keysOf(nodes)]) {
    const weight = weightOf(keys);
    if (weight?.lessThanOrEqualTo(one)) keys.set('权重', weight.times(hundred).toString());
  }
}

/** Scores go beyond the shares and not beyond what they come to as points. */
function arePoints(rows: readonly Keys[]): boolean {
  const scored = rows.flatMap(keys => {
    const score = readPoints(keys.get('得分') ?? '')?.value;
    return score ? [{ score, weight: weightOf(keys) ?? one }] : [];
  });
  const isWithin = scored.every(({ score, weight }) => score.lessThanOrEqualTo(weight.times(hundred)));
  return isWithin && (scored.length === 0 || scored.some(({ score, weight }) => score.greaterThan(weight)));
}

/** With what the budget is worth, in whichever way that is printed, all come to one. */
function isWhole(rows: Decimal, budget: Decimal | undefined): boolean {
  const left = one.minus(rows);
  if (budget) return left.equals(budget) || left.times(hundred).equals(budget);
  return left.isZero() || left.equals('0.1') || left.equals('0.2');
}

const weightOf = (keys: Keys): Decimal | undefined => readPoints(keys.get('权重') ?? '')?.value;

const keysOf = (nodes: readonly DraftNode[]): readonly Keys[] =>
  nodes.flatMap(node => (node.kind === 'row' ? [node.keys] : [node.keys, ...keysOf(node.children)]));
