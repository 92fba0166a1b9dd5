import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import type { KeyUse } from '../language/key-uses.js';
import { type Vocabulary, vocabularyOf } from '../language/vocabulary.js';
import type { RatedBudget, RatedGroup, RatedRow } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { contains } from '../text/span.js';
import type { Tree } from '../yaml/tree.js';
import { groupsWithin, rowsWithin } from './rows-within.js';

/** What stands at an offset. */
export interface Place {
  readonly document: DocumentAnalysis;
  /** The innermost known key whose entry holds the offset. */
  readonly use: KeyUse | undefined;
  /** Whether the offset lies on the key itself or in a scalar of its value; between lines it is on neither. */
  readonly on: 'key' | 'value' | undefined;
  /** The scalar at the offset, also where it is an item of a list. */
  readonly scalar: Tree | undefined;
  readonly subject: Subject | undefined;
}

/** What a place belongs to. */
export type Subject =
  | { readonly kind: 'row'; readonly row: RatedRow }
  | { readonly kind: 'group'; readonly group: RatedGroup }
  | { readonly kind: 'budget'; readonly budget: RatedBudget };

/** The document that holds an offset; the last one that begins before it. */
export const documentAt = ({ documents }: Analysis, offset: number): DocumentAnalysis =>
  documents.findLast(({ span, index }) => index === 0 || span.start <= offset) as DocumentAnalysis;

/** The vocabulary that a file is written in; its reader's where it has no keys yet. */
export const fileVocabulary = ({ evaluation }: DocumentAnalysis, locale: Locale): Vocabulary =>
  evaluation.spelled.zh + evaluation.spelled.en > 0 ? evaluation.vocabulary : vocabularyOf(locale);

/** Finds what stands at an offset. Total: anywhere else there is no key and no subject. */
export function placeAt(analysis: Analysis, offset: number): Place {
  const document = documentAt(analysis, offset);
  const use = useAt(document, offset);
  const scalar = use && scalarAt(use.entry.value, offset);
  const isOnKey = use !== undefined && contains(use.entry.keySpan, offset);
  const onValue = scalar ? 'value' : undefined;
  return { document, use, on: isOnKey ? 'key' : onValue, scalar, subject: subjectAt(document, offset) };
}

/** The innermost use of a key around an offset; of two at one place the one that begins later. */
function useAt({ evaluation }: DocumentAnalysis, offset: number): KeyUse | undefined {
  let best: KeyUse | undefined;
  for (const use of evaluation.keysAround(offset)) {
    if (!best || size(use) <= size(best)) best = use;
  }
  return best;
}

const size = ({ entry: { span } }: KeyUse): number => span.end - span.start;

/** The scalar in a value that holds an offset. */
function scalarAt(node: Tree, offset: number): Tree | undefined {
  if (node.kind === 'scalar') return contains(node.span, offset) && node.style !== 'empty' ? node : undefined;
  const inner = node.kind === 'list' ? node.items : [];
  for (const item of inner) {
    const found = contains(item.span, offset) ? scalarAt(item, offset) : undefined;
    if (found) return found;
  }
  return undefined;
}

function subjectAt({ scorecard }: DocumentAnalysis, offset: number): Subject | undefined {
  const [row] = rowsWithin(scorecard.nodes, { start: offset, end: offset });
  if (row) return { kind: 'row', row };
  const group = groupsWithin(scorecard.nodes, { start: offset, end: offset }).findLast(({ group: { node } }) =>
    contains(node.span, offset),
  );
  if (group) return { kind: 'group', group };
  const { budget } = scorecard;
  return budget && (contains(budget.budget.node.span, offset) || contains(budget.budget.keySpan, offset))
    ? { kind: 'budget', budget }
    : undefined;
}

/** Whether a line that begins at an offset belongs to a text that began before it. */
export function isInsideText(node: Tree, offset: number): boolean {
  if (offset <= node.span.start || offset > node.span.end) return false;
  if (node.kind === 'scalar') return !node.borrowed;
  const parts = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  return parts.some(part => isInsideText(part, offset));
}
