import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { number, percent } from '../../messages/number.js';
import { type Decimal, hundred, sum } from '../../number/decimal.js';
import { roundTo } from '../../number/round.js';
import { roundScore } from '../../scoring/claim.js';
import { missesTarget } from '../../scoring/completion.js';
import type { RatedBudget, RatedGroup, RatedNode, RatedRow } from '../../scoring/scorecard.js';

/** The score as the form has it: what is claimed, else what is computed. */
export const scoreOf = (
  { claimed, score }: Pick<RatedRow, 'claimed' | 'score'>,
  { profile }: DocumentAnalysis,
): Decimal | undefined => claimed?.value ?? (score.value && roundScore(score.value, profile));

/** The total that a report states: the claimed one, else the computed one where it is certain. */
export const totalOf = ({ scorecard: { total } }: DocumentAnalysis): Decimal | undefined =>
  total.claimed?.value ?? (total.provisional ? undefined : total.sum.rounded);

/** The grade that it states, by the same order. */
export const gradeOf = ({ scorecard: { grade } }: DocumentAnalysis): string | undefined =>
  grade.claimed ?? grade.computed?.name;

/** The rows that apply. */
export const applying = ({ scorecard: { rows } }: DocumentAnalysis): readonly RatedRow[] => rows.filter(applies);

/** Whether a row applies. */
export const applies = ({ status }: RatedRow): boolean => status !== 'not-applicable';

/** The rows of a group, in their order. */
export const rowsBelow = (node: RatedNode): readonly RatedRow[] =>
  node.kind === 'row' ? [node] : node.children.flatMap(rowsBelow);

/** The row’s own name. */
export const nameIn = ({ path }: RatedRow): string => path.at(-1) ?? '';

/** The score of a group as the form has it: what is claimed of it, else what its rows have together; `undefined` where one of them is unknown. */
export function groupScore(group: RatedGroup, document: DocumentAnalysis): Decimal | undefined {
  if (group.claimed) return group.claimed.value;
  const scores = rowsBelow(group)
    .filter(applies)
    .map(row => scoreOf(row, document));
  const known = scores.flatMap(score => score ?? []);
  if (known.length < scores.length || known.length === 0) return undefined;
  // what is computed is rounded once, behind the sum
  return group.sum.claimed ? sum(known) : group.sum.rounded;
}

/** Before the self-evaluation nothing is a result: what stood in July is not what the year came to. */
export const isInterim = ({ context }: DocumentAnalysis): boolean => context.stage !== 'self-evaluation';

/** Whether nothing is known yet of what a row reached. */
export const isOpen = (row: RatedRow, document: DocumentAnalysis): boolean =>
  isInterim(document) || (row.actual.kind === 'empty' && row.score.value === undefined && row.claimed === undefined);

/** Whether a row fell short of its target: by its numbers, else by the points that the rules or a person give it. */
export function isMissed(row: RatedRow, document: DocumentAnalysis): boolean {
  const { profile } = document;
  if (isInterim(document)) return false;
  if (missesTarget(row) || (row.late ?? 0) > 0) return true;
  const score = row.score.value ?? row.claimed?.value;
  if (score === undefined || row.weight === undefined) return false;
  const { kind } = row.score.how;
  const isJudged = row.status === 'judged' || kind === 'judged' || kind === 'percentage' || kind === 'mean-share';
  return score.lessThan(isJudged ? row.weight.times(profile.bands.met).div(hundred) : row.weight);
}

/** Whether a row has less than its points. */
export function isShort(row: RatedRow, document: DocumentAnalysis): boolean {
  const score = scoreOf(row, document);
  return score !== undefined && row.weight !== undefined && score.lessThan(row.weight);
}

/** The execution rate as the form writes it where that is the rate, rounded as it likes; else as its amounts give it. */
export function sayRate({ rate, budget }: RatedBudget): string | undefined {
  const claim = valueOf(budget.rate);
  if (!rate || claim?.scale.equals(hundred) !== true) return rate && percent(rate);
  return roundTo(rate.times(hundred), claim.digits).equals(claim.written) ? `${number(claim.written)}%` : percent(rate);
}
