import { standardOfMapping } from '../../criterion/of-mapping.js';
import { readCriterion } from '../../criterion/read-criterion.js';
import type { Reading } from '../../criterion/reading.js';
import type { Interval, Standard } from '../../criterion/standard.js';
import { kept } from '../../incremental/kept.js';
import type { Group, Indicator } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import { readFields } from '../../language/mapping.js';
import { Reader } from '../../language/reader.js';
import { scoring as table } from '../../language/tables/scoring.js';
import type { Decimal } from '../../number/decimal.js';
import { sameGroupName } from '../../profiles/group-name.js';
import type { Profile } from '../../profiles/profile.js';
import type { Span } from '../../text/span.js';
import type { Tree } from '../../yaml/tree.js';
import type { StandardSource } from './note.js';

/** How a row says, or its group or profile says for it, that it is scored. */
export interface RowStandard {
  readonly source: StandardSource;
  /** Where it is written; the profile's own is not in this file. */
  readonly span: Span | undefined;
  /** `undefined` where it was not understood, or leaves the score to a person. */
  readonly standard: Standard | undefined;
  /** What was read of the sentence, where it is one. */
  readonly reading: Reading | undefined;
  /** Inside which a person's score must lie. */
  readonly interval: Interval | undefined;
  /** The name of the profile's method, where it is one. */
  readonly method: string | undefined;
  /** Whether the row itself says it. */
  readonly own: boolean;
}

/** What a row, a group or the budget may say. */
export type Saying = Pick<Indicator, 'criterion' | 'scoring'>;

/** What holds for a group's rows that say nothing themselves. */
export type Inherited = Saying | undefined;

/** A group's own words for its rows, else what holds around it. */
export const inheritedOf = ({ criterion, scoring }: Group, around: Inherited): Inherited =>
  isSaid(criterion) || scoring ? { criterion, scoring } : around;

const isSaid = (criterion: Field<string>): boolean => criterion.state === 'ok' && criterion.value.trim() !== '';

/** The standard of a row; `undefined` where the formula of its direction scores it. */
export function standardOf(
  saying: Saying,
  inherited: Inherited,
  names: readonly string[],
  weight: Decimal | undefined,
  profile: Profile,
): RowStandard | undefined {
  return (
    sayCriterion(saying, weight, profile, true) ??
    (inherited && sayCriterion(inherited, weight, profile, false)) ??
    methodFor(names, profile)
  );
}

/** `scoring` wins over `criterion`. */
function sayCriterion(
  { criterion, scoring }: Saying,
  weight: Decimal | undefined,
  profile: Profile,
  own: boolean,
): RowStandard | undefined {
  const none = { reading: undefined, interval: undefined, method: undefined, own };
  if (scoring) {
    const name = valueOf(scoring.text)?.trim();
    const span = scoring.text.state === 'ok' ? scoring.text.span : scoring.keySpan;
    if (name !== undefined) return { ...none, source: 'method', span, standard: methodOf(profile, name), method: name };
    const standard = standardOfMapping(scoring);
    return { ...none, ...judgedApart(standard), source: 'scoring', span };
  }
  const sentence = valueOf(criterion);
  if (sentence === undefined || sentence.trim() === '') return undefined;
  const reading = readCriterion(sentence, weight);
  return {
    ...none,
    source: 'criterion',
    span: criterion.span,
    standard: reading.standard,
    reading,
    interval: reading.interval,
  };
}

/** A standard that leaves the score to a person inside an interval gives none itself. */
const judgedApart = (standard: Standard | undefined): Pick<RowStandard, 'standard' | 'interval'> =>
  standard?.judged ? { standard: undefined, interval: standard.judged } : { standard, interval: undefined };

/** A method named like a group holds for its rows unasked; the nearest group first. */
function methodFor(names: readonly string[], profile: Profile): RowStandard | undefined {
  const methods = Object.keys(profile.methods);
  const method =
    methods.length === 0
      ? undefined
      : [...names].reverse().flatMap(name => methods.find(own => sameGroupName(own, name)) ?? [])[0];
  if (method === undefined) return undefined;
  const standard = methodOf(profile, method);
  return {
    ...judgedApart(standard),
    source: 'method',
    span: undefined,
    reading: undefined,
    method,
    own: false,
  };
}

/** A profile's methods, each read once. */
const known = kept<Tree, { readonly standard: Standard | undefined }>();

function methodOf({ methods }: Profile, name: string): Standard | undefined {
  const tree = methods[name];
  if (tree?.kind !== 'map') return undefined;
  let found = known.of(tree);
  if (!found) {
    const reader = new Reader();
    known.keep(tree, (found = { standard: standardOfMapping(readFields(reader, reader.map(tree, table), table, {})) }));
  }
  return found.standard;
}
