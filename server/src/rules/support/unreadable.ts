import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { asScalar } from '../../language/edit.js';
import { type Field, type Present } from '../../language/field.js';
import type { UnreadableValue } from '../../language/problem.js';
import { hasTooManyDigits, readDecimal } from '../../number/read.js';
import { readMoney } from '../../quantity/money.js';
import { isNothing, isOverlong, readValue } from '../../quantity/read-value.js';
import type { Amount, RangeValue, Slice } from '../../quantity/value.js';
import type { Span } from '../../text/span.js';
import type { ScalarNode } from '../../yaml/tree.js';
import { factsOf, readProblemsOf } from './facts.js';
import { rowsThat } from './rows.js';

/** A text that is not what its key takes. */
export interface Unreadable {
  readonly span: Span;
  readonly node: ScalarNode | undefined;
  readonly key: string;
  readonly source: string;
  /** `digits`: a number too long to be computed exactly, whatever else would do. */
  readonly expected: UnreadableValue['expected'] | 'digits';
  /** The words that would do, as this file spells them. */
  readonly choices: readonly string[];
  /** The whole text put right, where that is certain enough to offer: a range with its bounds in order. */
  readonly corrected?: string | undefined;
}

/** Everything unreadable in a document: what reading met, and what only its profile, currency or year can tell. */
export function* unreadables(document: DocumentAnalysis): Generator<Unreadable> {
  const { evaluation } = document;
  for (const problem of readProblemsOf(document, 'unreadable-value')) {
    yield {
      ...problem,
      ...(hasTooManyDigits(problem.source) && { expected: 'digits' }),
      choices: problem.choices.map(choice => (evaluation.vocabulary === 'zh' ? choice.zh : choice.name)),
    };
  }
  for (const field of moneyOf(document))
    if (isNoMoney(field, document)) yield of(field, hasTooManyDigits(field.value) ? 'digits' : 'money');
  for (const field of [evaluation.filed, evaluation.review?.date])
    if (field?.state === 'ok' && !isDate(field, document)) yield of(field, 'date');
  for (const { indicator, target, actual } of withLongNumbers(document)) {
    for (const [field, value] of [[indicator.target, target] as const, [indicator.actual, actual] as const])
      if (field.state === 'ok' && isOverlong(value)) yield of(field, 'digits');
  }
  yield* grade(document);
  yield* ranges(document);
}

const of = (field: Present<string>, expected: Unreadable['expected']): Unreadable => ({
  span: field.span,
  node: asScalar(field.entry.value),
  key: field.entry.key,
  source: field.value,
  expected,
  choices: [],
});

/** Every amount of money of a file. */
function moneyOf(document: DocumentAnalysis): readonly Present<string>[] {
  const { budget, expenditure, sources } = document.evaluation;
  const fields: readonly (Field<string> | undefined)[] = [
    expenditure?.basic,
    expenditure?.project,
    expenditure?.transit,
    budget?.planned,
    budget?.spent,
    ...(budget?.items ?? []).flatMap(({ planned, spent }) => [planned, spent]),
    ...withParts(document).flatMap(({ indicator }) => (indicator.parts ?? []).map(part => part.funds)),
    ...sources.map(source => source.funds),
  ];
  return fields.filter((field): field is Present<string> => field?.state === 'ok');
}

const withLongNumbers = rowsThat(
  ({ status, target, actual }) => status !== 'not-applicable' && [target, actual].some(isOverlong),
);

const withParts = rowsThat(({ indicator: { parts } }) => parts !== undefined);

/** A mark such as `—` is no unreadable amount: nothing was written. */
const isNoMoney = ({ value }: Present<string>, { context: { currency, profile } }: DocumentAnalysis): boolean =>
  !isNothing(value) && !readMoney(value, currency, profile.units);

function isDate({ value }: Present<string>, { context: { profile, year } }: DocumentAnalysis): boolean {
  const { kind } = readValue(value, { units: profile.units, unit: undefined, year, noneIsEmpty: true });
  return kind === 'date' || kind === 'empty';
}

function* grade({ evaluation, profile }: DocumentAnalysis): Generator<Unreadable> {
  const { grade: written } = evaluation;
  const choices = profile.grades.map(({ name }) => name);
  if (written.state === 'ok' && !choices.includes(written.value.trim())) yield { ...of(written, 'grade'), choices };
}

/** Ranges whose lower bound is above their upper one. */
function* ranges(document: DocumentAnalysis): Generator<Unreadable> {
  for (const { row, fact } of factsOf(document, 'unreadable-range')) {
    const field = [row.indicator.target, row.indicator.actual].find(({ span }) => span.start === fact.span.start);
    if (field?.state === 'ok')
      yield {
        ...of(field, 'range'),
        corrected: row.target.kind === 'range' && row.target.source === field.value ? swapped(row.target) : undefined,
      };
  }
}

/** The range with its numbers changed over; `undefined` where each belongs to its own unit (2小时~30分钟). */
function swapped({ source, low, high }: RangeValue): string | undefined {
  const asWritten = ({ number, slice }: Amount): boolean =>
    readDecimal(source.slice(slice.start, slice.end))?.value.equals(number) ?? false;
  if (!low.multiplier.equals(high.multiplier) || ![low, high].every(asWritten)) return undefined;
  const [first, second] = low.slice.start < high.slice.start ? [low.slice, high.slice] : [high.slice, low.slice];
  const at = ({ start, end }: Slice): string => source.slice(start, end);
  return (
    source.slice(0, first.start) +
    at(second) +
    source.slice(first.end, second.start) +
    at(first) +
    source.slice(second.end)
  );
}
