import { type ReviewRow, reviewRow } from '../../exchange/review/review-row.js';
import { isEvaluation } from '../../exchange/scorecard-json.js';
import { fileWorld } from '../../io/file-world.js';
import { check } from '../../rules/check.js';
import { analyzerFor } from '../analyzer.js';
import type { Task } from './task.js';

/** `review` of one file: a row for each of its evaluations. */
export const reviewTask: Task<Record<string, never>, readonly ReviewRow[]> = () => {
  const analyze = analyzerFor(undefined);
  return (name, { text }) => {
    const analysis = analyze(name, text);
    const checked = check(analysis, { world: fileWorld(name) });
    return analysis.documents.filter(isEvaluation).map(document => reviewRow(name, document, checked));
  };
};
