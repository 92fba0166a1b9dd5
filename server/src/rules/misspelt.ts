import type { DocumentAnalysis } from '../analysis/analysis.js';
import { lookUpKey } from '../language/vocabulary.js';
import type { Span } from '../text/span.js';

/** Where mappings stand that have one of these keys misspelt: that it is not there has been said by that. */
export function misspeltIn({ evaluation }: DocumentAnalysis, keys: readonly string[]): readonly Span[] {
  return evaluation.readProblems.flatMap(problem => {
    if (problem.kind !== 'unknown-key' || problem.isTaken) return [];
    const meant = lookUpKey(problem.mapping, problem.suggestions[0] ?? '')?.spec.name;
    return meant !== undefined && keys.includes(meant) ? [problem.owner.span] : [];
  });
}
