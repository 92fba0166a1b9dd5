import type { DocumentAnalysis } from '../analysis/analysis.js';
import { attainments } from '../language/choices.js';
import { valueOf } from '../language/field.js';
import type { Choice, KeySpec, MappingName } from '../language/key-spec.js';
import { keyOf, lookUpKey, mappings, spell, type Vocabulary } from '../language/vocabulary.js';
import type { Locale, Words } from '../text/locale.js';
import type { Completion } from './completion-item.js';
import { freeGroups } from './free-groups.js';
import type { WritingPlace } from './writing-place.js';

/** A key as a snippet: what it takes is begun on the same line or below. Lines carry their whole indentation. */
export function snippetOf(spec: KeySpec, word: string, indent: string, vocabulary: Vocabulary): string {
  const { shape } = spec;
  if (shape.kind === 'map') return `${word}:\n${indent}  $0`;
  if (shape.kind !== 'list') return `${word}: $0`;
  const [first] = shape.of;
  const [begin] = first?.kind === 'map' ? mappings[first.of] : [];
  return `${word}:\n${indent}  - ${begin ? `${spell(begin, vocabulary)}: ` : ''}$0`;
}

/** Whole rows of each kind and a whole group, where one may begin; in a row that is there, a deviation with its reason and measure. */
export function rowSnippets(
  place: WritingPlace,
  vocabulary: Vocabulary,
  document: DocumentAnalysis,
  locale: Locale,
): readonly Completion[] {
  if (place.flow) return [];
  const { key, line, choices } = spelling(vocabulary);
  const make = (label: Words, rank: number, lines: readonly string[]): Completion => ({
    label: label[locale],
    kind: 'snippet',
    detail: '',
    documentation: '',
    span: place.span,
    text: lines.join(`\n${' '.repeat(place.column)}`),
    isSnippet: true,
    rank,
  });
  if (place.siblings.length > 0) {
    const isOpen =
      place.mappings.includes('indicator') &&
      !place.siblings.some(each => lookUpKey('indicator', each)?.spec.name === 'deviation');
    return isOpen
      ? [
          make(words.deviation, 150, [
            `${key('indicator', 'deviation')}:`,
            `  ${line('deviation', 'reason', '$1')}`,
            `  ${line('deviation', 'measure', '$2')}`,
          ]),
        ]
      : [];
  }
  const row = (values: Readonly<Record<string, string>>): string[] =>
    Object.entries(values).map(([name, value]) => line('indicator', name, value));
  const measured = (first: number): string[] =>
    row({
      name: `$${first}`,
      weight: `$${first + 1}`,
      target: `\${${first + 2}:≥}`,
      actual: `$${first + 3}`,
      score: `$${first + 4}`,
    });
  const [head = '', ...rest] = measured(3);
  const [free] = freeGroups(place, document);
  const group = [
    line('group', 'name', `\${1:${escapeSnippet(free?.name ?? '')}}`),
    line('group', 'weight', '$2'),
    `${key('group', 'indicators')}:`,
    `  - ${head}`,
    ...rest.map(each => `    ${each}`),
  ];
  return [
    ...(place.mappings.includes('indicator')
      ? [
          make(words.row, 0, measured(1)),
          make(
            words.qualitative,
            1,
            row({
              name: '$1',
              weight: '$2',
              target: '$3',
              actual: '$4',
              attainment: choices(attainments, 5),
              score: '$6',
            }),
          ),
          make(
            words.deadline,
            2,
            row({
              name: '$1',
              weight: '$2',
              target: `\${3:${lastDay(document, vocabulary)}}`,
              actual: '$4',
              score: '$5',
            }),
          ),
        ]
      : []),
    ...(place.mappings.includes('group') ? [make(words.group, 3, group)] : []),
  ];
}

/** The end of the form's year, as its vocabulary writes a day. */
function lastDay({ evaluation }: DocumentAnalysis, vocabulary: Vocabulary): string {
  const year = valueOf(evaluation.year);
  if (year === undefined) return vocabulary === 'zh' ? '12月底前' : '';
  return vocabulary === 'zh' ? `${year}年12月底前` : `${year}-12-31`;
}

/** Keys and listed words in one vocabulary, as lines of a snippet. */
function spelling(vocabulary: Vocabulary) {
  const key = (mapping: MappingName, name: string): string => spell(keyOf(mapping, name), vocabulary);
  return {
    key,
    line: (mapping: MappingName, name: string, value: string): string => `${key(mapping, name)}: ${value}`,
    choices: (choices: readonly Choice[], position: number): string =>
      `\${${position}|${choices.map(choice => spell(choice, vocabulary)).join(',')}|}`,
  };
}

const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const words = {
  row: { 'zh-CN': '三级指标（整行）', en: 'indicator (whole row)' },
  qualitative: { 'zh-CN': '定性指标（整行）', en: 'qualitative indicator (whole row)' },
  deadline: { 'zh-CN': '时限指标（整行）', en: 'indicator with a deadline (whole row)' },
  group: { 'zh-CN': '一级、二级指标（含一行）', en: 'group with a row' },
  deviation: { 'zh-CN': '偏差说明（原因和措施）', en: 'deviation with reason and measure' },
} satisfies Readonly<Record<string, Words>>;
