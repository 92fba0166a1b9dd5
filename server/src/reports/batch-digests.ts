import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { isEvaluation } from '../analysis/lookup.js';
import { type BatchDigest, batchDigest, type BatchItem } from '../rules/support/batch.js';
import { silencedBy } from '../rules/support/suppress.js';
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { rangeOf, type Range } from './located.js';

/** A place in one of many files. */
export interface PlaceInBatch {
  readonly file: string;
  readonly document: number;
  readonly range: Range;
}

/** What each evaluation of a file brings to its batch, with what its comments silence. */
export function digestsOf(file: string, { documents }: Analysis, lines: Lines): readonly BatchDigest<PlaceInBatch>[] {
  return documents.filter(isEvaluation).map(document => {
    const { unit, items } = batchDigest(document);
    return { unit, items: items.length === 0 ? none : placeItems(file, document, items, lines) };
  });
}

/** What most forms bring. */
const none: readonly never[] = [];

function placeItems(
  file: string,
  document: DocumentAnalysis,
  items: readonly BatchItem<Span>[],
  lines: Lines,
): readonly BatchItem<PlaceInBatch>[] {
  const reasons = silencedBy(
    document,
    items.map(({ code, place }) => ({ code, span: place })),
    lines,
  );
  return items.map((item, at) => {
    const reason = reasons.get(at);
    return {
      ...item,
      place: { file, document: document.index, range: rangeOf(lines, item.place) },
      ...(reason === undefined ? {} : { setAside: reason }),
    };
  });
}
