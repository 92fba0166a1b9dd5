import type { RatedGroup, RatedNode, RatedRow } from '../scoring/scorecard.js';
import { homeOf, movedSpan, rememberAtHome } from '../incremental/moved.js';
import { firstEndingFrom, overlaps, type Span } from '../text/span.js';

/** The rows that touch a span, in written order. */
export const rowsWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedRow[] =>
  nodesWithin(nodes, span).filter(node => node.kind === 'row');

/** The groups that touch a span, each before those inside it. */
export const groupsWithin = (nodes: readonly RatedNode[], span: Span): readonly RatedGroup[] =>
  nodesWithin(nodes, span).filter(node => node.kind === 'group');

/** What does not touch the span is passed over with all that is inside: a screen of a long file costs a screen. */
function nodesWithin(nodes: readonly RatedNode[], span: Span): readonly RatedNode[] {
  const found: RatedNode[] = [];
  const { places, inOrder } = placesOf(nodes).value;
  for (let at = inOrder ? firstEndingFrom(places, span.start) : 0; at < places.length; at++) {
    const place = places[at] as Span;
    if (inOrder && place.start > span.end) break;
    const node = nodes[at] as RatedNode;
    if (overlaps(place, span)) found.push(node, ...(node.kind === 'row' ? [] : nodesWithin(node.children, span)));
  }
  return found;
}

/** Where nodes stand, and whether each stands behind the one before it: a node that is borrowed from elsewhere need not. */
const placesOf = rememberAtHome((nodes: readonly RatedNode[]) => {
  const places = nodes.map(placeOf);
  return { places, inOrder: places.every(({ start }, at) => at === 0 || (places[at - 1] as Span).end <= start) };
});

/** Looked up at home: a view of every node of a long file would take longer than all the rest. */
function placeOf(node: RatedNode): Span {
  const { home, by } = homeOf(node);
  return movedSpan((home.kind === 'row' ? home.indicator : home.group).node.span, by);
}
