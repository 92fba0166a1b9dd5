import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { RatedNode, RatedRow } from '../../scoring/scorecard.js';
import { colon } from '../../text/punctuation.js';
import { abridge, shorten } from '../../text/shorten.js';
import { encloses, type Span } from '../../text/span.js';
import { homeOf, movedSpan } from '../../incremental/moved.js';
import { type Finding, longestMessage } from '../rule.js';

/** A finding about one row begins with the row's name, unless it names it anyway: in a list of findings nobody sees the line. */
export function nameFinding(finding: Finding, { scorecard }: DocumentAnalysis): Finding {
  if (finding.related.length > 0) return finding;
  const { rule, severity, span, document, related, fixes } = finding;
  return {
    rule,
    severity,
    span,
    document,
    related,
    fixes,
    message: locale => {
      const said = finding.message(locale);
      const name = rowAt(scorecard.nodes, finding.span)?.path.at(-1)?.trim() ?? '';
      const whole = name === '' || said.includes(name) ? said : `${shorten(name, longest)}${colon[locale]}${said}`;
      return abridge(whole, longestMessage);
    },
  };
}

/** The name leaves room for what is wrong. */
const longest = 24;

/** The row in which a place lies, as it stands at home. */
function rowAt(nodes: readonly RatedNode[], span: Span): RatedRow | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(nodes[middle] as RatedNode).end < span.start) low = middle + 1;
    else high = middle;
  }
  const found = nodes[low];
  if (!found || !encloses(spanOf(found), span)) return undefined;
  const { home, by } = homeOf(found);
  return home.kind === 'row' ? home : rowAt(home.children, movedSpan(span, -by));
}

/** Told at home and moved: a view of every node on the way would be made anew with each key. */
function spanOf(node: RatedNode): Span {
  const { home, by } = homeOf(node);
  return movedSpan(home.kind === 'row' ? home.indicator.node.span : home.group.node.span, by);
}
