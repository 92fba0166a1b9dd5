import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Node } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import { findGroup, groupsWithout } from '../profiles/group-name.js';
import type { GroupSpec } from '../profiles/profile.js';
import type { RatedNode } from '../scoring/scorecard.js';
import { contains } from '../text/span.js';
import type { WritingPlace } from './writing-place.js';

/** The groups that the profile has for a place and that do not stand beside it yet: at level 2 those of the group around, all of them where the profile does not know that group. */
export function freeGroups(
  { depth, span }: Pick<WritingPlace, 'depth' | 'span'>,
  { profile, scorecard }: DocumentAnalysis,
): readonly GroupSpec[] {
  if (depth <= 1) return groupsWithout(profile.groups, othersIn(scorecard.nodes, span.start));
  const around =
    depth === 2 ? scorecard.nodes.findLast(rated => writtenNode(rated).node.span.start <= span.start) : undefined;
  if (around?.kind !== 'group') return [];
  const spec = findGroup(profile.groups, valueOf(around.group.name) ?? '');
  return groupsWithout(
    spec ? spec.groups : profile.groups.flatMap(({ groups }) => groups),
    othersIn(around.children, span.start),
  );
}

/** The names of some nodes but for the one that is being written. */
const othersIn = (nodes: readonly RatedNode[], offset: number): readonly string[] =>
  nodes
    .map(rated => writtenNode(rated).name)
    .flatMap(name => (name.state === 'ok' && !contains(name.span, offset) ? [name.value] : []));

const writtenNode = (rated: RatedNode): Node => (rated.kind === 'group' ? rated.group : rated.indicator);
