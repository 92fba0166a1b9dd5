import type { DocumentAnalysis } from '../analysis/analysis.js';
import { directions, natures } from '../language/choices.js';
import type { BudgetReview } from '../language/evaluation.js';
import { type Field, Present, valueOf } from '../language/field.js';
import type { Choice, KeySpec, MappingName } from '../language/key-spec.js';
import { mappings, wordIn } from '../language/vocabulary.js';
import type { RatedGroup, RatedRow } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import type { Span } from '../text/span.js';
import { sayField } from './fields.js';
import type { Annex, AnnexRow } from './form.js';
import { printedWord } from './printed-word.js';
import { words } from './words.js';

/** What the file says beyond the form, so that nothing is lost on the way out; `undefined` where there is nothing. */
export function annexOf(
  document: DocumentAnalysis,
  { left, isMonitoring, locale }: { left: readonly AnnexRow[]; isMonitoring: boolean; locale: Locale },
): Annex | undefined {
  const { groups, rows } = document.scorecard;
  const own = [
    ...wholeRows(document, locale),
    ...groups.flatMap(group => groupRows(group, locale)),
    ...rows.flatMap(row => indicatorRows(row, locale)),
  ];
  const told = new Set(own.map(({ source }) => source?.start));
  const { other, monitored } = isMonitoring ? { other: left, monitored: 0 } : withoutMonitoring(document, left);
  const found = [
    ...own,
    ...other.filter(({ source }) => !told.has(source?.start)),
    ...countMonitored(monitored, locale),
  ];
  return found.length > 0
    ? { heading: words.annex[locale], headings: words.annexHeadings[locale], rows: found }
    : undefined;
}

/** What was seen in the course of the year fills pages, and has a paper of its own. */
function withoutMonitoring(
  { evaluation, scorecard }: DocumentAnalysis,
  left: readonly AnnexRow[],
): { readonly other: readonly AnnexRow[]; readonly monitored: number } {
  const all = [
    ...(evaluation.budget?.monitoring ?? []),
    ...scorecard.rows.flatMap(({ indicator }) => indicator.monitoring),
  ].map(({ node }) => node.span);
  const within = ({ source }: AnnexRow): Span | undefined =>
    source && all.find(({ start, end }) => start <= source.start && source.end <= end);
  return { other: left.filter(row => !within(row)), monitored: new Set(left.flatMap(row => within(row) ?? [])).size };
}

const countMonitored = (count: number, locale: Locale): readonly AnnexRow[] =>
  count === 0 ? [] : text('', keyName('indicator', 'monitoring', locale), words.monitored[locale](count), undefined);

function wholeRows({ evaluation, scorecard }: DocumentAnalysis, locale: Locale): AnnexRow[] {
  const { profile, year, currency, total, budget, sources, review } = evaluation;
  const add = adder('', 'evaluation', locale);
  const inBudget = adder(keyName('evaluation', 'budget', locale), 'budget', locale);
  const inReview = adder(keyName('evaluation', 'review', locale), 'overallReview', locale);
  return [
    ...add('profile', profile),
    ...add('year', year),
    ...add('currency', currency),
    ...sources.flatMap(({ file, funds, node }) =>
      text(
        '',
        keyName('evaluation', 'sources', locale),
        valueOf(file) ?? '',
        node.span,
        sayField(funds) && words.funds[locale](sayField(funds)),
      ),
    ),
    ...(budget && scorecard.budget?.status === 'unclaimed' ? inBudget.unclaimed('score') : []),
    ...(budget?.weight.state === 'absent' ? inBudget.unclaimed('weight') : []),
    ...(budget?.rate.state === 'absent' && scorecard.budget?.rate ? inBudget.unclaimed('rate') : []),
    ...(total.state === 'absent' ? add.unclaimed('total') : []),
    ...(evaluation.grade.state === 'absent' ? add.unclaimed('grade') : []),
    ...(budget?.review ? budgetReviewRows(budget.review, locale) : []),
    ...(review
      ? [...inReview('by', review.by), ...inReview('date', review.date), ...inReview('opinion', review.opinion)]
      : []),
  ];
}

