import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { lineBreak } from '../language/edit.js';
import { evaluationSyntax } from '../language/syntax.js';
import type { Lines } from '../text/lines.js';
import { applyEdits, type Edit, type Span } from '../text/span.js';
import { parseYaml } from '../yaml/parse.js';
import { type ChosenItems, chosenItems, withSeparator } from './chosen-items.js';
import { moveOn } from './neighbour-list.js';
import { documentAt } from './place.js';
import type { RowChange, RowCommand, Selected } from './row-change.js';

/**
 * Moves, doubles or deletes the rows at a selection whole, with the comments that are theirs: the innermost items of one list, be they indicators, groups
 * or goals. A row that has come to the end of its group goes on into the next one. No edits where that cannot be; `undefined` where no row stands.
 */
export function changeRows(
  analysis: Analysis,
  lines: Lines,
  selected: Selected,
  command: RowCommand,
): RowChange | undefined {
  const document = documentAt(analysis, selected.start);
  const chosen = chosenItems(document.evaluation.root, selected, lines);
  if (chosen === 'broken') return { edits: [], cursor: selected.cursor };
  if (!chosen || chosen === 'between') return undefined;
  const { edits, cursor } = change(document, chosen, lines, selected.cursor, command);
  return isSafe(document.text, edits) ? { edits, cursor } : { edits: [], cursor: selected.cursor };
}

function change(
  document: DocumentAnalysis,
  chosen: ChosenItems,
  lines: Lines,
  cursor: number,
  command: RowCommand,
): RowChange {
  const { text } = document;
  const { own, previous, next } = chosen;
  if (command === 'copy') return copy(text, chosen, cursor);
  if (command === 'delete') return remove(text, chosen);
  const [first, second] = command === 'up' ? [previous, own] : [own, next];
  if (!first || !second) return moveOn(document, chosen, lines, cursor, command) ?? { edits: [], cursor };
  const [above, between, below] = [part(text, first), text.slice(first.end, second.start), part(text, second)];
  const by = command === 'up' ? -(above.length + between.length) : between.length + below.length;
  return {
    edits: [{ span: { start: first.start, end: second.end }, text: below + between + above }],
    cursor: cursor + by,
  };
}

/** The copy stands below, as far away as the rows from one another. */
function copy(text: string, { own, previous, next, isBlock }: ChosenItems, cursor: number): RowChange {
  const [from, to] = next ? [own.end, next.start] : [previous?.end ?? own.start, own.start];
  const between = text.slice(from, to);
  const isPlain = isBlock ? /^\s+$/.test(between) : /^\s*,\s*$/.test(between);
  const usual = isBlock ? lineBreak(text) : ', ';
  const put = (isPlain ? between : usual) + part(text, own);
  return { edits: [{ span: { start: own.end, end: own.end }, text: put }], cursor: cursor + put.length };
}

function remove(text: string, chosen: ChosenItems): RowChange {
  const span = withSeparator(text, chosen);
  return { edits: [{ span, text: '' }], cursor: Math.max(0, span.start) };
}

/** A name must stand before what refers to it; nothing else can be wrong with whole rows in another order. */
function isSafe(text: string, edits: readonly Edit[]): boolean {
  if (!/[&*]/.test(text)) return true;
  const problems = (of: string): number => parseYaml(of, evaluationSyntax).problems.length;
  return problems(applyEdits(text, edits)) <= problems(text);
}

const part = (text: string, { start, end }: Span): string => text.slice(start, end);
