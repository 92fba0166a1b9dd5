import { isEvaluation } from '../../analysis/lookup.js';
import type { Analysis } from '../../analysis/analysis.js';
import { type FileReport, rangeOf, type Range } from '../../reports/located.js';
import { rules } from '../../rules/index.js';
import type { BatchFound } from '../../rules/rule.js';
import { batchMessages } from '../../rules/batch/messages.js';
import { type BatchDigest, batchDigest } from '../../rules/support/batch.js';
import { Lines } from '../../text/lines.js';
import type { Locale } from '../../text/locale.js';

/** A place in one of many files. */
export interface PlaceInBatch {
  readonly file: string;
  readonly document: number;
  readonly range: Range;
}

/** What each evaluation of a file brings to its batch. */
export function digestsOf(file: string, { text, documents }: Analysis): readonly BatchDigest<PlaceInBatch>[] {
  const lines = new Lines(text);
  return documents.filter(isEvaluation).map(document => {
    const { unit, items } = batchDigest(document);
    const place = { file, document: document.index };
    return { unit, items: items.map(item => ({ ...item, place: { ...place, range: rangeOf(lines, item.place) } })) };
  });
}

/** What a batch shows as a report of the file where it first stands. */
export function batchReport(found: BatchFound<PlaceInBatch>, locale: Locale): FileReport {
  const { code, first, others } = found;
  const related = others.map(({ file, range }) => ({ file, range, message: here[locale] }));
  const severity = rules.find(rule => rule.code === code)?.severity ?? 'warning';
  const message = batchMessages[code][locale](found);
  return {
    file: first.file,
    findings: [{ ...first, code, severity, message, fixable: false, safe: false, related }],
    suppressed: [],
  };
}

const here = { 'zh-CN': '这里也是', en: 'Here too' };
