import { atHome, rememberAtHome } from '../incremental/moved.js';
import type { Evaluation, Group, Indicator, Node } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import { type Decimal, sum, zero } from '../number/decimal.js';
import type { Printed } from '../profiles/choose.js';

/** What a form prints of its points, for choosing the profile that scores it. What each group comes to is added up once. */
export function printedPoints({ layout, budget, indicators }: Evaluation): Printed {
  const nodes = valueOf(indicators) ?? [];
  const groups = nodes.filter(node => node.kind === 'group');
  const rows = nodes.filter(node => node.kind === 'indicator');
  const tallies = groups.map(group => tallyOf(group).value);
  const loose = tally(rows);
  return {
    layout: valueOf(layout),
    budget: budget && valueOf(budget.weight)?.value,
    groups: groups.map((group, at) => ({ name: valueOf(group.name) ?? '', points: tallies[at]?.points })),
    loose: loose.points,
    hasPoints: [loose, ...tallies].some(({ weighed }) => weighed),
  };
}

/** What some nodes come to, and whether any row among them has points. */
interface Tally {
  readonly points: Decimal | undefined;
  readonly weighed: boolean;
}

const tallyOf = rememberAtHome((group: Group): Tally => {
  const { points, weighed } = tally(group.children);
  if (group.weight.state === 'absent') return { points, weighed };
  return { points: valueOf(group.weight)?.value, weighed };
});

function tally(nodes: readonly Node[]): Tally {
  const points: Decimal[] = [];
  let weighed = false;
  for (const at of nodes) {
    const node = atHome(at);
    const part = node.kind === 'group' ? tallyOf(node).value : rowTally(node);
    if (part.points) points.push(part.points);
    weighed ||= part.weighed;
  }
  return { points: points.length === nodes.length ? sum(points) : undefined, weighed };
}

/** A row that does not apply may leave its weight to its group. */
function rowTally({ weight, notApplicable }: Indicator): Tally {
  const points = valueOf(weight)?.value;
  const free = weight.state === 'absent' && notApplicable.state !== 'absent';
  return { points: points ?? (free ? zero : undefined), weighed: points !== undefined };
}
