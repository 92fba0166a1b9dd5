import type { DocumentAnalysis } from '../analysis/analysis.js';
import { insertEntry, quoted, removeEntry, setScalar } from '../language/edit.js';
import type { MappingName } from '../language/key-spec.js';
import { keyOf, lookUpKey, spell } from '../language/vocabulary.js';
import type { Edit } from '../text/span.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';

/** One thing a reviewer wrote; an empty text takes it out. */
export interface ReviewChange {
  /** The row it is about, by its place among all rows, or the budget's execution; without one it is about the whole. */
  readonly row?: number | 'budget';
  readonly field: RowField | OverallField;
  readonly value: string;
}

type RowField = 'score' | 'comment';
type OverallField = 'by' | 'date' | 'opinion';

/**
 * Writes a review into the file, in its vocabulary and in the layout of the row: one edit, so that one undo takes it back. No edit where
 * there is nothing to change; `undefined` where the row is not there, comes by an alias, or has a 复核 that is no mapping.
 */
export function writeReview(
  document: DocumentAnalysis,
  { row, field, value }: ReviewChange,
): readonly Edit[] | undefined {
  const { node, owner, inner } = subjectOf(document, row);
  if (node?.kind !== 'map' || node.borrowed) return undefined;
  const place: Place = { document, node, owner, inner, review: entryOf(node, owner, 'review') };
  const { review } = place;
  if (!review || (review.value.kind === 'scalar' && review.value.style === 'empty'))
    return value.trim() === '' ? [] : startReview(place, field, value);
  return review.value.kind === 'map' ? changeReview(place, review, review.value, field, value) : undefined;
}

interface Subject {
  readonly node: Tree | undefined;
  readonly owner: MappingName;
  readonly inner: MappingName;
}

function subjectOf(
  { scorecard: { rows }, evaluation: { root, budget } }: DocumentAnalysis,
  row: ReviewChange['row'],
): Subject {
  if (row === undefined) return { node: root, owner: 'evaluation', inner: 'overallReview' };
  if (row === 'budget') return { node: budget?.node, owner: 'budget', inner: 'budgetReview' };
  return { node: rows[row]?.indicator.node, owner: 'indicator', inner: 'rowReview' };
}

interface Place extends Pick<Subject, 'owner' | 'inner'> {
  readonly document: DocumentAnalysis;
  /** The row, the budget, or the top of the file. */
  readonly node: MapNode;
  readonly review: Entry | undefined;
}

/** The first thing written: a mapping of its own, in a block or on the row's line. */
function startReview(
  {
    document: {
      text,
      evaluation: { vocabulary },
    },
    node,
    owner,
    inner,
    review,
  }: Place,
  field: string,
  value: string,
): readonly Edit[] | undefined {
  const pair = `${spell(keyOf(inner, field), vocabulary)}: ${quoted(value)}`;
  if (review)
    return [
      { span: review.value.span, text: `${/\s/.test(text[review.value.span.start - 1] ?? '') ? '' : ' '}{ ${pair} }` },
    ];
  const key = spell(keyOf(owner, 'review'), vocabulary);
  return list(insertEntry(text, node, undefined, key, node.flow ? [`{ ${pair} }`] : ['', `  ${pair}`]));
}

function changeReview(
  {
    document: {
      text,
      evaluation: { vocabulary },
    },
    node,
    inner,
  }: Place,
  review: Entry,
  map: MapNode,
  field: string,
  value: string,
): readonly Edit[] | undefined {
  const entry = entryOf(map, inner, field);
  if (value.trim() === '') {
    if (!entry) return [];
    return list(map.entries.length === 1 ? removeEntry(text, node, review) : removeEntry(text, map, entry));
  }
  const key = spell(keyOf(inner, field), vocabulary);
  if (map.entries.length === 0) return [{ span: map.span, text: `{ ${key}: ${quoted(value)} }` }];
  if (!entry) return list(insertEntry(text, map, undefined, key, [quoted(value)]));
  return entry.value.kind === 'scalar' ? list(setScalar(text, entry.value, value)) : undefined;
}

const list = (edit: Edit | undefined): readonly Edit[] | undefined => edit && [edit];

const entryOf = (node: MapNode, mapping: MappingName, name: string): Entry | undefined =>
  node.entries.find(({ key }) => lookUpKey(mapping, key)?.spec.name === name);
