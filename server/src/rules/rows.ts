import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Profile } from '../profiles/profile.js';
import type { RatedNode, RatedRow } from '../scoring/scorecard.js';
import { homeOf, moved } from '../text/moved.js';

/** Picks rows of a document, in written order. */
export type RowPick = (document: Pick<DocumentAnalysis, 'scorecard' | 'profile'>) => readonly RatedRow[];

/**
 * The rows that a rule has something to say of, or about which it has to ask further. The test may look at nothing but the row and the profile
 * that scored it: a row is tested once for as long as nobody edits it, so that a keystroke costs the rows it touches and not the file.
 */
export function rowsThat(test: (row: RatedRow, profile: Profile) => boolean): RowPick {
  const own = tests++;
  const inAll = (nodes: readonly RatedNode[], profile: Profile): readonly RatedRow[] => {
    const picked: RatedRow[] = [];
    for (const node of nodes) {
      const { home, by } = homeOf(node);
      const known = knownOf(home);
      const rows = (known[own] ??= home.kind === 'group' ? inAll(home.children, profile) : test(home, profile) ? [home] : none);
      for (const row of rows) picked.push(moved(row, by));
    }
    return picked.length > 0 ? picked : none;
  };
  return ({ scorecard, profile }) => inAll(scorecard.nodes, profile);
}

/** The rows at or below each node that each test picks; in one place for all tests, since asking a weak map is dear. */
const picks = new WeakMap<RatedNode, (readonly RatedRow[] | undefined)[]>();
let tests = 0;

function knownOf(home: RatedNode): (readonly RatedRow[] | undefined)[] {
  let known = picks.get(home);
  if (!known) picks.set(home, (known = new Array<undefined>(tests).fill(undefined)));
  return known;
}

const none: readonly RatedRow[] = [];
