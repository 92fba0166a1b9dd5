import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Group, Indicator } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import { type Decimal, order, sum, type Written, zero } from '../../number/decimal.js';
import { findGroup } from '../../profiles/group-name.js';
import type { RatedGroup, RatedNode } from '../../scoring/scorecard.js';
import { sumAll } from '../../scoring/sum.js';
import { atHome, moved, rememberAtHome } from '../../incremental/moved.js';
import { rememberOfForm } from './watched.js';
import { encloses } from '../../text/span.js';
import type { Entry, MapNode, Tree } from '../../yaml/tree.js';

/** A sum of weights that is wrong, each cause once. */
export type WeightFault = GroupFault | WholeFault | BudgetFault;

interface GroupFault {
  readonly kind: 'group';
  readonly rated: RatedGroup;
  readonly written: Decimal;
  readonly parts: readonly Decimal[];
  readonly sum: Decimal;
}

/** The level-1 weights against what the profile leaves for them. */
interface WholeFault {
  readonly kind: 'whole';
  readonly expected: Decimal;
  readonly parts: readonly Decimal[];
  readonly sum: Decimal;
}

/** A budget weight other than the profile’s. */
interface BudgetFault {
  readonly kind: 'budget';
  readonly written: Decimal;
  readonly expected: Decimal;
}

/** What would be wrong if a group were set to its children's sum, or its children brought to the group's weight? */
export interface Supposed {
  readonly group: Group;
  readonly becomes: 'children' | 'own';
}

/**
 * What is wrong with the sums of weights. Nothing is said where a weight in it is missing, unreadable or not above 0, nor where
 * a sum is wrong only because one below it is, nor against a profile that was only assumed.
 */
export const weightFaults = (document: DocumentAnalysis, supposed?: Supposed): readonly WeightFault[] =>
  supposed ? faultsIn(document, supposed) : faultsOf(document);

/** Several rules ask. */
const faultsOf = rememberOfForm(document => faultsIn(document, undefined));

function faultsIn(document: DocumentAnalysis, supposed: Supposed | undefined): readonly WeightFault[] {
  const { scorecard, evaluation, profile } = document;
  const groups: GroupFault[] = [];
  const surveyed = scorecard.nodes.map(node => surveyIf(node, groups, supposed));
  const against = isAgainstProfile(document);
  const budget = against ? budgetFault(document) : undefined;
  const expected = indicatorPoints(document);
  const worth = sumAll(surveyed.map(({ worth }) => worth));
  const settled = sumAll(surveyed.map(({ settled }) => settled));
  const readable =
    against && isBinding(document) && evaluation.indicators.state === 'ok' && isComplete(evaluation.indicators.entry);
  const shifted = budget && worth?.plus(budget.written).equals(profile.total);
  const whole =
    readable &&
    surveyed.length > 0 &&
    worth &&
    settled &&
    !shifted &&
    order(worth, expected) !== 0 &&
    order(settled, expected) !== 0 &&
    !isSpared(worth, spareOf(surveyed), expected);
  const parts = surveyed.flatMap(({ worth }) => worth ?? []);
  return [
    ...(budget ? [budget] : []),
    ...(whole ? [{ kind: 'whole' as const, expected, parts, sum: worth }] : []),
    ...groups,
  ];
}

/** Whether points are held against the profile's: those of a form without any in its rows only where it names one. */
const isAgainstProfile = ({ context, evaluation }: DocumentAnalysis): boolean =>
  context.weighed || evaluation.profile.state === 'ok';

/** What the profile leaves for the indicators together. */
export const indicatorPoints = ({ profile }: DocumentAnalysis): Decimal => profile.total.minus(profile.budget.weight);

/** A weight as written where it is a number above 0. */
export function validWeight(field: Field<Written>): Decimal | undefined {
  const value = valueOf(field)?.value;
  return value && order(value, zero) > 0 ? value : undefined;
}

/** The nodes whose weights count. */
export const selectCounted = (nodes: readonly RatedNode[]): readonly RatedNode[] =>
  nodes.filter(node => node.kind === 'group' || node.status !== 'not-applicable');

/** What a node is worth: a group without a weight of its own counts the sum of its rows. */
export function worthOf(node: RatedNode): Decimal | undefined {
  if (node.kind === 'row') return node.weight;
  return node.group.weight.state === 'absent'
    ? sumAll(selectCounted(node.children).map(worthOf))
    : validWeight(node.group.weight);
}

/** What the other nodes beside this one leave of the weight above them; `undefined` where that is not known or nothing is left. */
export function restOfWeight(document: DocumentAnalysis, owner: MapNode): Decimal | undefined {
  const { level, own } = placesOf(document).get(owner) ?? {};
  if (!level?.whole || level.unknown > (own ? 0 : 1)) return undefined;
  const rest = level.whole.minus(level.known).plus(own ?? zero);
  return rest.greaterThan(0) ? rest : undefined;
}

/** The nodes beside each other: what is above them, what they are worth as far as that is known, and of how many it is not. */
interface Level {
  readonly whole: Decimal | undefined;
  readonly known: Decimal;
  readonly unknown: number;
}

/** The level of each node that counts, and what the node itself is worth. */
const placesOf = rememberOfForm(
  (document): ReadonlyMap<MapNode, { readonly level: Level; readonly own: Decimal | undefined }> => {
    const { groups, nodes } = document.scorecard;
    const levels = [
      { whole: indicatorPoints(document), nodes },
      ...groups.map(({ group, children }) => ({ whole: validWeight(group.weight), nodes: children })),
    ];
    return new Map(
      levels.flatMap(({ whole, nodes }) => {
        const worths = selectCounted(nodes).map(node => ({ node: mapOf(node), own: worthOf(node) }));
        const known = worths.flatMap(({ own }) => own ?? []);
        const level = { whole, known: sum(known), unknown: worths.length - known.length };
        return worths.map(({ node, own }) => [node, { level, own }] as const);
      }),
    );
  },
);

