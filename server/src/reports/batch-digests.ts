import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { isEvaluation } from '../analysis/lookup.js';
import { type BatchDigest, batchDigest } from '../rules/support/batch.js';
import { silencedBy } from '../rules/support/suppress.js';
import { Lines } from '../text/lines.js';
import { rangeOf, type Range } from './located.js';

/** A place in one of many files. */
export interface PlaceInBatch {
  readonly file: string;
  readonly document: number;
  readonly range: Range;
}

/** What each evaluation of a file brings to its batch, with what its comments silence. */
export function digestsOf(file: string, { text, documents }: Analysis): readonly BatchDigest<PlaceInBatch>[] {
  const lines = new Lines(text);
  return documents.filter(isEvaluation).map(document => digestOf(file, document, lines));
}

function digestOf(file: string, document: DocumentAnalysis, lines: Lines): BatchDigest<PlaceInBatch> {
  const { unit, items } = batchDigest(document);
  const reasons = silencedBy(
    document,
    items.map(({ code, place }) => ({ code, span: place })),
    lines,
  );
  return {
    unit,
    items: items.map((item, at) => {
      const reason = reasons.get(at);
      return {
        ...item,
        place: { file, document: document.index, range: rangeOf(lines, item.place) },
        ...(reason === undefined ? {} : { setAside: reason }),
      };
    }),
  };
}
