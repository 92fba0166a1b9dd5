import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Profile } from '../profiles/profile.js';
import type { RatedGroup, RatedNode, RatedRow } from '../scoring/scorecard.js';
import { kept } from '../text/kept.js';
import { homeOf, moved } from '../text/moved.js';

/** Picks rows or groups of a document, in written order, a group before what it holds. */
export type NodePick<N extends RatedNode> = (document: Pick<DocumentAnalysis, 'scorecard' | 'profile'>) => readonly N[];

/**
 * The rows that a rule has something to say of, or about which it has to ask further. The test may look at nothing but the row and the profile
 * that scored it: a row is tested once for as long as nobody edits it, so that a keystroke costs the rows it touches and not the file.
 */
export const rowsThat = (test: (row: RatedRow, profile: Profile) => boolean): NodePick<RatedRow> => picking((node, profile) => node.kind === 'row' && test(node, profile));

/** The same of groups: the test may look at the group with all it holds. */
export const groupsThat = (test: (group: RatedGroup, profile: Profile) => boolean): NodePick<RatedGroup> => picking((node, profile) => node.kind === 'group' && test(node, profile));

function picking<N extends RatedNode>(test: (node: RatedNode, profile: Profile) => boolean): NodePick<N> {
  const own = tests++;
  const inAll = (nodes: readonly RatedNode[], profile: Profile): readonly RatedNode[] => {
    const picked: RatedNode[] = [];
    for (const { home, by, known } of placesOf(nodes)) {
      for (const node of (known[own] ??= inOne(home, profile))) picked.push(moved(node, by));
    }
    return picked.length > 0 ? picked : none;
  };
  const inOne = (home: RatedNode, profile: Profile): readonly RatedNode[] => {
    const below = home.kind === 'group' ? inAll(home.children, profile) : none;
    return test(home, profile) ? [home, ...below] : below;
  };
  return ({ scorecard, profile }) => inAll(scorecard.nodes, profile) as readonly N[];
}

/** Where a node stands, and what each test picks at or below it. */
interface Place {
  readonly home: RatedNode;
  readonly by: number;
  readonly known: (readonly RatedNode[] | undefined)[];
}

/** In one place for all tests, so that a rule that finds nothing costs next to nothing. */
function placesOf(nodes: readonly RatedNode[]): readonly Place[] {
  let known = places.of(nodes);
  if (!known) places.keep(nodes, (known = nodes.map(node => placeOf(node))));
  return known;
}

function placeOf(node: RatedNode): Place {
  const { home, by } = homeOf(node);
  let known = picks.of(home);
  if (!known) picks.keep(home, (known = new Array<undefined>(tests).fill(undefined)));
  return { home, by, known };
}

const places = kept<readonly RatedNode[], readonly Place[]>();
const picks = kept<RatedNode, (readonly RatedNode[] | undefined)[]>();
let tests = 0;

const none: readonly RatedNode[] = [];
