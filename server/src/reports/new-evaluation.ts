import { stages } from '../language/choices.js';
import { quote } from '../language/edit.js';
import { Decimal, sum } from '../number/decimal.js';
import { hasFreeGroups } from '../profiles/choose.js';
import type { GroupSpec, Profile } from '../profiles/profile.js';
import type { Locale } from '../text/locale.js';
import type { MappingName } from '../language/key-spec.js';
import type { Layout } from '../families/layout.js';
import { keyOf, spell, vocabularyOf } from '../language/vocabulary.js';
import { layoutOfProfile } from '../layouts/layout-of.js';
import { type Asked, askedBy, usual } from './asked-by-layout.js';
import { decimalText } from './scorecard-json.js';

/**
 * A form to fill in: the profile's sections, groups and weights, keys in the language's vocabulary, one row in each group. `reference`
 * is what the form names its profile by, where that is a file's path; a layout that is given is named; what it prints, else what the
 * profile's own prints, is asked for.
 */
export function newEvaluation(profile: Profile, locale: Locale, reference = profile.id, layout?: Layout): string {
  const key = (mapping: MappingName, name: string): string => spell(keyOf(mapping, name), vocabularyOf(locale));
  const top = (name: string): string => key('evaluation', name);
  const printed = layout ?? layoutOfProfile(profile)?.layout;
  const asked = printed ? askedBy(printed) : usual;
  const points = profile.total.minus(profile.budget.weight);
  const nodes = nodesLines(offerGroups(profile), profile.scored ? points : undefined, '  ', { key, locale, asked });
  return [
    `${top('title')}:`,
    `${top('profile')}: ${quote(reference)}`,
    ...(layout ? [`${top('layout')}: ${layout.id}`] : []),
    ...asked.head.map(name => `${top(name)}:`),
    `${top('stage')}: ${stageFor(layout, locale)}`,
    '',
    ...(asked.spending
      ? [`${top('expenditure')}:`, ...['basic', 'project', 'transit'].map(name => `  ${key('expenditure', name)}:`), '']
      : []),
    ...(profile.budget.weight.greaterThan(0) || !profile.scored || layout
      ? [
          `${top('budget')}:`,
          ...(profile.scored && profile.budget.weight.greaterThan(0)
            ? [`  ${key('budget', 'weight')}: ${decimalText(profile.budget.weight)}`]
            : []),
          ...asked.budget.map(name => `  ${key('budget', name)}:`),
          ...(asked.monitored ? monitoringLines('budget', ['spent', 'forecast'], '  ', key) : []),
          '',
        ]
      : []),
    `${top('goals')}:`,
    ...(asked.outcome
      ? [`  - ${key('goal', 'text')}: ${goal[locale]}`, `    ${key('goal', 'actual')}:`]
      : [`  - ${goal[locale]}`]),
    ...(asked.content ? [`${top('content')}:`] : []),
    '',
    `${top('indicators')}:`,
    ...nodes,
    '',
    ...asked.closing.map(name => `${top(name)}:`),
    '',
  ].join('\n');
}

/** Target and monitoring tables are for their own time of the year. */
function stageFor(layout: Layout | undefined, locale: Locale): string {
  const stage = layout?.id === 'targets' ? 'target' : layout?.id;
  return spell(stages.find(({ name }) => name === stage) ?? selfEvaluation, vocabularyOf(locale));
}

const [, , selfEvaluation] = stages;

/** The same as a snippet: a stop at every value that is still to be written, in reading order, so that Tab leads through the form. */
export function newEvaluationSnippet(profile: Profile, locale: Locale, layout?: Layout): string {
  const lines = newEvaluation(profile, locale, profile.id, layout)
    .replace(/[\\$}]/g, '\\$&')
    .split('\n');
  const sample = new RegExp(`(: |- )(${goal[locale]}|${row[locale]})$`);
  let stops = 0;
  const written = lines.map((line, i) => {
    if (sample.test(line))
      return line.replace(sample, (_, before: string, text: string) => `${before}\${${++stops}:${text}}`);
    return line.endsWith(':') && !isDeeper(lines[i + 1] ?? '', line) ? `${line} $${++stops}` : line;
  });
  return written.join('\n');
}

const isDeeper = (line: string, than: string): boolean => indentOf(line) > indentOf(than);

const indentOf = (line: string): number => line.search(/[^ -]|$/);

type Key = (mapping: MappingName, name: string) => string;

/** What the lines of groups and indicators are written with. */
interface Pen {
  readonly key: Key;
  readonly locale: Locale;
  readonly asked: Asked;
}

/** The groups that a form mostly has: where the units set them, all that are named. */
const offerGroups = (profile: Profile): readonly GroupSpec[] =>
  hasFreeGroups(profile) ? profile.groups : profile.groups.filter(({ weight, required }) => weight ?? required);

/** Groups that share the points, or one row where there are none; without points nothing weighs. */
function nodesLines(groups: readonly GroupSpec[], whole: Decimal | undefined, indent: string, pen: Pen): string[] {
  if (groups.length === 0) return rowLines(whole, indent, pen);
  const weights = whole && sharePoints(whole, groups);
  return groups.flatMap((group, i) => groupLines(group, weights?.[i], indent, pen));
}

function groupLines({ name, groups }: GroupSpec, weight: Decimal | undefined, indent: string, pen: Pen): string[] {
  const { key } = pen;
  return [
    `${indent}- ${key('group', 'name')}: ${quote(name)}`,
    ...(weight ? [`${indent}  ${key('group', 'weight')}: ${decimalText(weight)}`] : []),
    `${indent}  ${key('group', 'indicators')}:`,
    ...nodesLines(groups, weight, `${indent}    `, pen),
  ];
}

const rowLines = (weight: Decimal | undefined, indent: string, { key, locale, asked }: Pen): string[] => [
  `${indent}- ${key('indicator', 'name')}: ${row[locale]}`,
  ...(weight ? [`${indent}  ${key('indicator', 'weight')}: ${decimalText(weight)}`] : []),
  ...asked.row.map(name => `${indent}  ${key('indicator', name)}:`),
  ...(asked.monitored ? monitoringLines('indicator', ['actual', 'forecast'], `${indent}  `, key) : []),
];

/** One month of monitoring, of the budget or of an indicator. */
const monitoringLines = (
  of: 'budget' | 'indicator',
  names: readonly string[],
  indent: string,
  key: Key,
): readonly string[] => {
  const mapping = of === 'budget' ? 'budgetMonitoring' : 'rowMonitoring';
  return [
    `${indent}${key(of, 'monitoring')}:`,
    `${indent}  - ${key(mapping, 'through')}:`,
    ...names.map(name => `${indent}    ${key(mapping, name)}:`),
  ];
};

/** What each group weighs: what the profile says, the others equal shares of the rest in half points; the first of them takes what is left over. */
function sharePoints(whole: Decimal, groups: readonly GroupSpec[]): readonly Decimal[] {
  const step = new Decimal('0.5');
  const open = groups.filter(({ weight }) => !weight);
  const rest = whole.minus(sum(groups.flatMap(({ weight }) => weight ?? [])));
  const each = open.length > 0 ? rest.div(open.length).div(step).floor().times(step) : rest;
  return groups.map(group => group.weight ?? (group === open[0] ? rest.minus(each.times(open.length - 1)) : each));
}

const goal = { 'zh-CN': '目标 1', en: 'Goal 1' };

const row = { 'zh-CN': '指标1', en: 'Indicator 1' };
