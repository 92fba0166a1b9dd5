import { valueOf } from '../../language/field.js';
import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { isEvaluation, isProfilePath } from '../../analysis/lookup.js';
import { stages } from '../../language/choices.js';
import { asScalar, insertEntry, quote, setScalar } from '../../language/edit.js';
import type { Stage } from '../../language/evaluation.js';
import type { MappingName } from '../../language/key-spec.js';
import { keyOf, spell } from '../../language/vocabulary.js';
import { isNothing } from '../../quantity/read-value.js';
import { titleOfStage } from '../../layouts/stage-title.js';
import type { RatedGroup, RatedRow } from '../../scoring/scorecard.js';
import { applyEdits, type Edit } from '../../text/span.js';
import type { Entry, MapNode, Tree } from '../../yaml/tree.js';
import { entriesNamed, leaveOut } from './leave-out.js';
import { moveDate, moveYear } from './move-year.js';
import { startFromTargets } from './initial-budget.js';

/** What is taken over into the next year. */
export interface NextOptions {
  /** The year to come; else the one after the file's. */
  readonly year?: number | undefined;
  /** The file's path as the new one names it. */
  readonly source: string;
  /** A path that the file names, as the new one, which may lie elsewhere, names it. */
  readonly movePath: (path: string) => string;
}

/** What follows on a file: on a self-evaluation next year's targets, on targets (or a monitoring) the self-evaluation of the same year. */
export const nextFile = (analysis: Analysis, options: NextOptions): string =>
  applyEdits(
    analysis.text,
    analysis.documents.filter(isEvaluation).flatMap(document => followingOn(document, options)),
  );

const followingOn = (document: DocumentAnalysis, options: NextOptions): readonly Edit[] => [
  ...(document.context.stage === 'self-evaluation' ? nextYear(document, options) : selfEvaluation(document, options)),
  ...moveProfile(document, options),
];

/** A profile of one's own is found from the new place too. */
function moveProfile(document: DocumentAnalysis, { movePath }: NextOptions): readonly Edit[] {
  const path = valueOf(document.evaluation.profile);
  return path !== undefined && isProfilePath(path) && movePath(path) !== path
    ? put(document, 'profile', movePath(path))
    : [];
}

/** Everything about the year that is over, by mapping. What is reached becomes what the next year is compared with. */
const ofTheYear = {
  evaluation: [
    'approved',
    'filed',
    'expenditure',
    'content',
    'fund-management',
    'deviations',
    'improvements',
    'conclusion',
    'problems',
    'total',
    'grade',
    'sources',
    'review',
    'note',
  ],
  budget: ['initial', 'planned', 'spent', 'rate', 'score', 'reason', 'items', 'monitoring', 'review'],
  goal: ['actual', 'deviation'],
  group: ['score'],
  indicator: [
    'attainment',
    'score',
    'parts',
    'survey',
    'deviation',
    'evidence',
    'baseline',
    'adjusted',
    'monitoring',
    'not-applicable',
    'review',
    'note',
  ],
} as const satisfies Partial<Record<MappingName, readonly string[]>>;

function nextYear(document: DocumentAnalysis, { year }: NextOptions): readonly Edit[] {
  const { evaluation, scorecard, context } = document;
  const root = evaluation.root;
  if (root?.kind !== 'map') return [];
  const next = year ?? (context.year === undefined ? undefined : context.year + 1);
  const [budget] = entriesNamed(root, 'evaluation', ['budget']);
  const kept = budget?.value.kind === 'map' ? beyond(budget.value, 'budget') : [];
  const gone = entriesNamed(root, 'evaluation', [
    ...ofTheYear.evaluation,
    ...(isUsualLayout(document) ? ['layout'] : []),
  ]);
  return [
    ...leaveOut(document.text, root, budget && kept.length === 0 ? [...gone, budget] : gone),
    ...(budget && kept.length > 0 ? without(document, budget.value, 'budget') : []),
    ...withYear(document, next),
    ...stateStage(document, 'target'),
    ...evaluation.goals.flatMap(({ node }) => without(document, node, 'goal')),
    ...scorecard.groups.flatMap(({ group }: RatedGroup) => without(document, group.node, 'group')),
    ...scorecard.rows.flatMap(row => [...nextRow(row, document), ...nextDate(row, document, next)]),
  ];
}

/** Printed as its profile says anyway: targets have a table of their own, and the self-evaluation after them is printed so again. */
const isUsualLayout = ({ evaluation, profile, profileStated }: DocumentAnalysis): boolean =>
  profileStated && valueOf(evaluation.layout) === profile.layout;

/** What stays of a mapping. */
const beyond = (map: MapNode, mapping: keyof typeof ofTheYear): readonly Entry[] => {
  const gone = entriesNamed(map, mapping, ofTheYear[mapping]);
  return map.entries.filter(entry => !gone.includes(entry));
};

const without = ({ text }: DocumentAnalysis, node: Tree, mapping: keyof typeof ofTheYear): readonly Edit[] =>
  node.kind === 'map' && !node.borrowed ? leaveOut(text, node, entriesNamed(node, mapping, ofTheYear[mapping])) : [];

