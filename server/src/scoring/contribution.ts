import type { Indicator, Part } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import { type Decimal, sum } from '../number/decimal.js';
import type { Fraction } from '../number/fraction.js';
import { inCurrency, readMoney } from '../quantity/money.js';
import { isNothing } from '../quantity/read-value.js';
import type { Value } from '../quantity/value.js';
import { rememberAtHome } from '../incremental/moved.js';
import type { Span } from '../text/span.js';
import { attainmentOf } from './attainment.js';
import type { RatingContext } from './context.js';
import { type Digest, type DigestRow, type Origin, originOf, type ResolvedSource } from './resolved-source.js';
import type { Fact } from './fact.js';
import { judge, type Judgement } from './judge.js';
import { readActual } from './values.js';

/** What one part of a row, or one source file, brings to it. */
export interface Contribution {
  /** The part's name, or the source's file. */
  readonly name: string;
  /** Where a finding about it stands in this file: the part, or the entry of `sources`. */
  readonly span: Span;
  /** Where a finding about how it was judged stands. */
  readonly judgedSpan: Span;
  /** Empty where it is missing. */
  readonly actual: Value;
  /** Whether one is written that cannot be read; a finding of its own says so. */
  readonly actualUnreadable: boolean;
  readonly exact: Fraction | undefined;
  /** In this file's currency. */
  readonly funds: Decimal | undefined;
  /** Whether funds are written that cannot be read; a finding of their own says so. */
  readonly fundsUnreadable: boolean;
  /** How it was judged, for qualitative rows; the score is against the weight asked for. `undefined` where that is unreadable, which a finding says. */
  judged(weight: Decimal): Judgement | undefined;
  /** The row it comes from, where that stands in another file. */
  readonly origin: Origin | undefined;
}

/** The parts of a row. */
export function partContributions(
  indicator: Indicator,
  parts: readonly Part[],
  target: Value,
  context: RatingContext,
): Contribution[] {
  return parts.map((part, index) => ({
    name: valueOf(part.name) ?? String(index + 1),
    span: placeOf(part, part.actual, part.name),
    judgedSpan: placeOf(part, part.score, part.attainment, part.name),
    actual: readActual(part.actual, indicator, target, context),
    actualUnreadable: part.actual.state === 'bad',
    exact: undefined,
    ...fundsOf(part, context),
    judged: weight => judgedPart(part, weight, context.profile),
    origin: undefined,
  }));
}

/** How a part was judged; `undefined` where what says so cannot be read. */
function judgedPart(part: Part, weight: Decimal, profile: RatingContext['profile']): Judgement | undefined {
  const attainment = attainmentOf(part.attainment, profile);
  if (part.score.state === 'bad' || attainment.state === 'bad') return undefined;
  return judge(valueOf(part.score)?.value, valueOf(attainment), weight, profile, false);
}

/** Where the first of some fields that is written stands. */
const placeOf = ({ node }: Part, ...fields: readonly Field<unknown>[]): Span =>
  (fields.find(({ state }) => state === 'ok') ?? node).span;

/** A mark such as `—` is no unreadable amount: nothing was written. */
function fundsOf(
  { funds }: Part,
  { currency, profile }: RatingContext,
): Pick<Contribution, 'funds' | 'fundsUnreadable'> {
  const amount = funds.state === 'ok' ? readMoney(funds.value, currency, profile.units)?.value : undefined;
  return {
    funds: amount,
    fundsUnreadable: funds.state === 'bad' || (funds.state === 'ok' && !amount && !isNothing(funds.value)),
  };
}

/** Why parts cannot be weighed by their funds: some have none, or together they come to nothing. What is unreadable has been said. */
export function fundsFaults(parts: readonly Contribution[]): readonly Fact[] {
  const fault = ({ span, name: part, origin }: Contribution, total: Decimal | undefined): Fact => ({
    kind: 'funds-missing',
    span,
    part,
    origin,
    total,
  });
  const without = parts.filter(({ funds }) => !funds);
  if (without.length > 0)
    return without.filter(({ fundsUnreadable }) => !fundsUnreadable).map(part => fault(part, undefined));
  const total = sum(parts.flatMap(({ funds }) => funds ?? []));
  const first = parts.find(({ funds }) => !funds?.greaterThan(0));
  return first && (first.funds?.isNegative() || !total.greaterThan(0)) ? [fault(first, total)] : [];
}

/** What the sources bring to a row, found by id, else by path of names; and the files that do not have it, each where its rows begin. */
export function sourceContributions(
  indicator: Indicator,
  path: readonly string[],
  sources: readonly ResolvedSource[],
  context: RatingContext,
): { readonly found: readonly Contribution[]; readonly lacking: readonly Origin[] } {
  const id = valueOf(indicator.id);
  const found: Contribution[] = [];
  const lacking: Origin[] = [];
  for (const source of sources) {
    for (const digest of source.digests) {
      const row = findRow(digest, id, path);
      if (!row) lacking.push(originOf(digest, digest));
      else if (row.applies) found.push(contribution(row, digest, source, context));
    }
  }
  return { found, lacking };
}

/** The row with an id, else with a path; of several the first. */
export function findRow(digest: Digest, id: string | undefined, path: readonly string[]): DigestRow | undefined {
  const { ids, paths } = rowsOf(digest).value;
  return (id === undefined ? undefined : ids.get(id)) ?? paths.get(pathKey(path));
}

const rowsOf = rememberAtHome(({ rows }: Digest) => {
  const lastFirst = [...rows].reverse();
  return {
    ids: new Map(lastFirst.map(row => [row.id, row])),
    paths: new Map(lastFirst.map(row => [pathKey(row.path), row])),
  };
});

function contribution(
  row: DigestRow,
  digest: Digest,
  source: ResolvedSource,
  { currency, profile }: RatingContext,
): Contribution {
  const own = digest.planned && inCurrency(digest.planned, digest.currency, currency, profile.units);
  return {
    name: digest.file,
    span: source.span,
    judgedSpan: source.span,
    actual: row.actual,
    actualUnreadable: false,
    exact: row.exact,
    funds: source.digests.length === 1 ? (source.funds ?? own) : own,
    fundsUnreadable: false,
    judged: weight =>
      row.share
        ? {
            kind: 'score',
            byPercentage: false,
            score: {
              value: row.share.times(weight),
              how: { kind: 'percentage', clause: 'percentage', weight, share: row.share },
            },
          }
        : { kind: 'unjudged', band: undefined },
    origin: originOf(digest, row),
  };
}

/** A path without the white space of its names; names hold no line break then. */
const pathKey = (path: readonly string[]): string => path.map(name => name.replace(/\s+/g, '')).join('\n');
