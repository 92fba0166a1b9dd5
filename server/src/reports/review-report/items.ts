import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { explainScore } from '../../messages/explain.js';
import { number } from '../../messages/number.js';
import { writeNormal } from '../../quantity/normal.js';
import type { Value } from '../../quantity/value.js';
import type { Locale } from '../../text/locale.js';
import { difference } from './difference.js';
import type { ReviewLine } from './lines.js';
import { phrases } from './phrases.js';
import { inOneLine } from '../../text/one-line.js';

/** One point, numbered in its section. */
export interface ReportItem {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Whether a score is not recognised as claimed, or a reviewer has something to say of it. */
export function isQuestioned({ kind, status, comment, decided, reviewed, claimed, computed }: ReviewLine): boolean {
  if (kind !== 'row' && kind !== 'budget') return false;
  if (status === 'differs' || comment !== '') return true;
  const isOther = (score: typeof claimed): boolean =>
    score !== undefined && reviewed !== undefined && !score.equals(reviewed);
  return decided > 0 && (isOther(claimed) || isOther(computed));
}

/** What was claimed, how it is worked out and by which clause, what is recognised. */
export function scoreItem(line: ReviewLine, document: DocumentAnalysis, locale: Locale): ReportItem {
  const say = phrases[locale];
  const { path, weight, values, rated, claimed, kind, comment } = line;
  const score = kind === 'budget' ? document.scorecard.budget?.score : line.rated?.score;
  const { headline, clause } = score
    ? explainScore(score, document.profile, locale)
    : { headline: '', clause: undefined };
  const rowValues = rated ? say.values(writeValue(rated.target), writeValue(rated.actual)) : '';
  return {
    heading: `${path.join(' / ')}${weight ? say.points(number(weight)) : ''}`,
    lines: [
      say.claimed(kind === 'budget' ? say.spent(values) : rowValues, claimed && number(claimed)),
      say.computed(headline, clause),
      sayReviewed(line, document, locale),
      sayRecognised(line, locale),
      ...(comment ? [`${say.comment}${inOneLine(comment)}`] : []),
    ].filter(Boolean),
  };
}

/** A value as written; a dash where nothing is. */
const writeValue = (value: Value): string => (value.kind === 'empty' ? '—' : writeNormal(value));

/** What the reviewer found in the place of what was written, and why points were taken off. */
function sayReviewed(line: ReviewLine, document: DocumentAnalysis, locale: Locale): string {
  const say = phrases[locale];
  const reviewed = line.kind === 'budget' ? document.scorecard.budget?.reviewed : line.rated?.reviewed;
  const values = [line.found, line.attained].filter(text => text !== '');
  const grounds = (reviewed?.grounds ?? []).map(({ entry, source }) =>
    entry ? say.ground(entry.title[locale], number(entry.share)) : source,
  );
  return values.length + grounds.length > 0 ? say.found(line.kind === 'budget', values, grounds) : '';
}

function sayRecognised({ decided, reviewed, claimed }: ReviewLine, locale: Locale): string {
  const say = phrases[locale];
  if (!reviewed) return say.undecided;
  const { isZero } = difference(reviewed, claimed);
  const change =
    isZero || !claimed ? '' : say.change(reviewed.lessThan(claimed), number(reviewed.minus(claimed).abs()));
  return say.recognised(decided > 0, number(reviewed), change);
}
