import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Fact, FactOf } from '../../scoring/fact.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { ReadProblem } from '../../language/problem.js';
import type { SyntaxProblem } from '../../yaml/tree.js';
import { rowsThat } from './rows.js';

/** The facts of one kind that scoring met in the rows, each with its row. */
export function* factsOf<K extends Fact['kind']>(
  document: DocumentAnalysis,
  kind: K,
): Generator<{ readonly row: RatedRow; readonly fact: FactOf<K> }> {
  for (const row of withFacts(document)) {
    for (const fact of row.facts) if (fact.kind === kind) yield { row, fact: fact as FactOf<K> };
  }
}

const withFacts = rowsThat(row => row.facts.length > 0);

/** The facts of one kind about the budget. */
export function budgetFactsOf<K extends Fact['kind']>({ scorecard }: DocumentAnalysis, kind: K): readonly FactOf<K>[] {
  return (scorecard.budget?.facts ?? []).filter((fact): fact is FactOf<K> => fact.kind === kind);
}

/** What reading found of one kind. */
export const readProblemsOf = <K extends ReadProblem['kind']>(
  { evaluation }: DocumentAnalysis,
  kind: K,
): readonly Extract<ReadProblem, { kind: K }>[] =>
  evaluation.readProblems.filter((problem): problem is Extract<ReadProblem, { kind: K }> => problem.kind === kind);

/** What parsing found of one kind. */
export const syntaxProblemsOf = <K extends SyntaxProblem['kind']>(
  { problems }: Pick<DocumentAnalysis, 'problems'>,
  kind: K,
): readonly Extract<SyntaxProblem, { kind: K }>[] =>
  problems.filter((problem): problem is Extract<SyntaxProblem, { kind: K }> => problem.kind === kind);
