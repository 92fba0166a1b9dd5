import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { completionText } from '../messages/completion.js';
import { number, percent } from '../messages/number.js';
import type { Worked } from '../messages/worked.js';
import { workedBudget, workedRow } from '../messages/worked-row.js';
import { workedGroup, workedIndicators, workedTotal } from '../messages/worked-sums.js';
import type { Field } from '../language/field.js';
import { roundScore } from '../scoring/claim.js';
import { clauseOf } from '../scoring/score.js';
import type { RatedBudget, RatedGroup, RatedRow, Sum } from '../scoring/scorecard.js';
import { isUnscored } from '../scoring/sum.js';
import type { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import { lineAround } from '../text/line-around.js';
import type { Edit, Span } from '../text/span.js';
import { type MonitoredHint, monitoredBudget, monitoredRow } from './monitored-hints.js';
import { groupsWithin, rowsWithin } from './rows-within.js';
import { writeBudgetScore, writeRowScore } from './write-score.js';

/** A few characters at the end of a line; at most 20. */
export interface Hint {
  /** A line's end, before its break. */
  readonly offset: number;
  readonly parts: readonly HintPart[];
  /** Writes the computed score, where it differs or is not there. */
  readonly edits: readonly Edit[];
  /** Worked out only when someone looks. */
  worked(locale: Locale): Worked;
}

/** A piece of a hint, the place it leads to, and what is said of the piece alone. */
export interface HintPart {
  readonly text: string;
  readonly target?: Span;
  readonly tooltip?: string;
}

/** Which hints are shown. */
export interface HintOptions {
  readonly mode: 'all' | 'differing';
  readonly locale: Locale;
  /** Only lines that this span touches. */
  readonly within: Span;
}

/** The computed scores of the lines in a span, in the order of their places. */
export function inlayHints(analysis: Analysis, lines: Lines, options: HintOptions): readonly Hint[] {
  const from = lines.start(lines.lineOf(options.within.start));
  const to = lines.end(lines.lineOf(options.within.end));
  const place = (anchor: number): number | undefined =>
    anchor >= from && anchor <= to ? lines.end(lines.lineOf(anchor)) : undefined;
  return analysis.documents
    .flatMap(document => hintsOf(document, { start: from, end: to }, place, options))
    .sort((a, b) => a.offset - b.offset);
}

/** The end of the line that holds an offset, or nothing where the line is not asked for. */
type Place = (anchor: number) => number | undefined;

function hintsOf(
  document: DocumentAnalysis,
  within: Span,
  place: Place,
  { mode, locale }: HintOptions,
): readonly Hint[] {
  if (document.evaluation.indicators.state !== 'ok') return [];
  const { budget, nodes } = document.scorecard;
  const every = [
    totalHint(document, place, locale),
    budget && budgetHint(budget, document, place, locale),
    indicatorsHint(document, place),
    ...groupsWithin(nodes, within).map(group => groupHint(group, document, place)),
    ...rowsWithin(nodes, within).flatMap(row => [
      rowHint(row, document, place, locale),
      ...monitoredRow(row, document, locale).map(hint =>
        monitoredHint(hint, place, own => workedRow(row, document, own)),
      ),
    ]),
    ...(budget
      ? monitoredBudget(budget, document, locale).map(hint =>
          monitoredHint(hint, place, own => workedBudget(budget, document, own)),
        )
      : []),
  ];
  return every
    .filter(hint => hint !== undefined)
    .filter(hint => mode === 'all' || hint.differs)
    .map(hint => ({ ...hint, parts: short(hint.parts) }));
}

const longest = 20;

/** Numbers that nobody writes would push the line's text away; the tooltip has them whole. */
function short(parts: readonly HintPart[]): readonly HintPart[] {
  let left = longest;
  return parts.flatMap(part => {
    const text = part.text.length <= left ? part.text : `${part.text.slice(0, left - 1)}…`.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...part, text }];
  });
}

type Candidate = Hint & { readonly differs: boolean };

function rowHint(row: RatedRow, document: DocumentAnalysis, place: Place, locale: Locale): Candidate | undefined {
  const { score, actual, target, name, node } = row.indicator;
  const offset = row.status === 'not-applicable' ? undefined : place(anchorOf([score, actual, name], node.span.start));
  if (offset === undefined) return undefined;
  const edit = writeRowScore(row, document);
  const parts = isUnscored(row) ? completionParts(row, locale) : undefined;
  if (parts?.length === 0) return undefined;
  return {
    offset,
    parts: parts ?? scoreParts(row, document, [spanOf(actual), spanOf(target)], locale),
    edits: edit ? [edit] : [],
    differs: isDiffering(row),
    worked: own => workedRow(row, document, own),
  };
}

/** What a row of a form without points shows: how much was done, or whether in time. */
function completionParts(row: RatedRow, locale: Locale): readonly HintPart[] {
  const text = completionText(row, locale);
  const { actual } = row.indicator;
  return text === '' ? [] : [{ text, ...(actual.state === 'ok' && { target: actual.span }) }];
}

