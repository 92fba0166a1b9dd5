import { atHome, rememberAtHome } from '../incremental/moved.js';
import { type Decimal, sum, zero } from '../number/decimal.js';
import type { Profile } from '../profiles/profile.js';
import { roundScore } from './claim.js';
import type { RatedGroup, RatedNode, Rescaled, Sum } from './scorecard.js';

/** Under a profile that counts rows that do not apply as met: each with full marks, one without points with what its group's lack. */
export function countedFull(
  nodes: readonly RatedNode[],
  whole: Decimal | undefined,
  { notApplicable }: Profile,
): readonly RatedNode[] {
  if (notApplicable !== 'full') return nodes;
  let left = whole?.minus(sum(nodes.flatMap(({ weight }) => weight ?? [])));
  return nodes.map(node => {
    if (node.kind === 'group' || node.status !== 'not-applicable') return node;
    const weight = node.weight ?? (left?.greaterThan(zero) ? left : undefined);
    if (!node.weight) left = zero;
    if (!weight) return node;
    const how = { kind: 'decided', clause: 'weights', weight, full: true, because: 'not-applicable' } as const;
    return { ...node, weight, score: { value: weight, how } };
  });
}

/** The total as if the points that apply were all there are: once, at the total. `undefined` where nothing is to be made up for. */
export function rescaleOf(whole: Sum, nodes: readonly RatedNode[], profile: Profile): Rescaled | undefined {
  const { value, weight } = whole;
  const { total: points, notApplicable } = profile;
  if (notApplicable !== 'rescale' || !value || !weight?.greaterThan(zero) || !weight.lessThan(points)) return undefined;
  return nodes.some(holdsInapplicable) ? { sum: value, weight, points } : undefined;
}

/** A sum brought from the points that apply to all of the form's. */
export function rescale(part: Decimal, { weight, points }: Rescaled): Decimal {
  return part.times(points).div(weight);
}

/** The total's sum after that. */
export function rescaledSum(whole: Sum, how: Rescaled, profile: Profile): Sum {
  const value = rescale(how.sum, how);
  const base = profile.rounding.total === 'rows' && whole.rounded ? rescale(whole.rounded, how) : value;
  return { ...whole, value, rounded: roundScore(base, profile), doubt: rescale(whole.doubt, how) };
}

function holdsInapplicable(at: RatedNode): boolean {
  const node = atHome(at);
  return node.kind === 'row' ? node.status === 'not-applicable' : anyInapplicable(node).value;
}

const anyInapplicable = rememberAtHome((group: RatedGroup): boolean => group.children.some(holdsInapplicable));
