import type { RatedGroup, RatedNode, RatedRow } from '../scoring/scorecard.js';
import { overlaps, type Span } from '../text/span.js';

/** The rows that touch a span, in written order. */
export const rowsWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedRow[] => nodesWithin(nodes, span).filter(node => node.kind === 'row');

/** The groups that touch a span, each before those inside it. */
export const groupsWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedGroup[] => nodesWithin(nodes, span).filter(node => node.kind === 'group');

/** What does not touch the span is passed over with all that is inside: a screen of a long file costs a screen. */
const nodesWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedNode[] => nodes.flatMap(node => {
  if (node.kind === 'row') return overlaps(node.indicator.node.span, span) ? [node] : [];
  return overlaps(node.group.node.span, span) ? [node, ...nodesWithin(node.children, span)] : [];
});
