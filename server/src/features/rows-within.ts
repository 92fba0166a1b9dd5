import type { RatedGroup, RatedNode, RatedRow } from '../scoring/scorecard.js';
import { homeOf, movedSpan } from '../text/moved.js';
import { overlaps, type Span } from '../text/span.js';

/** The rows that touch a span, in written order. */
export const rowsWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedRow[] => nodesWithin(nodes, span).filter(node => node.kind === 'row');

/** The groups that touch a span, each before those inside it. */
export const groupsWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedGroup[] => nodesWithin(nodes, span).filter(node => node.kind === 'group');

/** What does not touch the span is passed over with all that is inside: a screen of a long file costs a screen. */
const nodesWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedNode[] => nodes.flatMap(node => {
  if (!overlaps(placeOf(node), span)) return [];
  return node.kind === 'row' ? [node] : [node, ...nodesWithin(node.children, span)];
});

/** Looked up at home: a view of every node of a long file would take longer than all the rest. */
function placeOf(node: RatedNode): Span {
  const { home, by } = homeOf(node);
  return movedSpan((home.kind === 'row' ? home.indicator : home.group).node.span, by);
}
