import type { RatedNode, RatedRow } from '../scoring/scorecard.js';
import { overlaps, type Span } from '../text/span.js';

/** The rows that touch a span, in written order. Groups that do not touch it are passed over: a screen of a long file costs a screen. */
export const rowsWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedRow[] => nodes.flatMap(node => {
  if (node.kind === 'row') return overlaps(node.indicator.node.span, span) ? [node] : [];
  return overlaps(node.group.node.span, span) ? rowsWithin(node.children, span) : [];
});
