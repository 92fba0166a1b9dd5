import { kept } from '../../incremental/kept.js';
import type { Profile } from '../../profiles/profile.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { findCost } from './doubts/cost.js';
import { aboutName, type Doubtful, type Finder, type QualityKind } from './doubts/doubt.js';
import { findMisplaced } from './doubts/misplaced.js';
import { findMoney } from './doubts/money.js';
import { findUndated } from './doubts/undated.js';
import { findUnfinished } from './doubts/unfinished.js';
import { findUnsurveyed } from './doubts/unsurveyed.js';
import { rowsThat } from './rows.js';
import { vagueWordOf } from './vague.js';

/** The rows of which one kind is to be told, each with what is told. */
export const doubtfulRows = (kind: QualityKind): ReturnType<typeof rowsThat> =>
  rowsThat((row, profile) => doubtOf(row, profile, kind) !== undefined);

/** The one of a kind. */
export const doubtOf = (row: RatedRow, profile: Profile, kind: QualityKind): Doubtful | undefined =>
  doubtsOf(row, profile).find(doubt => doubt.kind === kind);

/** What is to be told of a row: of several that speak of the same words the first. Seven rules ask, so it is found out once. */
function doubtsOf(row: RatedRow, profile: Profile): readonly Doubtful[] {
  const known = found.of(row);
  if (known?.profile === profile) return known.doubts;
  const doubts = findDoubts(row, profile);
  found.keep(row, { profile, doubts });
  return doubts;
}

const found = kept<RatedRow, { readonly profile: Profile; readonly doubts: readonly Doubtful[] }>();

function findDoubts(row: RatedRow, profile: Profile): readonly Doubtful[] {
  if (row.status === 'not-applicable' || row.indicator.name.state !== 'ok') return none;
  const told: Doubtful[] = [];
  for (const find of finders) {
    const doubt = find(row, profile);
    if (doubt && !told.some(({ keys }) => keys.some(key => doubt.keys.includes(key)))) told.push(doubt);
  }
  return told.length === 0 ? none : told;
}

/** What most rows give. */
const none: readonly Doubtful[] = [];

const findVague: Finder = (row, profile) => {
  const word = vagueWordOf(row, profile);
  return word === undefined ? undefined : aboutName(row, 'indicator-vague', word, 'target');
};

const finders: readonly Finder[] = [
  findMoney,
  findCost,
  findUndated,
  findUnfinished,
  findUnsurveyed,
  findMisplaced,
  findVague,
];
