import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Profile } from '../../profiles/profile.js';
import type { RatedGroup, RatedNode, RatedRow } from '../../scoring/scorecard.js';
import { kept } from '../../incremental/kept.js';
import { homeOf, moved } from '../../incremental/moved.js';
import { nodesUnwatched, notePick } from './watched.js';

/** Picks rows or groups of a document, in written order, a group before what it holds. */
export type NodePick<N extends RatedNode> = (document: Picked) => readonly N[];

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
export const anyRowThat = (test: (row: RatedRow, profile: Profile) => boolean): ((document: Picked) => boolean) => {
  const number = numberTest('row', test as Test['holds']);
  return document => askFor(number, document).has(number);
};

/** Whether picks, by their numbers, pick nothing of a document. */
export function areEmpty({ scorecard, profile }: Picked, picks: readonly number[]): boolean {
  const { numbers } = picksAmong(scorecard.nodes, profile);
  return picks.every(number => !numbers.has(number));
}

/** What picks look at. */
type Picked = Pick<DocumentAnalysis, 'scorecard' | 'profile'>;

interface Test {
  readonly number: number;
  holds(node: RatedNode, profile: Profile): boolean;
}

/** All tests there are. A node is put to them together: going through a long file once takes less than once for each. */
const tests: Readonly<Record<RatedNode['kind'], Test[]>> = { row: [], group: [] };
let count = 0;

function numberTest(kind: RatedNode['kind'], holds: Test['holds']): number {
  tests[kind].push({ number: count, holds });
  return count++;
}

function picking(kind: RatedNode['kind'], holds: Test['holds']): NodePick<RatedNode> {
  const number = numberTest(kind, holds);
  return document => askFor(number, document).of(number);
}

/** The picks of a document, of which a rule asks for one. */
function askFor(number: number, { scorecard, profile }: Picked): ListPicks {
  const picks = picksAmong(nodesUnwatched(scorecard), profile);
  notePick(scorecard, number, picks.numbers.has(number));
  return picks;
}

/** A set of the numbers of tests. There is one for every node of every form, and most hold few: bits take a third of the time of a `Set`. */
class Numbers {
  private readonly words: number[] = new Array<number>(Math.ceil(count / bits)).fill(0);

  add(number: number): void {
    const word = Math.floor(number / bits);
    while (this.words.length <= word) this.words.push(0);
    this.words[word] = (this.words[word] as number) | (1 << (number % bits));
  }

  addAll({ words }: Numbers): void {
    while (this.words.length < words.length) this.words.push(0);
    for (let at = 0; at < words.length; at++) this.words[at] = (this.words[at] as number) | (words[at] as number);
  }

  has(number: number): boolean {
    return ((this.words[Math.floor(number / bits)] ?? 0) & (1 << (number % bits))) !== 0;
  }
}

/** As many bits as a small integer has. */
const bits = 30;

/** What the tests pick at and below one node, as the node stands at home. */
class NodePicks {
  /** The tests that have anything to say at or below the node. */
  readonly numbers: Numbers;
  /** Those that pick the node itself. */
  private readonly own = new Numbers();
  private readonly failed: ReadonlyMap<number, unknown> | undefined;
  private readonly below: ListPicks | undefined;
  /** How many tests there were. */
  readonly tested = count;

  constructor(
    private readonly home: RatedNode,
    profile: Profile,
  ) {
    this.below = home.kind === 'group' ? picksAmong(home.children, profile) : undefined;
    // a row holds nothing: one set does for both, and there are thousands of them
    this.numbers = this.below ? new Numbers() : this.own;
    if (this.below) this.numbers.addAll(this.below.numbers);
    let failed: Map<number, unknown> | undefined;
    for (const { number, holds } of tests[home.kind]) {
      try {
        if (holds(home, profile)) this.own.add(number);
      } catch (error) {
        (failed ??= new Map()).set(number, error);
        this.numbers.add(number);
      }
    }
    if (this.below) this.numbers.addAll(this.own);
    this.failed = failed;
  }

  has(number: number): boolean {
    this.heed(number);
    return this.own.has(number) || this.below?.has(number) === true;
  }

  of(number: number): readonly RatedNode[] {
    this.heed(number);
    const below = this.below?.of(number) ?? none;
    return this.own.has(number) ? [this.home, ...below] : below;
  }

  /** A test that throws costs the rule alone that asks for it. */
  private heed(number: number): void {
    if (this.failed?.has(number)) throw this.failed.get(number);
  }
}

/** The same of a list of nodes, as they stand in it. */
class ListPicks {
  readonly numbers = new Numbers();
  private readonly parts: { readonly picks: NodePicks; readonly by: number }[] = [];
  private readonly known = new Map<number, readonly RatedNode[]>();
  readonly tested = count;

  constructor(nodes: readonly RatedNode[], profile: Profile) {
    for (const node of nodes) {
      const { home, by } = homeOf(node);
      const picks = picksAt(home, profile);
      this.parts.push({ picks, by });
      this.numbers.addAll(picks.numbers);
    }
  }

  of(number: number): readonly RatedNode[] {
    if (!this.numbers.has(number)) return none;
    let found = this.known.get(number);
    if (!found) this.known.set(number, (found = this.pickedBy(number)));
    return found;
  }

  has(number: number): boolean {
    return this.numbers.has(number) && this.parts.some(({ picks }) => picks.has(number));
  }

  private pickedBy(number: number): readonly RatedNode[] {
    const found: RatedNode[] = [];
    for (const { picks, by } of this.parts)
      if (picks.numbers.has(number)) for (const node of picks.of(number)) found.push(moved(node, by));
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
