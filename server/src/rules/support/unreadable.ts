import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { asScalar } from '../../language/edit.js';
import type { Present } from '../../language/field.js';
import type { KeySpec, Shape } from '../../language/key-spec.js';
import { type AnyMapping, type At, type Visit, visitFields } from '../../language/mapping.js';
import type { UnreadableValue } from '../../language/problem.js';
import { evaluation as evaluationTable } from '../../language/tables/evaluation.js';
import { group as groupTable } from '../../language/tables/group.js';
import { indicator as indicatorTable } from '../../language/tables/indicator.js';
import { hasTooManyDigits, readDecimal } from '../../number/read.js';
import { readMoney } from '../../quantity/money.js';
import { isNothing, isOverlong, readValue } from '../../quantity/read-value.js';
import { readThrough } from '../../quantity/through.js';
import type { Amount, RangeValue, Slice } from '../../quantity/value.js';
import type { Profile } from '../../profiles/profile.js';
import { levelOf } from '../../scoring/attainment.js';
import type { Span } from '../../text/span.js';
import type { ScalarNode } from '../../yaml/tree.js';
import { factsOf, readProblemsOf } from './facts.js';
import { groupsThat, rowsThat } from './rows.js';

/** A text that is not what its key takes. */
export interface Unreadable {
  readonly span: Span;
  readonly node: ScalarNode | undefined;
  readonly key: string;
  readonly source: string;
  /** `digits`: a number too long to be computed exactly, whatever else would do; `method`: a name the profile does not know. */
  readonly expected: UnreadableValue['expected'] | 'digits' | 'method';
  /** The words that would do, as this file spells them. */
  readonly choices: readonly string[];
  /** The whole text put right, where that is certain enough to offer: a range with its bounds in order. */
  readonly corrected?: string | undefined;
}

/** Everything unreadable in a document: what reading met, and what only its profile, currency or year can tell. */
export function* unreadables(document: DocumentAnalysis): Generator<Unreadable> {
  const { evaluation } = document;
  for (const problem of readProblemsOf(document, 'unreadable-value')) {
    if (problem.expected === 'attainment' && levelOf(problem.source, document.profile)) continue;
    yield {
      ...problem,
      ...(hasTooManyDigits(problem.source) && { expected: 'digits' }),
      choices: problem.choices.map(choice => (evaluation.vocabulary === 'zh' ? choice.zh : choice.name)),
    };
  }
  yield* unreadFields(document);
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

/** Fields that are kept as they are written until profile, currency and year are known. */
function unreadFields(document: DocumentAnalysis): readonly Unreadable[] {
  const found: Unreadable[] = [];
  const look: Visit = (field, at) => {
    const expected = field.state === 'ok' && isReadLater(at) && faultOf(field as Present<string>, at.spec, document);
    if (expected)
      found.push({ ...of(field as Present<string>, expected), choices: choicesOf(expected, document.profile) });
  };
  visitFields(ofForm, document.evaluation, look);
  for (const { group } of groupsReadLater(document)) visitFields(ofGroups, group, look);
  for (const { indicator } of rowsReadLater(document)) visitFields(ofRows, indicator, look);
  return found;
}

function faultOf(
  { value }: Present<string>,
  spec: KeySpec,
  document: DocumentAnalysis,
): Unreadable['expected'] | undefined {
  // a mark such as `—` is not unreadable: nothing was written
  if (isNothing(value)) return undefined;
  if (hasTooManyDigits(value)) return 'digits';
  const { profile, year, currency } = document.context;
  switch (kindOf(spec)) {
    case 'money':
      return readMoney(value, currency, profile.units) ? undefined : 'money';
    case 'date':
      return isDate(value, document) ? undefined : 'date';
    case 'month':
      return readThrough(value, year ?? anyYear) ? undefined : 'month';
    case 'method':
      // of a profile that is not to be had nobody knows the methods
      return document.profileProblem || Object.hasOwn(profile.methods, value.trim()) ? undefined : 'method';
    default:
      return undefined;
  }
}

/** For a month of a file that says no year. */
const anyYear = 2000;

const choicesOf = (expected: Unreadable['expected'], { methods }: Profile): readonly string[] =>
  expected === 'method' ? Object.keys(methods) : [];

/** What a key takes as plain text: beside a mapping too, as in the name of a method. */
const kindOf = ({ shape }: KeySpec): Shape['kind'] =>
  shape.kind === 'either' ? (shape.of[0]?.kind ?? shape.kind) : shape.kind;

/** Whether a key takes what the reader keeps as it is; targets and actuals are read where they are scored. */
const isReadLater = ({ spec, mapping }: At): boolean =>
  readLater.has(kindOf(spec)) && !(mapping === 'indicator' && ['target', 'actual'].includes(spec.name));
const readLater: ReadonlySet<string> = new Set(['money', 'date', 'month', 'value', 'method']);

/** Kinds that hold neither what is read later nor other keys. */
const plain: ReadonlySet<string> = new Set(['text', 'points', 'count', 'rate', 'year', 'attainment', 'choice']);

/** Of a mapping only the keys in question: every row and every form is asked. */
const onlyAsked = ({ name, fields }: AnyMapping): Pick<AnyMapping, 'name' | 'fields'> => ({
  name,
  fields: fields.filter(
    ({ spec }) =>
      !plain.has(spec.shape.kind) &&
      (!readLater.has(kindOf(spec)) || isReadLater({ spec, mapping: name, position: undefined, within: undefined })),
  ),
});

const ofForm = onlyAsked(evaluationTable);
const ofGroups = onlyAsked(groupTable);
const ofRows = onlyAsked(indicatorTable);

function holdingLater(asked: Pick<AnyMapping, 'name' | 'fields'>): (read: object) => boolean {
  return read => {
    let holds = false;
    visitFields(asked, read, (_, at) => (holds ||= isReadLater(at)));
    return holds;
  };
}

const rowHoldsLater = holdingLater(ofRows);
const groupHoldsLater = holdingLater(ofGroups);
const rowsReadLater = rowsThat(({ indicator }) => rowHoldsLater(indicator));
const groupsReadLater = groupsThat(({ group }) => groupHoldsLater(group));

const withLongNumbers = rowsThat(
  ({ status, target, actual }) => status !== 'not-applicable' && [target, actual].some(isOverlong),
);

function isDate(value: string, { context: { profile, year } }: DocumentAnalysis): boolean {
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
        corrected:
          row.target.kind === 'range' && row.target.source === field.value ? swapBounds(row.target) : undefined,
      };
  }
}

/** The range with its numbers changed over; `undefined` where each belongs to its own unit (2小时~30分钟). */
function swapBounds({ source, low, high }: RangeValue): string | undefined {
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
