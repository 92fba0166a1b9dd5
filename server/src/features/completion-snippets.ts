import type { DocumentAnalysis } from '../analysis/analysis.js';
import { attainments } from '../language/choices.js';
import { valueOf } from '../language/field.js';
import type { Choice, KeySpec, MappingName } from '../language/key-spec.js';
import { keyOf, lookUpKey, mappings, spell, type Vocabulary } from '../language/vocabulary.js';
import type { RatedRow } from '../scoring/scorecard.js';
import type { Locale, Words } from '../text/locale.js';
import { writeStandard } from '../criterion/write-standard.js';
import { writtenFor } from '../rules/support/standards.js';
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
  const blocks =
    place.siblings.length > 0
      ? [...insideRow(place, vocabulary), ...readStandard(place, vocabulary, document)]
      : wholeBlocks(place, vocabulary, document);
  return blocks.map(({ label, rank, lines }) => ({
    label: label[locale],
    kind: 'snippet',
    detail: '',
    documentation: '',
    span: place.span,
    text: lines.join(`\n${' '.repeat(place.column)}`),
    isSnippet: true,
    rank,
  }));
}

/** Several lines that are written at once. */
interface Block {
  readonly label: Words;
  readonly rank: number;
  readonly lines: readonly string[];
}

function insideRow({ mappings, siblings }: WritingPlace, vocabulary: Vocabulary): readonly Block[] {
  const hasDeviation = siblings.some(each => lookUpKey('indicator', each)?.spec.name === 'deviation');
  if (!mappings.includes('indicator') || hasDeviation) return [];
  const { key, line } = spelling(vocabulary);
  const lines = [
    `${key('indicator', 'deviation')}:`,
    `  ${line('deviation', 'reason', '$1')}`,
    `  ${line('deviation', 'measure', '$2')}`,
  ];
  return [{ label: words.deviation, rank: 150, lines }];
}

/** The row that a key is written into: nothing but blanks lie between its end and the place. */
function rowAbove({ span }: WritingPlace, { text, scorecard: { rows } }: DocumentAnalysis): RatedRow | undefined {
  const row = rows.findLast(({ indicator: { node } }) => node.span.start <= span.start);
  const end = row?.indicator.node.span.end ?? span.start;
  return end >= span.start || text.slice(end, span.start).trim() === '' ? row : undefined;
}

/** The row's scoring sentence as `scoring`, with a place for each fact that it needs. */
function readStandard(place: WritingPlace, vocabulary: Vocabulary, document: DocumentAnalysis): readonly Block[] {
  const row = place.mappings.includes('indicator') ? rowAbove(place, document) : undefined;
  const standard = row?.standard?.source === 'criterion' && row.standard.own ? row.standard.standard : undefined;
  if (!row || !standard) return [];
  const { key, line } = spelling(vocabulary);
  const rooms = [key('loss', 'count'), key('checkItem', 'met'), key('veto', 'occurred')].join('|');
  let stop = 0;
  const written = writeStandard(standard, writtenFor(row, standard), vocabulary).replace(/[\\$]/g, '\\$&');
  const value = written.replace(new RegExp(`(${rooms}): (?= ?[,}])`, 'g'), (_, name: string) => `${name}: $${++stop}`);
  return stop === 0 ? [] : [{ label: words.standard, rank: 20, lines: [line('indicator', 'scoring', value)] }];
}

function wholeBlocks(place: WritingPlace, vocabulary: Vocabulary, document: DocumentAnalysis): readonly Block[] {
  const [free] = freeGroups(place, document);
  return [
    ...(place.mappings.includes('indicator') ? rowBlocks(vocabulary, lastDay(document, vocabulary)) : []),
    ...(place.mappings.includes('group')
      ? [{ label: words.group, rank: 3, lines: groupLines(vocabulary, free?.name ?? '') }]
      : []),
  ];
}

function rowBlocks(vocabulary: Vocabulary, day: string): readonly Block[] {
  const { choices } = spelling(vocabulary);
  const judged = {
    name: '$1',
    weight: '$2',
    target: '$3',
    actual: '$4',
    attainment: choices(attainments, 5),
    score: '$6',
  };
  const dated = { name: '$1', weight: '$2', target: `\${3:${day}}`, actual: '$4', score: '$5' };
  return [
    { label: words.row, rank: 0, lines: measuredLines(vocabulary, 1) },
    { label: words.qualitative, rank: 1, lines: rowLines(vocabulary, judged) },
    { label: words.deadline, rank: 2, lines: rowLines(vocabulary, dated) },
  ];
}

function groupLines(vocabulary: Vocabulary, name: string): readonly string[] {
  const { key, line } = spelling(vocabulary);
  const [head = '', ...rest] = measuredLines(vocabulary, 3);
  return [
    line('group', 'name', `\${1:${escapeSnippet(name)}}`),
    line('group', 'weight', '$2'),
    `${key('group', 'indicators')}:`,
    `  - ${head}`,
    ...rest.map(each => `    ${each}`),
  ];
}

/** A row that is counted; its first place is numbered so. */
const measuredLines = (vocabulary: Vocabulary, first: number): readonly string[] =>
  rowLines(vocabulary, {
    name: `$${first}`,
    weight: `$${first + 1}`,
    target: `\${${first + 2}:≥}`,
    actual: `$${first + 3}`,
    score: `$${first + 4}`,
  });

const rowLines = (vocabulary: Vocabulary, values: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(values).map(([name, value]) => spelling(vocabulary).line('indicator', name, value));

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
  standard: {
    'zh-CN': '计分方式（按评分标准的读法，填数即可）',
    en: 'scoring, as the sentence reads, with room for its facts',
  },
  deviation: { 'zh-CN': '偏差说明（原因和措施）', en: 'deviation with reason and measure' },
} satisfies Readonly<Record<string, Words>>;