/** The actual becomes the baseline where it stands; one put together from parts, or what a survey gives, is written in their place. */
function nextRow(row: RatedRow, document: DocumentAnalysis): readonly Edit[] {
  const { indicator, actual } = row;
  const { node } = indicator;
  if (node.borrowed) return [];
  const baseline = spell(keyOf('indicator', 'baseline'), document.evaluation.vocabulary);
  const gone = entriesNamed(node, 'indicator', ofTheYear.indicator);
  const own = indicator.actual;
  if (own.state === 'ok' && !isNothing(own.value) && !own.entry.value.borrowed)
    return [...leaveOut(document.text, node, gone), { span: own.entry.keySpan, text: baseline }];
  const [parts] = actual.kind === 'empty' ? [] : entriesNamed(node, 'indicator', ['parts', 'survey']);
  const blank = own.entry && !own.entry.value.borrowed ? [own.entry] : [];
  const left = [...gone.filter(entry => entry !== parts), ...blank];
  return [
    ...leaveOut(document.text, node, left),
    ...(parts ? [{ span: parts.span, text: `${baseline}: ${quote(actual.source)}` }] : []),
  ];
}

/** A day or month that names its year is aimed at in the next one. */
function nextDate(
  { indicator: { node, target } }: RatedRow,
  { text, context }: DocumentAnalysis,
  next: number | undefined,
): readonly Edit[] {
  const scalar = asScalar(target.entry?.value);
  if (node.borrowed || !scalar || next === undefined || context.year === undefined) return [];
  const moved = moveDate(scalar.value, next - context.year);
  const edit = moved === undefined ? undefined : setScalar(text, scalar, moved);
  return edit ? [edit] : [];
}

/** The year in its own key and, where the title names it, there. */
function withYear(document: DocumentAnalysis, next: number | undefined): readonly Edit[] {
  const { text, context, evaluation } = document;
  if (next === undefined || evaluation.root?.kind !== 'map') return [];
  const project = valueOf(evaluation.project);
  const moved = [evaluation.year, evaluation.title].flatMap(({ entry }) => {
    const scalar = asScalar(entry?.value);
    const edit =
      scalar &&
      context.year !== undefined &&
      setScalar(text, scalar, titleOfStage('target', moveYear(scalar.value, context.year, next, project)));
    return edit ? [edit] : [];
  });
  return evaluation.year.state === 'ok' ? moved : [...moved, ...put(document, 'year', String(next))];
}

function renameTitle({ text, evaluation: { title } }: DocumentAnalysis): readonly Edit[] {
  const scalar = asScalar(title.entry?.value);
  const name = scalar && titleOfStage('self-evaluation', scalar.value);
  const edit = scalar && name !== scalar.value ? setScalar(text, scalar, name ?? '') : undefined;
  return edit ? [edit] : [];
}

/** Whether it is printed as a table of targets or of the interim: the self-evaluation is printed as its profile says. */
const isBeforehand = ({ evaluation }: DocumentAnalysis): boolean =>
  ['targets', 'monitoring'].includes(valueOf(evaluation.layout) ?? '');

/** What was reached when the year was not over is none of its results. */
const interim = {
  money: ['spent', 'rate', 'score'],
  row: ['actual', 'score', 'attainment', 'parts', 'survey'],
};

function selfEvaluation(document: DocumentAnalysis, { source, movePath }: NextOptions): readonly Edit[] {
  const { approved, root, budget, goals } = document.evaluation;
  const leave = (node: Tree | undefined, mapping: MappingName, names: readonly string[]): readonly Edit[] =>
    node?.kind === 'map' && !node.borrowed ? leaveOut(document.text, node, entriesNamed(node, mapping, names)) : [];
  return [
    ...stateStage(document, 'self-evaluation'),
    ...renameTitle(document),
    ...(root?.kind === 'map' && isBeforehand(document)
      ? leaveOut(document.text, root, entriesNamed(root, 'evaluation', ['layout']))
      : []),
    ...put(
      document,
      'approved',
      approved.state === 'ok' && document.context.stage === 'monitoring' ? movePath(approved.value) : source,
    ),
    ...startFromTargets(document),
    ...leave(budget?.node, 'budget', interim.money),
    ...(budget?.items ?? []).flatMap(({ node }) => leave(node, 'budgetItem', interim.money)),
    ...goals.flatMap(({ node }) => leave(node, 'goal', ['actual'])),
    ...document.scorecard.groups.flatMap(({ group }) => leave(group.node, 'group', ['score'])),
    ...document.scorecard.rows.flatMap(({ indicator: { node } }) => leave(node, 'indicator', interim.row)),
  ];
}

function stateStage(document: DocumentAnalysis, stage: Stage): readonly Edit[] {
  const word = stages.find(({ name }) => name === stage);
  return put(document, 'stage', document.evaluation.vocabulary === 'zh' ? (word?.zh ?? stage) : stage);
}

/** Writes a text over a key of the form, or the key with it behind the profile, else behind what comes first. */
function put(
  { text, evaluation }: DocumentAnalysis,
  name: 'profile' | 'stage' | 'approved' | 'year',
  value: string,
): readonly Edit[] {
  const { root, profile, title, vocabulary } = evaluation;
  if (root?.kind !== 'map') return [];
  const scalar = asScalar(evaluation[name].entry?.value);
  if (scalar?.value === value) return [];
  const after = profile.entry ?? title.entry ?? root.entries[0];
  const edit = scalar
    ? setScalar(text, scalar, value)
    : insertEntry(text, root, after, spell(keyOf('evaluation', name), vocabulary), value);
  return edit ? [edit] : [];
}
