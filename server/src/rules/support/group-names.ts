import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Group } from '../../language/evaluation.js';
import { valueOf } from '../../language/field.js';
import { homeOf, moved, rememberAtHome } from '../../incremental/moved.js';
import { rememberOfForm } from './watched.js';
import { hasFreeGroups } from '../../profiles/choose.js';
import { findGroup, groupsWithout, sameGroupName } from '../../profiles/group-name.js';
import type { GroupSpec } from '../../profiles/profile.js';
import { didYouMean } from '../../text/did-you-mean.js';
import { isBinding } from './weights.js';

/** A group whose name the profile does not know at its place. */
export interface Stranger {
  readonly group: Group;
  readonly name: string;
  /** The level-1 group it stands in; `undefined` at level 1. */
  readonly under: GroupSpec | undefined;
  /** The groups the profile has at this place. */
  readonly known: readonly GroupSpec[];
  /** Those of them that may have been meant and are not there yet. */
  readonly suggestions: readonly string[];
  /** At level 1: the group that the name belongs under, where it is one of level 2. */
  readonly belongsUnder: GroupSpec | undefined;
  /** At level 2: whether the name is one of level 1. */
  readonly isTop: boolean;
}

/** The groups of the first two levels that the profile does not name, where it names any and is the one the file asks for. */
export const strangers = (document: DocumentAnalysis): readonly Stranger[] => strangersOf(document);

/** Several rules ask. */
const strangersOf = rememberOfForm(document =>
  isBinding(document) && !hasFreeGroups(document.profile) ? strangersIn(document) : [],
);

function strangersIn({ scorecard, profile }: DocumentAnalysis): readonly Stranger[] {
  const top = scorecard.nodes.flatMap((node): Placed[] => {
    const { home, by } = homeOf(node);
    return home.kind === 'group' ? [{ group: home.group, by }] : [];
  });
  const isTop = (name: string): boolean => findGroup(profile.groups, name) !== undefined;
  // 产出 40 and 效益 40 leave nothing for 满意度 at level 1: forms print it below 效益
  const hasNoPoints = (name: string): boolean => {
    const spec = findGroup(profile.groups, name);
    return spec !== undefined && !spec.required && spec.weight === undefined;
  };
  return [
    ...among(top, profile.groups, undefined),
    ...top
      .flatMap(placed => below(placed, profile.groups))
      .filter(({ name, under }) => !(under && sameGroupName(under.name, '效益指标') && hasNoPoints(name)))
      .map(each => ({ ...each, isTop: isTop(each.name) })),
  ];
}

/** A group where it was read, and how far from there it stands: its names are the same at both. */
interface Placed {
  readonly group: Group;
  readonly by: number;
}

/** The level-1 groups that the profile requires and the file neither has nor seems to mean by another name. */
export function missingGroups(document: DocumentAnalysis): readonly GroupSpec[] {
  const { scorecard, profile } = document;
  if (!isBinding(document)) return [];
  const names = scorecard.nodes.map(node => homeOf(node).home.path.at(-1) ?? '');
  if (names.includes('')) return [];
  const meant = strangers(document)
    .filter(({ under }) => !under)
    .flatMap(({ suggestions, belongsUnder }) => [suggestions[0], belongsUnder?.name]);
  return groupsWithout(profile.groups, names).filter(spec => spec.required && !meant.includes(spec.name));
}

function below({ group, by }: Placed, specs: readonly GroupSpec[]): readonly Stranger[] {
  const spec = findGroup(specs, valueOf(group.name) ?? '');
  return spec
    ? among(
        groupsIn(group).value.map(group => ({ group, by })),
        spec.groups,
        spec,
      )
    : [];
}

const groupsIn = rememberAtHome(({ children }: Group) => children.filter(child => child.kind === 'group'));

function among(
  groups: readonly Placed[],
  known: readonly GroupSpec[],
  under: GroupSpec | undefined,
): readonly Stranger[] {
  if (known.length === 0) return [];
  const free = groupsWithout(
    known,
    groups.map(({ group: { name } }) => valueOf(name) ?? ''),
  ).map(spec => spec.name);
  return groups.flatMap(({ group, by }): Stranger[] => {
    const name = valueOf(group.name);
    if (name === undefined || findGroup(known, name) || repeats(name, under)) return [];
    const belongsUnder = under ? undefined : known.find(spec => findGroup(spec.groups, name));
    return [
      {
        group: moved(group, by),
        name,
        under,
        known,
        belongsUnder,
        isTop: false,
        suggestions: belongsUnder ? [] : closest(name, free),
      },
    ];
  });
}

/** 满意度指标 below 满意度指标: forms that have but one kind of it print its name twice, or call it by who was asked. */
const repeats = (name: string, under: GroupSpec | undefined): boolean =>
  under !== undefined && (sameGroupName(under.name, name) || [under.name, name].every(each => each.includes('满意度')));

/** Names hold one another (产出指标（40分）), or differ in a letter. */
function closest(name: string, free: readonly string[]): readonly string[] {
  const held = free.filter(candidate => name.includes(candidate.replace(/指标$/u, '')));
  return held.length > 0 ? held : didYouMean(name, free);
}
