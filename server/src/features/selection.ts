import type { Analysis } from '../analysis/analysis.js';
import { contains, encloses, type Span } from '../text/span.js';
import type { Tree } from '../yaml/tree.js';
import { documentAt } from './place.js';
import { valueTokens } from './value-tokens.js';

/** The spans around an offset, the innermost first, each larger than the one before: amount, value, entry, row, list, group … document. */
export function selectionSpans(analysis: Analysis, offset: number): readonly Span[] {
  const document = documentAt(analysis, offset);
  const outer: Span[] = [{ start: 0, end: analysis.text.length }, document.span];
  if (document.evaluation.root) collect(document.evaluation.root, offset, outer);
  outer.push(
    ...valueTokens(document)
      .filter(({ span }) => contains(span, offset))
      .map(({ span }) => span),
  );
  const inner = outer.reverse().filter(span => contains(span, offset));
  return inner.reduce<readonly Span[]>((all, span) => {
    const last = all.at(-1);
    return last === undefined || isLarger(span, last) ? [...all, span] : all;
  }, []);
}

const isLarger = (outer: Span, inner: Span): boolean =>
  encloses(outer, inner) && outer.end - outer.start > inner.end - inner.start;

function collect(node: Tree, offset: number, found: Span[]): void {
  if (!contains(node.span, offset)) return;
  found.push(node.span);
  if (node.kind === 'scalar') {
    if (node.verbatim) found.push(node.verbatim);
  } else if (node.kind === 'list') {
    node.items.find(item => contains(item.span, offset) && (collect(item, offset, found), true));
  } else {
    const entry = node.entries.find(({ span }) => contains(span, offset));
    if (!entry) return;
    found.push(entry.span);
    if (contains(entry.keySpan, offset)) found.push(entry.keySpan);
    else collect(entry.value, offset, found);
  }
}
