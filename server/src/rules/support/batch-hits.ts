import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { BatchCode, BatchFound, Hit, World } from '../rule.js';
import { alsoHere } from './together.js';

/** What the batch of a file's own evaluations shows, where it first stands in this one. */
export const batchHits = (
  code: BatchCode,
  { index }: DocumentAnalysis,
  { batch = [] }: World,
): readonly Hit<BatchFound<unknown>>[] =>
  batch
    .filter(found => found.code === code && found.first.document === index)
    .map(found => ({ span: found.first.span, state: found, related: found.others.map(alsoHere) }));