function budgetHint(
  budget: RatedBudget,
  document: DocumentAnalysis,
  place: Place,
  locale: Locale,
): Candidate | undefined {
  const { score, spent, planned, keySpan } = budget.budget;
  const offset = place(anchorOf([score, spent, planned], keySpan.start));
  if (offset === undefined) return undefined;
  const edit = writeBudgetScore(budget, document);
  const unscored = isUnscored(budget);
  if (unscored && !budget.rate) return undefined;
  return {
    offset,
    parts:
      unscored && budget.rate
        ? [{ text: percent(budget.rate) }]
        : scoreParts(budget, document, [spanOf(spent), spanOf(planned)], locale),
    edits: edit ? [edit] : [],
    differs: isDiffering(budget),
    worked: own => workedBudget(budget, document, own),
  };
}

/** The sign leads to the actual, the number to the target, the gap between them to the profile whose clause decides. */
function scoreParts(
  { score, status }: RatedRow | RatedBudget,
  { profile, evaluation }: DocumentAnalysis,
  [actual, target]: readonly [Span | undefined, Span | undefined],
  locale: Locale,
): readonly HintPart[] {
  const part = (text: string, span: Span | undefined): HintPart => (span ? { text, target: span } : { text });
  if (!score.value) return [part('?', actual ?? target)];
  if (status !== 'differs' && status !== 'unclaimed') return [part('✓', target)];
  const own = clauseOf(score.how);
  const clause = own && profile.clauses[own][locale];
  const gap: HintPart = { ...part(' ', spanOf(evaluation.profile)), ...(clause !== undefined && { tooltip: clause }) };
  return [part(status === 'differs' ? '→' : '=', actual), gap, part(number(roundScore(score.value, profile)), target)];
}

const spanOf = (field: Field<unknown>): Span | undefined => (field.state === 'ok' ? field.span : undefined);

const isDiffering = ({ status, score }: RatedRow | RatedBudget): boolean =>
  status === 'differs' && score.value !== undefined;

/** At the month that an entry of 监控 reaches. */
function monitoredHint(
  { through, text, isShort }: MonitoredHint,
  place: Place,
  worked: Hint['worked'],
): Candidate | undefined {
  const offset = place(through.start);
  return offset === undefined
    ? undefined
    : { offset, parts: [{ text, target: through }], edits: [], differs: isShort, worked };
}

function groupHint(group: RatedGroup, document: DocumentAnalysis, place: Place): Candidate | undefined {
  const { weight, name, node } = group.group;
  const offset = place(anchorOf([weight, name], node.span.start));
  if (offset === undefined || group.children.length === 0 || !document.context.scored) return undefined;
  const stated = group.claimed?.value ?? group.sum.claimed;
  return {
    offset,
    ...sumHint(group.sum, number(group.weight), stated),
    worked: locale => workedGroup(group, document, locale),
  };
}

function indicatorsHint(document: DocumentAnalysis, place: Place): Candidate | undefined {
  const {
    evaluation,
    scorecard: { indicators },
  } = document;
  const offset = evaluation.indicators.entry && place(evaluation.indicators.entry.keySpan.start);
  if (offset === undefined || indicators.weight?.isZero() || !document.context.scored) return undefined;
  return {
    offset,
    ...sumHint(indicators, number(indicators.weight), indicators.claimed),
    worked: locale => workedIndicators(document, locale),
  };
}

/** `23.6/25`; `23.6+/25` while some rows are not known. */
function sumHint(sum: Sum, weight: string, stated: Sum['claimed']): Pick<Candidate, 'parts' | 'edits' | 'differs'> {
  const value = sum.rounded ? `${number(sum.rounded)}${sum.unknown > 0 ? '+' : ''}` : '?';
  const differs = sum.unknown === 0 && stated !== undefined && sum.rounded !== undefined && !stated.equals(sum.rounded);
  return { parts: [{ text: `${value}/${weight}` }], edits: [], differs };
}

/** The first line that says something: behind a comment a total would read as a part of it. */
function firstContent(text: string, { start, end }: Span): number {
  for (let at = start; at < end;) {
    const line = lineAround(text, at);
    const said = text.slice(at, line.end).trim();
    if (said !== '' && !said.startsWith('#')) return at;
    at = line.end;
  }
  return start;
}

function totalHint(document: DocumentAnalysis, place: Place, locale: Locale): Candidate | undefined {
  const {
    span,
    scorecard: { total, grade },
  } = document;
  const offset = place(firstContent(document.text, span));
  const { rounded: value, claimed } = total.sum;
  if (offset === undefined || !value) return undefined;
  const text = total.provisional
    ? `${number(value)}+ ${{ 'zh-CN': '暂计', en: 'provisional' }[locale]}`
    : `${number(value)} ${grade.computed?.name ?? ''}`.trim();
  const stated = total.claimed?.value ?? claimed;
  return {
    offset,
    parts: [{ text }],
    edits: [],
    differs: !total.provisional && stated !== undefined && !stated.equals(value),
    worked: own => workedTotal(document, own),
  };
}

/** Where the first field that is written stands. */
function anchorOf(fields: readonly Field<unknown>[], otherwise: number): number {
  const field = fields.find(({ entry }) => entry !== undefined);
  return field?.entry?.value.span.start ?? otherwise;
}
