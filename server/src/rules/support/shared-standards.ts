import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { UnknownReason } from '../../scoring/score.js';
import type { Span } from '../../text/span.js';
import type { Related } from '../rule.js';
import { rowsThat } from './rows.js';
import { alsoHere, together } from './together.js';

/** A standard that several rows share, or that is the budget's, and that gives no score. */
export interface SharedStandard {
  /** What it is written under: a sentence, or a mapping or the name of a method. */
  readonly key: 'criterion' | 'scoring';
  readonly span: Span;
  /** How many rows it leaves without a score; none where it is the budget's. */
  readonly rows: number;
  readonly related: readonly Related[];
}

/** Sentences of groups, and that of the budget, that were not understood. */
export const sharedUnread = (document: DocumentAnalysis): readonly SharedStandard[] => {
  const { standard } = document.scorecard.budget ?? {};
  const isBudget = standard?.source === 'criterion' && !standard.standard;
  return [...ofBudget(document, isBudget), ...ofRows(unreadRows(document))];
};

/** Standards other than a row's own sentence that do not fit the numbers they speak of. */
export const sharedUnclear = (document: DocumentAnalysis): readonly SharedStandard[] => {
  const { score } = document.scorecard.budget ?? {};
  const isBudget = score?.how.kind === 'unknown' && misfits.includes(score.how.because);
  return [...ofBudget(document, isBudget), ...ofRows(unclearRows(document))];
};

/** The budget has no number but its rate, so that what its standard needs beside that is not there either. */
const misfits: readonly UnknownReason[] = ['standard-unclear', 'standard-facts'];

const unreadRows = rowsThat(
  ({ standard, status }) =>
    standard?.source === 'criterion' &&
    !standard.own &&
    (standard.reading?.unread.length ?? 0) > 0 &&
    status !== 'not-applicable',
);

const unclearRows = rowsThat(
  ({ standard, score: { how } }) =>
    (standard?.source !== 'criterion' || !standard.own) && how.kind === 'unknown' && how.because === 'standard-unclear',
);

function ofBudget({ scorecard: { budget } }: DocumentAnalysis, isSo: boolean): readonly SharedStandard[] {
  if (!isSo || !budget?.standard) return [];
  const { source, span = budget.budget.keySpan } = budget.standard;
  return [{ key: source === 'criterion' ? source : 'scoring', span, rows: 0, related: [] }];
}

function ofRows(rows: readonly RatedRow[]): readonly SharedStandard[] {
  const groups = together(rows, ({ standard }) => `${standard?.span?.start ?? ''} ${standard?.method ?? ''}`);
  return [...groups.values()].map(all => {
    const [{ standard, indicator }] = all;
    const own = standard?.span;
    return {
      key: standard?.source === 'criterion' ? standard.source : 'scoring',
      span: own ?? indicator.name.span,
      rows: all.length,
      related: standard?.own ? [] : all.slice(own ? 0 : 1).map(row => alsoHere(row.indicator.name)),
    };
  });
}
