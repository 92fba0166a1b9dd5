import type { DocumentAnalysis } from '../analysis/analysis.js';
import { insertEntry, quote, removeEntry, setScalar } from '../language/edit.js';
import type { MappingName } from '../language/key-spec.js';
import { keyOf, lookUpKey, spell } from '../language/vocabulary.js';
import type { Edit } from '../text/span.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';
import { type Change, type ReviewChange, changesOf } from './review-change.js';

/**
 * Writes a review into the file, in its vocabulary and in the layout of the row: one step, so that one undo takes it back. No edit where
 * there is nothing to change; `undefined` where the row is not there, comes by an alias, or has a 复核 that is no mapping.
 */
export function writeReview(document: DocumentAnalysis, change: ReviewChange): readonly Edit[] | undefined {
  const found = homeOf(document, change);
  const { text, evaluation } = document;
  if (found?.node.kind !== 'map' || found.node.borrowed) return undefined;
  const { node, owner, inner } = found;
  const review = entryOf(node, owner, 'review');
  const place: Place = { text, vocabulary: evaluation.vocabulary, node, owner, inner, review };
  const changes = changesOf(document, change);
  if (!review || (review.value.kind === 'scalar' && review.value.style === 'empty')) return startReview(place, changes);
  return review.value.kind === 'map' ? changeReview(place, review, review.value, changes) : undefined;
}

interface Home {
  readonly node: Tree;
  readonly owner: MappingName;
  readonly inner: MappingName;
}

interface Place extends Home {
  readonly text: string;
  readonly vocabulary: DocumentAnalysis['evaluation']['vocabulary'];
  /** The row, the budget, or the top of the file. */
  readonly node: MapNode;
  readonly review: Entry | undefined;
}

function homeOf({ scorecard, evaluation }: DocumentAnalysis, change: ReviewChange): Home | undefined {
  const home = (node: Tree | undefined, owner: MappingName, inner: MappingName): Home | undefined =>
    node && { node, owner, inner };
  if (change.row === 'budget') return home(evaluation.budget?.node, 'budget', 'budgetReview');
  if (change.row === undefined) return home(evaluation.root, 'evaluation', 'overallReview');
  return home(scorecard.rows[change.row]?.indicator.node, 'indicator', 'rowReview');
}

/** The first things written: a mapping of its own, in a block or on the row's line. */
function startReview(
  { text, vocabulary, node, owner, inner, review }: Place,
  changes: readonly Change[],
): readonly Edit[] | undefined {
  const pairs = changes.filter(isWritten).map(change => `${keyText(inner, change, vocabulary)}: ${sourceOf(change)}`);
  if (pairs.length === 0) return [];
  const flow = `{ ${pairs.join(', ')} }`;
  if (review)
    return [
      { span: review.value.span, text: `${/\s/.test(text[review.value.span.start - 1] ?? '') ? '' : ' '}${flow}` },
    ];
  const lines = node.flow ? [flow] : ['', ...pairs.map(pair => `  ${pair}`)];
  return list(insertEntry(text, node, undefined, spell(keyOf(owner, 'review'), vocabulary), lines));
}

function changeReview(
  { text, vocabulary, node, inner }: Place,
  review: Entry,
  map: MapNode,
  changes: readonly Change[],
): readonly Edit[] | undefined {
  const gone = changes.filter(change => !isWritten(change)).flatMap(({ field }) => entryOf(map, inner, field) ?? []);
  const put = changes.filter(isWritten);
  if (map.entries.length === 0)
    return put.length === 0
      ? []
      : [
          {
            span: map.span,
            text: `{ ${put.map(each => `${keyText(inner, each, vocabulary)}: ${sourceOf(each)}`).join(', ')} }`,
          },
        ];
  if (gone.length === map.entries.length && put.length === 0) return list(removeEntry(text, node, review));
  const edits = [
    ...gone.map(entry => removeEntry(text, map, entry)),
    ...put.map(change =>
      putEntry(text, map, entryOf(map, inner, change.field), keyText(inner, change, vocabulary), change),
    ),
  ];
  const whole = edits.filter(edit => edit !== undefined);
  return whole.length === edits.length ? whole : undefined;
}

/** Writes one key of a review that is there, or beside what it says already. */
function putEntry(text: string, map: MapNode, entry: Entry | undefined, key: string, change: Change): Edit | undefined {
  if (!entry) return insertEntry(text, map, undefined, key, [sourceOf(change)]);
  const { value, keySpan } = entry;
  if (value.borrowed) return undefined;
  if (typeof change.value === 'string' && value.kind === 'scalar') return setScalar(text, value, change.value);
  return { span: { start: keySpan.end, end: value.span.end }, text: `: ${sourceOf(change)}` };
}

const isWritten = ({ value }: Change): boolean => (typeof value === 'string' ? value.trim() !== '' : value.length > 0);

/** One text as a scalar, several as a list. */
function sourceOf({ value }: Change): string {
  if (typeof value === 'string') return quote(value);
  return value.length === 1 ? quote(value[0] ?? '') : `[${value.map(quote).join(', ')}]`;
}

const keyText = (inner: MappingName, { field }: Change, vocabulary: Place['vocabulary']): string =>
  spell(keyOf(inner, field), vocabulary);

const list = (edit: Edit | undefined): readonly Edit[] | undefined => edit && [edit];

const entryOf = (node: MapNode, mapping: MappingName, name: string): Entry | undefined =>
  node.entries.find(({ key }) => lookUpKey(mapping, key)?.spec.name === name);
