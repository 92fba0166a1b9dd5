import type { Evaluation } from '../language/evaluation.js';
import type { Lines } from '../text/lines.js';
import type { Comment, Tree } from '../yaml/tree.js';

/** Lines that can be folded away below their first one. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment';
}

/** An evaluation or a profile's file, as far as lines go. */
interface WrittenDocuments {
  readonly documents: readonly {
    readonly evaluation: Pick<Evaluation, 'root'>;
    readonly comments: readonly Comment[];
  }[];
}

/** Groups, rows, sections, long texts and blocks of comments. Of two that begin on one line the longer one. */
export function foldingRanges({ documents }: WrittenDocuments, lines: Lines): readonly Fold[] {
  const ends = new Map<number, number>();
  const add = (start: number, end: number): void => {
    const [startLine, endLine] = [lines.lineOf(start), lines.lineOf(end)];
    if (endLine > startLine) ends.set(startLine, Math.max(endLine, ends.get(startLine) ?? 0));
  };
  const visit = (node: Tree): void => {
    if (node.kind === 'scalar' || node.borrowed) return;
    const parts =
      node.kind === 'map'
        ? node.entries.map(({ span, value }) => ({ span, value }))
        : node.items.map(value => ({ span: value.span, value }));
    for (const { span, value } of parts) {
      add(span.start, span.end);
      visit(value);
    }
  };
  for (const {
    evaluation: { root },
  } of documents)
    if (root) visit(root);
  const regions = [...ends].map(([startLine, endLine]): Fold => ({ startLine, endLine, kind: 'region' }));
  return [...regions, ...documents.flatMap(({ comments }) => commentBlocks(comments, lines))].sort(
    (a, b) => a.startLine - b.startLine,
  );
}

/** Comments on lines of their own, one below the other. */
function commentBlocks(comments: readonly Comment[], lines: Lines): readonly Fold[] {
  const blocks: { startLine: number; endLine: number }[] = [];
  for (const { span, trailing } of comments) {
    if (trailing) continue;
    const line = lines.lineOf(span.start);
    const last = blocks.at(-1);
    if (last?.endLine === line - 1) last.endLine = line;
    else blocks.push({ startLine: line, endLine: line });
  }
  return blocks.filter(({ startLine, endLine }) => endLine > startLine).map(block => ({ ...block, kind: 'comment' }));
}
