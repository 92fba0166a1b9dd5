import { type ReviewRow, reviewRow } from '../../reports/review/review-row.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { withoutIndicators } from '../../reports/without-indicators.js';
import { check } from '../../rules/check.js';
import { Lines } from '../../text/lines.js';
import type { Words } from '../../text/locale.js';
import { analyzerFor, asking } from '../analyzer.js';
import type { BatchDigest } from '../../rules/support/batch.js';
import { digestsOf, type PlaceInBatch } from '../../reports/batch-digests.js';
import type { Said, Task } from './task.js';

/** What a file gives to a review. */
export interface ReviewResult extends Said {
  /** One for each evaluation. */
  readonly rows: readonly ReviewRow[];
  readonly digests: readonly BatchDigest<PlaceInBatch>[];
  /** Whether every rule could say what it has to. */
  readonly isWhole: boolean;
}

/** How files are reviewed. */
export interface ReviewSetup {
  /** Whether a report is written, which tells more of each form. */
  readonly isDetailed: boolean;
}

/** `review` of one file. */
export const reviewTask: Task<ReviewSetup, ReviewResult> = ({ isDetailed }) => {
  const analyze = analyzerFor(undefined);
  return async (name, { text }) => {
    const analysis = await analyze(name, text);
    const failed: Words[] = [];
    const checked = check(analysis, { ...asking(name, failure => failed.push(failure)), apart: true });
    return {
      rows: analysis.documents.filter(isEvaluation).map(document => reviewRow(name, document, checked, isDetailed)),
      digests: digestsOf(name, analysis, new Lines(text)),
      isWhole: failed.length === 0,
      said: [...failed, ...withoutIndicators(name, analysis, notListed)],
    };
  };
};

const notListed: Words = { 'zh-CN': '没有列入', en: 'not in the table' };
