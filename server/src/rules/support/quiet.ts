import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { kept } from '../../incremental/kept.js';
import type { Finding } from '../rule.js';
import { areEmpty } from './rows.js';
import { Watched } from './watched.js';

/** For each rule in turn, where it found nothing, the picks it asked for in vain; `undefined` for one that has to be asked again. */
type Silences = readonly (readonly number[] | undefined)[];

/**
 * Which rules need not be asked again while a form is typed in. A rule that found nothing finds nothing for as long as all it looked at is the
 * same: what stands around the rows, and that no row is picked by the picks it asked for. One that learnt more of the rows is asked each time.
 */
export class Quiet {
  /** Nothing where a text holds several forms, or is not read in pieces: only there the rows mean nothing outside them, and the outside nothing in them. */
  static of(analysis: Analysis, before: Analysis | undefined): Quiet | undefined {
    const form = onlyForm(analysis);
    return form && new Quiet(form, before && onlyForm(before));
  }

  private readonly before: Silences;
  private readonly now: (readonly number[] | undefined)[] = [];
  private readonly watched: Watched;

  private constructor(
    private readonly document: DocumentAnalysis,
    before: DocumentAnalysis | undefined,
  ) {
    this.before = (before && isSameAround(before, document) && silences.of(before)) || [];
    this.watched = new Watched(document);
    silences.keep(document, this.now);
  }

  /** What a rule finds, which is told by its place among all. */
  ask(place: number, find: (document: DocumentAnalysis) => readonly Finding[]): readonly Finding[] {
    const silence = this.before[place];
    if (silence && areEmpty(this.document, silence)) {
      this.now[place] = silence;
      return [];
    }
    let found: readonly Finding[] = [];
    const empty = this.watched.emptyPicks(() => (found = find(this.watched.document)));
    this.now[place] = found.length === 0 ? empty : undefined;
    return found;
  }
}

const silences = kept<DocumentAnalysis, Silences>();

const onlyForm = ({ documents: [first, ...more], parsed }: Analysis): DocumentAnalysis | undefined =>
  parsed.pieces && more.length === 0 ? first : undefined;

/** Whether two versions of a form say the same around their rows. */
function isSameAround(before: DocumentAnalysis, now: DocumentAnalysis): boolean {
  const [there, here] = [aroundRows(before), aroundRows(now)];
  return (
    before.context === now.context &&
    before.profile === now.profile &&
    before.profileStated === now.profileStated &&
    before.profileChoice?.kind === now.profileChoice?.kind &&
    before.evaluation.vocabulary === now.evaluation.vocabulary &&
    there !== undefined &&
    there.above === here?.above &&
    there.below === here.below
  );
}

/** The text above and below the rows, where what is said of a form comes from that and from the rows alone. */
function aroundRows(document: DocumentAnalysis): { readonly above: string; readonly below: string } | undefined {
  const { text, evaluation, problems, comments, approved, profileProblem, context } = document;
  const { indicators, readProblems } = evaluation;
  if (indicators.state !== 'ok' || problems.length > 0 || readProblems.length > 0) return undefined;
  if (approved || profileProblem || context.sources) return undefined;
  const { start, end } = indicators.span;
  if (comments.some(({ span }) => span.start >= start && span.start < end)) return undefined;
  return { above: text.slice(0, start), below: text.slice(end) };
}
