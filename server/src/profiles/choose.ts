import { recordOf } from '../text/records.js';
import { Decimal, hundred, order, sum, zero } from '../number/decimal.js';
import { remember, rememberLatest } from '../text/remembered.js';
import { commonClauses } from './common-clauses.js';
import { findGroup } from './group-name.js';
import { builtInProfiles, defaultProfile } from './index.js';
import { clauseKeys, type Profile } from './profile.js';

/** What a form prints of its points, as far as it names no profile. */
export interface Printed {
  /** The layout it is known to have. */
  readonly layout: string | undefined;
  /** What it prints as the points of 预算执行. */
  readonly budget: Decimal | undefined;
  readonly groups: readonly PrintedGroup[];
  /** The points of rows that stand in no group; `undefined` where they cannot be told. */
  readonly loose: Decimal | undefined;
  /** Whether any row has points. */
  readonly hasPoints: boolean;
}

/** A level-1 group: its own points, else the sum of its rows. */
export interface PrintedGroup {
  readonly name: string;
  readonly points: Decimal | undefined;
}

/** Which profile scores a form that names none. */
export type Choice =
  /** `alike` score the same; the first of them all stands for them. */
  | { readonly kind: 'one'; readonly profile: Profile; readonly alike: readonly Profile[]; readonly printed: Printed }
  /** `near` are those that may have been meant. */
  | {
      readonly kind: 'several' | 'none';
      readonly profile: Profile;
      readonly near: readonly Profile[];
      readonly printed: Printed;
    }
  /** Nothing to choose by. */
  | { readonly kind: 'no-points'; readonly profile: Profile; readonly printed: Printed };

/** Chooses among the built-in profiles with points, in their order. `isCut`: the text ended at a limit, so that nothing is known of sums. */
export const chooseProfile = (printed: Printed, isCut = false): Choice => choiceFor({ printed, isCut });

interface Asked {
  readonly printed: Printed;
  readonly isCut: boolean;
}

/** From key to key a form prints the same points, and so do the forms of one office. */
const choiceFor = rememberLatest(
  choose,
  (a: Asked, b: Asked) => a.isCut === b.isCut && printsSame(a.printed, b.printed),
);

const printsSame = (a: Printed, b: Printed): boolean =>
  a.layout === b.layout &&
  a.hasPoints === b.hasPoints &&
  isSame(a.budget, b.budget) &&
  isSame(a.loose, b.loose) &&
  a.groups.length === b.groups.length &&
  a.groups.every(({ name, points }, at) => name === b.groups[at]?.name && isSame(points, b.groups[at].points));

const isSame = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a === undefined || b === undefined ? a === b : order(a, b) === 0;

function choose({ printed, isCut }: Asked): Choice {
  if (!printed.hasPoints) return { kind: 'no-points', profile: defaultProfile, printed };
  const near = nearest(printed);
  const fitting = isCut ? [] : distinct(preferFixed(near.filter(profile => fits(profile, printed))));
  const [only] = fitting;
  if (only && fitting.length === 1)
    return {
      kind: 'one',
      profile: only,
      alike: near.filter(profile => scoresAlike(profile, only) && profile !== only),
      printed,
    };
  const kind = fitting.length === 0 ? 'none' : 'several';
  return {
    kind,
    profile: standIn(budgetOf(printed).toFixed()),
    near: kind === 'several' ? fitting : distinct(near),
    printed,
  };
}

/** Whether a profile leaves its groups and their points to the units: it takes any. */
export const hasFreeGroups = ({ groups }: Pick<Profile, 'groups'>): boolean =>
  groups.every(({ weight, required }) => weight === undefined && !required);

const scored = builtInProfiles.filter(({ scored }) => scored);

/** What each gives points by, told once: a form that names no profile asks with every key. */
const scoring: ReadonlyMap<Profile, string> = new Map(builtInProfiles.map(profile => [profile, scoringOf(profile)]));

/** The built-in profiles with points, of those that score alike the first. */
export const distinctProfiles = distinct(scored);

/** Those of its layout, where there are any, and of its budget. */
function nearest({ layout, budget }: Printed): readonly Profile[] {
  const named = scored.filter(profile => layout !== undefined && profile.layout === layout);
  const all = named.length > 0 ? named : scored;
  return all.filter(profile => !budget || budget.equals(profile.budget.weight));
}

function fits(profile: Profile, { groups, loose }: Printed): boolean {
  const points = groups.map(group => group.points);
  if (!loose || !points.every(each => each !== undefined)) return false;
  return (
    groups.every(group => isOneOf(profile, group)) &&
    sum([loose, ...points]).equals(profile.total.minus(profile.budget.weight))
  );
}

function isOneOf(profile: Profile, { name, points }: PrintedGroup): boolean {
  if (hasFreeGroups(profile)) return true;
  const spec = findGroup(profile.groups, name);
  return spec !== undefined && (!spec.fixed || !spec.weight || points?.equals(spec.weight) === true);
}

/** Fixed groups go before free ones. */
function preferFixed(profiles: readonly Profile[]): readonly Profile[] {
  const fixed = profiles.filter(profile => !hasFreeGroups(profile));
  return fixed.length > 0 ? fixed : profiles;
}

/** Of those that score alike the first. */
function distinct(profiles: readonly Profile[]): readonly Profile[] {
  return profiles.filter((profile, at) => profiles.findIndex(other => scoresAlike(other, profile)) === at);
}

/** Whether two profiles give every form the same points. */
function scoresAlike(a: Profile, b: Profile): boolean {
  return scoring.get(a) === scoring.get(b);
}

function scoringOf(profile: Profile): string {
  const { total, budget, groups, formulas, bands, rounding, grades, notApplicable, stepsPartial } = profile;
  return JSON.stringify([total, budget, groups, formulas, bands, rounding, grades, notApplicable, stepsPartial]);
}

/** The points of 预算执行: as printed; none where the rows alone make the total; else the usual ones. */
function budgetOf({ budget, groups, loose }: Printed): Decimal {
  if (budget) return budget;
  const points = [loose, ...groups.map(group => group.points)];
  const isWhole = points.every(each => each !== undefined) && sum(points).equals(hundred);
  return isWhole ? zero : defaultProfile.budget.weight;
}

/**
 * What scores a form that no profile fits: its own points, by the formulas, bands and grades of the default. One for each number of
 * points for the budget, so that what was rated under it is found again.
 */
const standIn = remember((budget: string): Profile => ({
  ...defaultProfile,
  standsIn: true,
  title: {
    'zh-CN': `未注明的办法（暂按 ${defaultProfile.id} 的公式、分档和等级）`,
    en: `rules not stated (formulas, bands and grades of ${defaultProfile.id} for now)`,
  },
  budget: { ...defaultProfile.budget, weight: new Decimal(budget) },
  groups: defaultProfile.groups.map(group => ({ ...group, weight: undefined, required: false })),
  clauses: recordOf(clauseKeys, provisional),
}));

/** A sentence of another form is cited as that one's. */
function provisional(clause: (typeof clauseKeys)[number]): Profile['clauses'][typeof clause] {
  const words = defaultProfile.clauses[clause];
  if (words === commonClauses[clause]) return words;
  return {
    'zh-CN': `暂按 ${defaultProfile.id}：${words['zh-CN']}`,
    en: `for now as in ${defaultProfile.id}: ${words.en}`,
  };
}