function groupRows({ group: { score, note }, path }: RatedGroup, locale: Locale): AnnexRow[] {
  const add = adder(path.join(' / '), 'group', locale);
  return [...add('score', score), ...add('note', note)];
}

function indicatorRows({ indicator, path, status }: RatedRow, locale: Locale): AnnexRow[] {
  const subject = path.join(' / ');
  const add = adder(subject, 'indicator', locale);
  const list = (key: string, fields: readonly Field<string>[]): AnnexRow[] =>
    fields.length === 0
      ? []
      : text(
          subject,
          keyName('indicator', key, locale),
          fields.map(field => valueOf(field) ?? '').join('；'),
          fields[0]?.span,
        );
  const { review, actual, attainment } = indicator;
  const isAggregated = actual.state === 'absent' && indicator.parts !== undefined;
  return [
    ...add('id', indicator.id),
    ...add('unit', indicator.unit),
    ...add('direction', sayChoice(indicator.direction, directions, locale)),
    ...add('nature', sayChoice(indicator.nature, natures, locale)),
    ...(actual.state === 'absent' ? [] : add('attainment', attainment)),
    ...(isAggregated ? add.unclaimed('actual') : []),
    ...(status === 'unclaimed' ? add.unclaimed('score') : []),
    ...list('goal', indicator.goals),
    ...list('evidence', indicator.evidence),
    ...add('baseline', indicator.baseline),
    ...add('note', indicator.note),
    ...(review
      ? [
          ...labelField(subject, 'attainment', review.attainment, locale),
          ...grounds(subject, keyName('rowReview', 'deduction', locale), review.deduction, locale),
          ...labelField(subject, 'score', review.score, locale),
          ...labelField(subject, 'comment', review.comment, locale),
        ]
      : []),
  ];
}

/** A listed word as the form’s language has it. */
const sayChoice = (field: Field<string>, choices: readonly Choice[], locale: Locale): Field<string> =>
  field.state === 'ok' ? new Present(printedWord(choices, field.value, locale), field.entry) : field;

function budgetReviewRows({ spent, deduction, score, comment }: BudgetReview, locale: Locale): AnnexRow[] {
  const subject = keyName('evaluation', 'budget', locale);
  const add = (key: string, field: Field<unknown>): AnnexRow[] =>
    text(
      subject,
      `${keyName('budget', 'review', locale)} / ${keyName('budgetReview', key, locale)}`,
      sayField(field),
      field.span,
    );
  return [
    ...add('spent', spent),
    ...grounds(subject, keyName('budgetReview', 'deduction', locale), deduction, locale),
    ...add('score', score),
    ...add('comment', comment),
  ];
}

const grounds = (subject: string, key: string, fields: readonly Field<string>[], locale: Locale): AnnexRow[] =>
  text(
    subject,
    `${keyName('indicator', 'review', locale)} / ${key}`,
    fields
      .map(field => valueOf(field) ?? '')
      .filter(Boolean)
      .join('；'),
    fields[0]?.span,
  );

/** 复核得分 and 意见, told apart from the row's own score. */
const labelField = (subject: string, key: string, field: Field<unknown>, locale: Locale): AnnexRow[] =>
  text(
    subject,
    `${keyName('indicator', 'review', locale)} / ${keyName('rowReview', key, locale)}`,
    sayField(field),
    field.span,
  );

type Adder = ((key: string, field: Field<unknown>) => AnnexRow[]) & { unclaimed(key: string): AnnexRow[] };

/** Makes lines about one subject, whose keys belong to one mapping. */
const adder = (subject: string, mapping: MappingName, locale: Locale): Adder =>
  Object.assign(
    (key: string, field: Field<unknown>) => text(subject, keyName(mapping, key, locale), sayField(field), field.span),
    {
      unclaimed: (key: string) => text(subject, keyName(mapping, key, locale), words.unclaimed[locale], undefined),
    },
  );

const text = (subject: string, key: string, value: string, source: Span | undefined, more = ''): AnnexRow[] =>
  value === '' ? [] : [{ subject, key, value: value + more, source }];

/** A key as the form's language names it. */
function keyName(mapping: MappingName, key: string, locale: Locale): string {
  const spec = mappings[mapping].find((each: KeySpec) => each.name === key);
  return spec ? wordIn(spec, locale) : key;
}
