import type { DocumentAnalysis } from '../analysis/analysis.js';
import { number } from '../messages/number.js';
import { insertEntry, setScalar } from '../language/edit.js';
import type { Field } from '../language/field.js';
import type { MappingName } from '../language/key-spec.js';
import { keyOf, spell } from '../language/vocabulary.js';
import { roundScore } from '../scoring/claim.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import type { Edit } from '../text/span.js';
import type { Entry, MapNode } from '../yaml/tree.js';

/** Writes a row's computed score where another one is claimed or none; nothing where it agrees, is judged or unknown. */
export function writeRowScore(row: RatedRow, document: DocumentAnalysis): Edit | undefined {
  const { indicator } = row;
  return writeScore(row, document, indicator.score, {
    node: indicator.node,
    mapping: 'indicator',
    after: indicator.actual.entry ?? indicator.target.entry,
  });
}

/** The same for 预算执行. */
export function writeBudgetScore(rated: RatedBudget, document: DocumentAnalysis): Edit | undefined {
  const { budget } = rated;
  return writeScore(rated, document, budget.score, {
    node: budget.node,
    mapping: 'budget',
    after: budget.rate.entry ?? budget.spent.entry,
  });
}

interface Owner {
  readonly node: MapNode;
  readonly mapping: MappingName;
  readonly after: Entry | undefined;
}

function writeScore(
  { score, status }: RatedRow | RatedBudget,
  { text, profile, evaluation }: DocumentAnalysis,
  field: Field<unknown>,
  { node, mapping, after }: Owner,
): Edit | undefined {
  if (!score.value || (status !== 'differs' && status !== 'unclaimed')) return undefined;
  const result = number(roundScore(score.value, profile));
  const written = field.entry?.value;
  if (written) return written.kind === 'scalar' ? setScalar(text, written, result) : undefined;
  return insertEntry(text, node, after, spell(keyOf(mapping, 'score'), evaluation.vocabulary), result);
}
