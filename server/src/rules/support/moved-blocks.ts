import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { rememberOfForm } from './watched.js';
import { type Decimal, zero } from '../../number/decimal.js';
import type { RatedGroup, RatedNode } from '../../scoring/scorecard.js';
import { sumAll } from '../../scoring/sum.js';
import type { Edit, Span } from '../../text/span.js';
import { indicatorPoints, partsOf, selectCounted, validWeight, weightFaults, worthOf } from './weights.js';

/** Items that stand one level too far in or out: with them put right, the weights of both groups add up. */
export interface MovedBlock {
  readonly kind: 'moved';
  readonly nodes: readonly RatedNode[];
  /** The group they should stand in, or should not. */
  readonly group: RatedGroup;
  /** How many spaces they have too many; fewer than none where they have too few. */
  readonly by: number;
  readonly written: Decimal;
  readonly sum: Decimal;
}

/** What was moved whole, so that the text still reads and only the weights tell. */
export const movedBlocks = (document: DocumentAnalysis): readonly MovedBlock[] => blocksOf(document);

/** Several rules ask. */
const blocksOf = rememberOfForm(document =>
  weightFaults(document).flatMap(fault => (fault.kind === 'group' ? (blockFor(document, fault) ?? []) : [])),
);

interface Fault {
  readonly rated: RatedGroup;
  readonly written: Decimal;
  readonly sum: Decimal;
}

/** The nodes beside a group, and what they should come to together. */
interface Level {
  readonly nodes: readonly RatedNode[];
  readonly whole: Decimal | undefined;
}

function blockFor(document: DocumentAnalysis, { rated, written, sum }: Fault): MovedBlock | undefined {
  const levels: readonly Level[] = [
    { nodes: document.scorecard.nodes, whole: indicatorPoints(document) },
    ...document.scorecard.groups.map(({ group, children }) => ({ nodes: children, whole: validWeight(group.weight) })),
  ];
  const at = startOf(rated);
  const level = levels.find(({ nodes }) => nodes.some(node => startOf(node) === at));
  if (!level) return undefined;
  const lacking = written.minus(sum);
  const nodes = lacking.greaterThan(0)
    ? worth(level.nodes.slice(level.nodes.findIndex(node => startOf(node) === at) + 1), lacking)
    : worth(rated.children.toReversed(), lacking.negated())?.toReversed();
  const by = nodes && spacesBetween(document.text, rated, nodes, lacking.greaterThan(0));
  return nodes && by && fitsAround(level, lacking)
    ? { kind: 'moved', nodes, group: rated, by, written, sum }
    : undefined;
}

const startOf = (node: RatedNode): number => partsOf(node).node.span.start;

/** The first of some nodes that together are worth so much. */
function worth(nodes: readonly RatedNode[], points: Decimal): readonly RatedNode[] | undefined {
  let all = zero;
  for (const [index, node] of nodes.entries()) {
    const own = worthOf(node);
    if (!own) return undefined;
    all = all.plus(own);
    if (all.greaterThanOrEqualTo(points)) return all.equals(points) ? nodes.slice(0, index + 1) : undefined;
  }
  return undefined;
}

/** Whether what stands around comes out right, too, once it has lost or won those points. */
function fitsAround({ nodes, whole }: Level, lacking: Decimal): boolean {
  const now = sumAll(selectCounted(nodes).map(worthOf));
  return whole !== undefined && now?.minus(lacking).equals(whole) === true;
}

/** How many spaces items have too many before their dashes, going by the dash of the group or those of its rows. */
function spacesBetween(
  text: string,
  group: RatedGroup,
  nodes: readonly RatedNode[],
  inward: boolean,
): number | undefined {
  const own = dashColumn(text, group);
  const [first] = nodes;
  const [child] = group.children;
  const below = child ? dashColumn(text, child) : own && own + unshownStep;
  const written = first && dashColumn(text, first);
  const wanted = inward ? below : own;
  const expected = inward ? own : below;
  return wanted === undefined || written === undefined || written !== expected ? undefined : written - wanted;
}

/** How far the items of a group stand in from it where it has none yet. */
const unshownStep = 4;

/** Where the dash of an item stands that begins its line. */
function dashColumn(text: string, node: RatedNode): number | undefined {
  const at = startOf(node);
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^ *- +$/.test(before) ? before.indexOf('-') : undefined;
}

/** Moves whole lines, from the first node to the end of the last. */
export function movingEdits(text: string, { nodes, by }: MovedBlock): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { start, end } of nodes.map(node => partsOf(node).node.span))
    for (let at = text.lastIndexOf('\n', start - 1) + 1; at < end;) {
      const next = text.indexOf('\n', at);
      const spaces = /^ */.exec(text.slice(at, at + 100))?.[0].length ?? 0;
      if (!'\r\n'.includes(text[at + spaces] ?? '\n')) edits.push(moveLine(at, Math.min(by, spaces)));
      at = next < 0 ? end : next + 1;
    }
  return edits;
}

const moveLine = (at: number, by: number): Edit => ({
  span: { start: at, end: at + Math.max(0, by) },
  text: ' '.repeat(Math.max(0, -by)),
});

/** Whether a place lies in what was moved: what else is said there follows from it. */
export const isMoved = (document: DocumentAnalysis, { start, end }: Span): boolean =>
  movedBlocks(document).some(({ nodes }) =>
    nodes.some(node => startOf(node) <= start && end <= partsOf(node).node.span.end),
  );
