import { Decimal } from '../number/decimal.js';
import type { GroupSpec, Profile } from '../profiles/profile.js';
import type { Locale } from '../text/locale.js';
import { keyOf, type MappingName, spell } from '../model/vocabulary.js';
import { decimalText } from './scorecard-json.js';

/** A form to fill in: the profile's sections, groups and weights, keys in the language's vocabulary, one row in each group. */
export function newEvaluation(profile: Profile, locale: Locale): string {
  const key = (mapping: MappingName, name: string): string => spell(keyOf(mapping, name), locale === 'en' ? 'en' : 'zh');
  const top = (name: string): string => key('evaluation', name);
  const groups = profile.groups.filter(({ weight }) => weight);
  return [
    `${top('title')}:`, `${top('profile')}: ${profile.id}`, `${top('organization')}:`, `${top('year')}:`, `${top('filed')}:`, '',
    `${top('expenditure')}:`, ...['basic', 'project', 'transit'].map(name => `  ${key('expenditure', name)}:`), '',
    ...(profile.budget.weight.greaterThan(0) ? [`${top('budget')}:`, `  ${key('budget', 'weight')}: ${decimalText(profile.budget.weight)}`, ...['planned', 'spent'].map(name => `  ${key('budget', name)}:`), ''] : []),
    `${top('goals')}:`, `  - ${goal[locale]}`, '',
    `${top('indicators')}:`, ...groups.flatMap(group => groupLines(group, group.weight, '  ', key, locale)), '',
    `${top('deviations')}:`, `${top('improvements')}:`, '',
  ].join('\n');
}

/** The same as a snippet: a stop at every value that is still to be written, in reading order, so that Tab leads through the form. */
export function newEvaluationSnippet(profile: Profile, locale: Locale): string {
  const lines = newEvaluation(profile, locale).replace(/[\\$}]/g, '\\$&').split('\n');
  const sample = new RegExp(`(: |- )(${goal[locale]}|${row[locale]})$`);
  let stops = 0;
  const written = lines.map((line, i) => {
    if (sample.test(line)) return line.replace(sample, (_, before: string, text: string) => `${before}\${${++stops}:${text}}`);
    return line.endsWith(':') && !isDeeper(lines[i + 1] ?? '', line) ? `${line} $${++stops}` : line;
  });
  return written.join('\n');
}

const isDeeper = (line: string, than: string): boolean => indentOf(line) > indentOf(than);

const indentOf = (line: string): number => line.search(/[^ -]|$/);

type Key = (mapping: MappingName, name: string) => string;

function groupLines({ name, groups }: GroupSpec, weight: Decimal | undefined, indent: string, key: Key, locale: Locale): string[] {
  const shares = shared(weight ?? new Decimal(0), groups.length);
  const inner = `${indent}    `;
  return [
    `${indent}- ${key('group', 'name')}: ${name}`,
    `${indent}  ${key('group', 'weight')}: ${decimalText(weight ?? new Decimal(0))}`,
    `${indent}  ${key('group', 'indicators')}:`,
    ...(groups.length > 0 ? groups.flatMap((group, i) => groupLines(group, shares[i], inner, key, locale)) : rowLines(weight, inner, key, locale)),
  ];
}

const rowLines = (weight: Decimal | undefined, indent: string, key: Key, locale: Locale): string[] => [
  `${indent}- ${key('indicator', 'name')}: ${row[locale]}`,
  `${indent}  ${key('indicator', 'weight')}: ${decimalText(weight ?? new Decimal(0))}`,
  ...['target', 'actual'].map(name => `${indent}  ${key('indicator', name)}:`),
];

/** A weight in equal shares of half points; the first takes what is left. */
function shared(weight: Decimal, count: number): Decimal[] {
  const step = new Decimal('0.5');
  const each = count > 0 ? weight.div(count).div(step).floor().times(step) : weight;
  return Array.from({ length: count }, (_, i) => (i === 0 ? weight.minus(each.times(count - 1)) : each));
}

const goal = { 'zh-CN': '目标 1', en: 'Goal 1' };

const row = { 'zh-CN': '指标1', en: 'Indicator 1' };
