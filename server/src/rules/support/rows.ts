import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Profile } from '../../profiles/profile.js';
import type { RatedGroup, RatedNode, RatedRow } from '../../scoring/scorecard.js';
import { kept } from '../../incremental/kept.js';
import { homeOf, moved } from '../../incremental/moved.js';

/** Picks rows or groups of a document, in written order, a group before what it holds. */
export type NodePick<N extends RatedNode> = (document: Pick<DocumentAnalysis, 'scorecard' | 'profile'>) => readonly N[];

/**
 * The rows that a rule has something to say of, or about which it has to ask further. The test may look at nothing but the row and the profile
 * that scored it: a row is tested once for as long as nobody edits it, so that a keystroke costs the rows it touches and not the file.
 */
export const rowsThat = (test: (row: RatedRow, profile: Profile) => boolean): NodePick<RatedRow> =>
  picking('row', test as Test['holds']) as NodePick<RatedRow>;

/** The same of groups: the test may look at the group with all it holds. */
export const groupsThat = (test: (group: RatedGroup, profile: Profile) => boolean): NodePick<RatedGroup> =>
  picking('group', test as Test['holds']) as NodePick<RatedGroup>;

/** Whether there is any row that a test picks: answered without listing those there are. */
export const anyRowThat = (
  test: (row: RatedRow, profile: Profile) => boolean,
): ((document: Pick<DocumentAnalysis, 'scorecard' | 'profile'>) => boolean) => {
  const number = numbered('row', test as Test['holds']);
  return ({ scorecard, profile }) => picksAmong(scorecard.nodes, profile).has(number);
};

interface Test {
  readonly number: number;
  holds(node: RatedNode, profile: Profile): boolean;
}

/** All tests there are. A node is put to them together: going through a long file once takes less than once for each. */
const tests: Readonly<Record<RatedNode['kind'], Test[]>> = { row: [], group: [] };
let count = 0;

function numbered(kind: RatedNode['kind'], holds: Test['holds']): number {
  tests[kind].push({ number: count, holds });
  return count++;
}

function picking(kind: RatedNode['kind'], holds: Test['holds']): NodePick<RatedNode> {
  const number = numbered(kind, holds);
  return ({ scorecard, profile }) => picksAmong(scorecard.nodes, profile).of(number);
}

/** What the tests pick at and below one node, as the node stands at home. */
class NodePicks {
  /** The tests that pick the node itself. */
  private readonly own: readonly number[];
  private readonly failed: ReadonlyMap<number, unknown> | undefined;
  private readonly below: ListPicks | undefined;
  /** How many tests there were. */
  readonly tested = count;

  constructor(
    private readonly home: RatedNode,
    profile: Profile,
  ) {
    this.below = home.kind === 'group' ? picksAmong(home.children, profile) : undefined;
    // most pick nothing, and there are many nodes
    let own: number[] | undefined;
    let failed: Map<number, unknown> | undefined;
    for (const { number, holds } of tests[home.kind]) {
      try {
        if (holds(home, profile)) (own ??= []).push(number);
      } catch (error) {
        (failed ??= new Map()).set(number, error);
      }
    }
    this.own = own ?? nothing;
    this.failed = failed;
  }

  /** Those that have anything to say. */
  get numbers(): Iterable<number> {
    return this.below || this.failed
      ? new Set([...this.own, ...(this.failed?.keys() ?? []), ...(this.below?.numbers ?? [])])
      : this.own;
  }

  has(number: number): boolean {
    this.heed(number);
    return this.own.includes(number) || this.below?.has(number) === true;
  }

  of(number: number): readonly RatedNode[] {
    this.heed(number);
    const below = this.below?.of(number) ?? none;
    return this.own.includes(number) ? [this.home, ...below] : below;
  }

  /** A test that throws costs the rule alone that asks for it. */
  private heed(number: number): void {
    if (this.failed?.has(number)) throw this.failed.get(number);
  }
}

/** The same of a list of nodes, as they stand in it. */
class ListPicks {
  private readonly parts = new Map<number, { readonly picks: NodePicks; readonly by: number }[]>();
  private readonly known = new Map<number, readonly RatedNode[]>();
  readonly tested = count;

  constructor(nodes: readonly RatedNode[], profile: Profile) {
    for (const node of nodes) {
      const { home, by } = homeOf(node);
      const part = { picks: picksAt(home, profile), by };
      for (const number of part.picks.numbers) {
        const parts = this.parts.get(number);
        if (parts) parts.push(part);
        else this.parts.set(number, [part]);
      }
    }
  }

  get numbers(): Iterable<number> {
    return this.parts.keys();
  }

  has(number: number): boolean {
    return this.parts.get(number)?.some(({ picks }) => picks.has(number)) === true;
  }

  of(number: number): readonly RatedNode[] {
    let found = this.known.get(number);
    if (!found)
      this.known.set(
        number,
        (found =
          this.parts.get(number)?.flatMap(({ picks, by }) => picks.of(number).map(node => moved(node, by))) ?? none),
      );
    return found;
  }
}

function picksAt(home: RatedNode, profile: Profile): NodePicks {
  let known = ofNodes.of(home);
  if (known?.tested !== count) ofNodes.keep(home, (known = new NodePicks(home, profile)));
  return known;
}

function picksAmong(nodes: readonly RatedNode[], profile: Profile): ListPicks {
  let known = ofLists.of(nodes);
  if (known?.tested !== count) ofLists.keep(nodes, (known = new ListPicks(nodes, profile)));
  return known;
}

const ofNodes = kept<RatedNode, NodePicks>();
const ofLists = kept<readonly RatedNode[], ListPicks>();

const none: readonly RatedNode[] = [];
const nothing: readonly number[] = [];
