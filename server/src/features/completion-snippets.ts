import type { DocumentAnalysis } from '../analysis/analysis.js';
import { type KeySpec, keyOf, type MappingName, spell, type Vocabulary } from '../model/vocabulary.js';
import type { Locale, Words } from '../text/locale.js';
import type { Completion } from './completion.js';
import { freeGroups } from './free-groups.js';
import type { WritingPlace } from './writing-place.js';

/** A key as a snippet: what it takes is begun on the same line or below. Lines carry their whole indentation. */
export function snippetOf(spec: KeySpec, word: string, indent: string, vocabulary: Vocabulary): string {
  const { shape } = spec;
  if (shape.kind === 'map') return `${word}:\n${indent}  $0`;
  if (shape.kind !== 'list') return `${word}: $0`;
  const [first] = shape.of;
  const key = first?.kind === 'map' ? `${spell(keyOf(first.of, 'name'), vocabulary)}: ` : '';
  return `${word}:\n${indent}  - ${first?.kind === 'map' && hasName(first.of) ? key : ''}$0`;
}

const hasName = (mapping: MappingName): boolean => ['group', 'indicator', 'part', 'budgetItem'].includes(mapping);

/** A whole row and a whole group, where one may begin. */
export function rowSnippets(place: WritingPlace, vocabulary: Vocabulary, document: DocumentAnalysis, locale: Locale): readonly Completion[] {
  if (place.siblings.length > 0 || place.flow) return [];
  const make = (mapping: 'indicator' | 'group', label: Words, text: string): Completion[] =>
    place.mappings.includes(mapping) ? [{ label: label[locale], kind: 'snippet', detail: '', documentation: '', span: place.span, text, isSnippet: true, rank: 50 }] : [];
  const indent = ' '.repeat(place.column);
  const key = (mapping: MappingName, name: string): string => spell(keyOf(mapping, name), vocabulary);
  const line = (mapping: MappingName, name: string, value: string): string => `${key(mapping, name)}: ${value}`;
  const row = (first: number): string[] => ['name', 'weight', 'target', 'actual', 'score'].map((name, i) => line('indicator', name, name === 'target' ? `\${${first + i}:≥}` : `$${first + i}`));
  const [free] = freeGroups(place, document);
  const [head = '', ...rest] = row(3);
  const group = [line('group', 'name', `\${1:${escapeSnippet(free?.name ?? '')}}`), line('group', 'weight', '$2'), `${key('group', 'indicators')}:`, `  - ${head}`, ...rest.map(each => `    ${each}`)];
  return [...make('indicator', words.row, row(1).join(`\n${indent}`)), ...make('group', words.group, group.join(`\n${indent}`))];
}

const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const words = {
  row: { 'zh-CN': '三级指标（整行）', en: 'indicator (whole row)' },
  group: { 'zh-CN': '一级、二级指标（含一行）', en: 'group with a row' },
} satisfies Readonly<Record<string, Words>>;