/** The level-1 weights that the profile fixes, where it fixes those of all that are there and they add up. */
export function fixedWeights(document: DocumentAnalysis): ReadonlyMap<RatedNode, Decimal> | undefined {
  const nodes = selectCounted(document.scorecard.nodes);
  const fixed = nodes.flatMap((node): [RatedNode, Decimal][] => {
    const spec = findGroup(document.profile.groups, valueOf(partsOf(node).name) ?? '');
    return spec?.fixed && spec.weight ? [[node, spec.weight]] : [];
  });
  return fixed.length === nodes.length && sum(fixed.map(([, weight]) => weight)).equals(indicatorPoints(document))
    ? new Map(fixed)
    : undefined;
}

/** The group or indicator behind a rated node. */
export const partsOf = (node: RatedNode): Group | Indicator => (node.kind === 'group' ? node.group : node.indicator);

const mapOf = (node: RatedNode): MapNode => partsOf(node).node;

/** What a node is worth as written, and once the faults found below it are put right. */
interface Survey {
  readonly worth: Decimal | undefined;
  readonly settled: Decimal | undefined;
  /** What the rows that do not apply weigh beside it; `undefined` where one weighs whatever is lacking. */
  readonly spare: Decimal | undefined;
}

const spareOf = (surveys: readonly Survey[]): Decimal | undefined => sumAll(surveys.map(({ spare }) => spare));

/** Whether a sum falls short by nothing but the rows that do not apply. */
const isSpared = (worth: Decimal, spare: Decimal | undefined, of: Decimal): boolean =>
  spare ? worth.plus(spare).equals(of) : worth.lessThanOrEqualTo(of);

/** A supposition changes nothing but what holds its group. */
const surveyIf = (node: RatedNode, faults: GroupFault[], supposed: Supposed | undefined): Survey =>
  supposed && encloses(mapOf(node).span, supposed.group.node.span)
    ? survey(node, faults, supposed)
    : surveyOnce(node, faults);

/** A survey without suppositions depends on the node alone: it is made once, wherever the node stands. */
function surveyOnce(node: RatedNode, faults: GroupFault[]): Survey {
  if (node.kind === 'row') return survey(atHome(node), faults, undefined);
  const { value, by } = surveyAtHome(node);
  for (const fault of value.faults) faults.push(moved(fault, by));
  return value;
}

const surveyAtHome = rememberAtHome((node: RatedNode) => {
  const faults: GroupFault[] = [];
  const { worth, settled, spare } = survey(node, faults, undefined);
  return { worth, settled, spare, faults };
});

function survey(node: RatedNode, faults: GroupFault[], supposed: Supposed | undefined): Survey {
  if (node.kind === 'row' && node.status === 'not-applicable')
    return { worth: zero, settled: zero, spare: node.weight };
  if (node.kind === 'row') return { worth: node.weight, settled: node.weight, spare: zero };
  // what nothing stands in yet is not known, and so is what it adds up to
  if (node.children.length === 0 && node.group.weight.state === 'absent')
    return { worth: undefined, settled: undefined, spare: zero };
  const children = node.children.map(child => surveyIf(child, faults, supposed));
  const spare = spareOf(children);
  const worth = sumAll(children.map(child => child.worth));
  const settled = sumAll(children.map(child => child.settled));
  if (node.group.weight.state === 'absent') return { worth, settled, spare };
  const written = validWeight(node.group.weight);
  if (supposed?.group === node.group)
    return supposed.becomes === 'children'
      ? { worth, settled, spare }
      : { worth: written, settled: written, spare: zero };
  const wrong =
    written &&
    worth &&
    settled &&
    isComplete(node.group.childrenEntry) &&
    order(worth, written) !== 0 &&
    order(settled, written) !== 0 &&
    !isSpared(worth, spare, written);
  if (wrong)
    faults.push({
      kind: 'group',
      rated: node,
      written,
      sum: worth,
      parts: children.flatMap(child => child.worth ?? []),
    });
  const lacking = written && worth && order(worth, written) === 0 ? spare : zero;
  return { worth: written, settled: wrong ? settled : written, spare: lacking };
}

function budgetFault(document: DocumentAnalysis): BudgetFault | undefined {
  const { evaluation, profile } = document;
  const written = isBinding(document) && evaluation.budget && validWeight(evaluation.budget.weight);
  return written && !written.equals(profile.budget.weight)
    ? { kind: 'budget', written, expected: profile.budget.weight }
    : undefined;
}

/** Whether the profile is the one that the file asks for: sums are not held against one that only stands in. */
export const isBinding = ({ profileProblem, profileStated }: DocumentAnalysis): boolean =>
  profileStated && !profileProblem;

/** Whether rules that nobody chose and that do not fit alone score the form for the time being. */
export const isStandIn = ({ profileChoice }: DocumentAnalysis): boolean =>
  profileChoice?.kind === 'none' || profileChoice?.kind === 'several';

/** Whether every item of a list could be read as a group or an indicator. */
const isComplete = ({ value }: Entry): boolean =>
  value.kind !== 'map' && (value.kind === 'scalar' ? isBlank(value) : value.items.every(item => item.kind === 'map'));

const isBlank = (node: Tree): boolean => node.kind === 'scalar' && node.value.trim() === '';
