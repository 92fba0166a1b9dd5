import type { DocumentAnalysis } from '../analysis/analysis.js';
import { writeSentence } from '../criterion/write-sentence.js';
import { quote, removeEntry } from '../language/edit.js';
import { spell } from '../language/key-table.js';
import { keyOf } from '../language/vocabulary.js';
import { writeReading, writtenFor } from '../rules/support/standards.js';
import { readCriterion } from '../criterion/read-criterion.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { scoreUnder } from '../scoring/standards/readings.js';
import { type Edit, lyingIn } from '../text/span.js';

/** The sentence of a row as `scoring` beside it. */
export const sentenceAsMapping = (row: RatedRow, document: DocumentAnalysis): readonly Edit[] | undefined =>
  row.standard?.source === 'criterion' && row.standard.own && row.standard.standard
    ? writeReading(row, row.standard.standard, document)?.edits
    : undefined;

/** The `scoring` of a row as the sentence that says the same. Nothing where facts or comments would be lost, or no sentence says it. */
export function mappingAsSentence(row: RatedRow, document: DocumentAnalysis): readonly Edit[] | undefined {
  const { indicator, standard: own } = row;
  const entry = indicator.node.entries.find(({ value }) => value === indicator.scoring?.node);
  if (!entry || !own?.own || own.source !== 'scoring' || !own.standard || indicator.node.borrowed) return undefined;
  if (hasFacts(row) || lyingIn(document.comments, entry.span).length > 0) return undefined;
  const sentence = writeSentence(own.standard, writtenFor(row, own.standard));
  const read = sentence === undefined ? undefined : readCriterion(sentence, row.weight).standard;
  if (sentence === undefined || !read || !isSame(row, read, document)) return undefined;
  if (indicator.criterion.state === 'absent')
    return [
      {
        span: entry.span,
        text: `${spell(keyOf('indicator', 'criterion'), document.evaluation.vocabulary)}: ${quote(sentence)}`,
      },
    ];
  // the sentence stands there already: where it says the same, it needs no mapping beside it
  const printed =
    indicator.criterion.state === 'ok' ? readCriterion(indicator.criterion.value, row.weight).standard : undefined;
  const edit =
    printed && isSame(row, printed, document) ? removeEntry(document.text, indicator.node, entry) : undefined;
  return edit && [edit];
}

/** What was counted or ticked stands in the mapping alone. */
const hasFacts = ({ indicator: { scoring } }: RatedRow): boolean =>
  [
    ...(scoring?.checks ?? []).map(({ met }) => met),
    ...(scoring?.veto ?? []).map(({ occurred }) => occurred),
    ...(scoring?.bonus ?? []).flatMap(({ occurred, count }) => [occurred, count]),
    ...(scoring?.deduct ?? []).map(({ count }) => count),
    ...(scoring?.earn ?? []).map(({ count }) => count),
  ].some(({ state }) => state !== 'absent');

/** Whether a row comes to the same under another standard. */
function isSame(
  row: RatedRow,
  other: NonNullable<Parameters<typeof scoreUnder>[1]>,
  { context }: DocumentAnalysis,
): boolean {
  const [now, then] = [row.score.value, scoreUnder(row, other, context)];
  return now === undefined || then === undefined ? now === then : now.equals(then);
}
