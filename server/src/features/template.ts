import { quoted } from '../model/edit.js';
import { keyOf, type MappingName, spell, type Vocabulary } from '../model/vocabulary.js';
import type { Decimal } from '../number/decimal.js';
import type { GroupSpec, Profile } from '../profiles/profile.js';
import type { Locale } from '../text/locale.js';

/** The text of a new evaluation under a profile: its keys, groups and one empty row in each, ready to be filled in. */
export function template(profile: Profile, locale: Locale): string {
  const vocabulary: Vocabulary = locale === 'zh-CN' ? 'zh' : 'en';
  const key = (mapping: MappingName, name: string): string => spell(keyOf(mapping, name), vocabulary);
  const top = (name: string, value = ''): string => `${key('evaluation', name)}:${value && ` ${value}`}`;
  const budget = ['planned', 'spent', 'rate', 'score'].map(name => `  ${key('budget', name)}:`);
  return [
    top('title'), top('profile', profile.id), top('organization'), top('year'), top('filed'), top('currency', '万元'), '',
    top('expenditure'), ...['basic', 'project', 'transit'].map(name => `  ${key('expenditure', name)}:`), '',
    top('budget'), `  ${key('budget', 'weight')}: ${profile.budget.weight.toFixed()}`, ...budget, '',
    top('goals'), '  - ', '',
    top('indicators'), ...profile.groups.filter(isWritten).flatMap(group => groupLines(group, '  ', key)), '',
    top('deviations'), top('improvements'), '',
  ].join('\n');
}

/** A group without points of its own is one that a form may do without. */
const isWritten = ({ weight, required }: GroupSpec): boolean => required || weight !== undefined;

type Key = (mapping: MappingName, name: string) => string;

function groupLines({ name, weight, groups }: GroupSpec, indent: string, key: Key): readonly string[] {
  const inner = `${indent}    `;
  const children = groups.length > 0 ? groups.slice(0, 1).flatMap(group => groupLines(group, inner, key)) : rowLines(inner, key);
  return [
    `${indent}- ${key('group', 'name')}: ${quoted(name)}`,
    `${indent}  ${key('group', 'weight')}:${pointsText(weight)}`,
    `${indent}  ${key('group', 'indicators')}:`,
    ...children,
  ];
}

const pointsText = (weight: Decimal | undefined): string => (weight ? ` ${weight.toFixed()}` : '');

function rowLines(indent: string, key: Key): readonly string[] {
  const [first = '', ...more] = ['name', 'weight', 'target', 'actual', 'score'].map(name => `${key('indicator', name)}:`);
  return [`${indent}- ${first}`, ...more.map(line => `${indent}  ${line}`)];
}
