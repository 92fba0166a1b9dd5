import { layouts } from '../../families/index.js';
import type { FieldKey, IndicatorKey, MoneyKey } from '../../families/layout.js';
import { type LayoutWord, layoutWords } from '../../families/layout-words.js';

import { labelOf } from './cell-words.js';

import type { FieldWords, TextName, BudgetKey, ColumnKey } from './field-words.js';

/**
 * What a label stands for: first as a layout prints it, then as forms in the field vary it, last in the other words that a layout was met with.
 * One that means two things in two layouts says nothing by itself.
 */
export function labelReader<C>(meaning: Meaning<C>, field: FieldWords<C>): (text: string) => C | undefined {
  let known: ((label: string) => C | undefined) | undefined;
  return text => firstOf(spellingsOf(text), (known ??= knownLabels(meaning, field)));
}

/** Gathered when the first label is read: most who start the server read none. */
function knownLabels<C>(meaning: Meaning<C>, field: FieldWords<C>): (label: string) => C | undefined {
  const printed = agreed(meaning, word => word.printed);
  const met = agreed(meaning, ({ words }) => words);
  const patterns = [...monthly(meaning), ...field];
  return label => {
    if (label.length > longest) return printed.get(label);
    return printed.get(label) ?? patterns.find(([pattern]) => pattern.test(label))?.[1] ?? met.get(label);
  };
}

/** A label as it stands, and the Chinese half of one in two languages: `年度指标值 Target`, `Level 1 / 一级指标`. */
export function spellingsOf(text: string): readonly string[] {
  const label = labelOf(text);
  if (text.length > 2 * longest || !/[A-Za-z]{4}/.test(label) || label.includes(':')) return [label];
  const line = text
    .normalize('NFKC')
    .replace(/[(【[][^()【】[\]]*[)】\]]/g, ' ')
    .trim();
  const half =
    /^[^A-Za-z]*(?=[\s/|][A-Za-z])|(?<=[A-Za-z\d][\s/|]{1,4})[\u4e00-\u9fff][^A-Za-z]*$/.exec(line)?.[0] ?? '';
  return /[\u4e00-\u9fff]/.test(half) ? [label, labelOf(half.replace(/[/|]/g, ' '))] : [label];
}

/** What the first of some texts that is known means. */
function firstOf<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What one label of a word of a layout stands for. */
type Meaning<C> = (word: LayoutWord, label: string) => C | undefined;

/** No label in the field is longer. */
const longest = 24;

const all: readonly LayoutWord[] = layouts.flatMap(layoutWords);

function agreed<C>(meaning: Meaning<C>, texts: (word: LayoutWord) => readonly string[]): ReadonlyMap<string, C> {
  const found = new Map<string, C | undefined>();
  for (const word of all)
    for (const label of texts(word).map(labelOf)) {
      const means = meaning(word, label);
      if (means !== undefined) found.set(label, found.has(label) && found.get(label) !== means ? undefined : means);
    }
  return new Map([...found].flatMap(([label, means]) => (means === undefined ? [] : [[label, means] as const])));
}

/** `{months}执行数` is printed `1—7月执行数`. */
const monthly = <C>(meaning: Meaning<C>): FieldWords<C> =>
  all.flatMap(word =>
    [...word.words, ...word.printed]
      .map(labelOf)
      .filter(label => label.includes('{months}'))
      .flatMap(label => {
        const means = meaning(word, label);
        return means === undefined ? [] : [[filledIn(label), means] as const];
      }),
  );

/** The printed titles, whatever stands in their places. */
export const printedTitles: readonly RegExp[] = all
  .filter(({ section }) => section === 'title')
  .flatMap(({ printed }) => printed.map(filledIn));

/** A label as it may be printed: with anything in its places. */
export function filledIn(label: string): RegExp {
  const months = '\\d{1,2}[-~至—–]\\d{1,2}月(?:份)?';
  const escaped = label.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace('{months}', months);
  return new RegExp(`^${escaped.replace(/\{\w+\}/g, '.*')}$`, 'u');
}

/** What layouts print over columns of the indicators, as columns that are read. Causes are known by the heading above them. */
export const columnKeys: Readonly<Record<IndicatorKey, ColumnKey | undefined>> = {
  level1: 'level1',
  weight1: 'weight',
  level2: 'level2',
  weight2: 'weight',
  level3: 'level3',
  // 指标性质 may say 定量 too
  sign: 'direction',
  value: 'target',
  unit: 'unit',
  target: 'target',
  actual: 'actual',
  interim: 'through',
  forecast: 'forecast',
  weight: 'weight',
  score: 'score',
  deviation: 'deviation',
  criterion: 'criterion',
  explanation: 'note',
  cause: undefined,
  likely: 'likely',
  note: 'note',
  'review.actual': 'reviewActual',
  'review.score': 'reviewScore',
  'review.departure': 'gap',
  'review.comment': 'reviewComment',
  blank: undefined,
};

/** What a heading over several columns says of them. */
const upperKeys: Readonly<Partial<Record<IndicatorKey, ColumnKey>>> = {
  level1: 'label',
  sign: 'target',
  cause: 'deviation',
};

/** A side that stands over the goals elsewhere is read by its place. */
export function columnMeaning({ section, key }: LayoutWord, label: string): ColumnKey | undefined {
  if (section === 'upper') return upperKeys[key as IndicatorKey];
  if (section !== 'indicators') return undefined;
  if (key === 'heading') return goals.has(label) ? undefined : 'label';
  return columnKeys[key as IndicatorKey];
}

const moneyKeys: Readonly<Record<MoneyKey, BudgetKey | undefined>> = {
  initial: '年初预算数',
  planned: '预算数',
  spent: '执行数',
  rate: '执行率',
  weight: '权重',
  score: '得分',
  reason: '原因',
  criterion: '评分标准',
  interim: '截至执行数',
  'interim-rate': '截至执行率',
  forecast: '预计执行数',
  blank: undefined,
};

/** What a label means as a heading of the budget. */
export const moneyMeaning = ({ section, key }: LayoutWord): BudgetKey | undefined =>
  section === 'money' ? moneyKeys[key as MoneyKey] : undefined;

/** English labels of several words, written as one: where label and value share a cell, blanks part pairs. */
export const joinLabels = (text: string): string =>
  severalWords.reduce((all, label) => all.replaceAll(`${label}:`, `${label.replaceAll(' ', '')}:`), text);

const headSections: ReadonlySet<string> = new Set(['above', 'fields', 'signatures']);

/** What it means in the head of a form. */
export const headMeaning = ({ section, key }: LayoutWord): FieldKey | undefined => {
  if (section === 'goals' && key === 'content') return 'content';
  return headSections.has(section) ? (key as FieldKey) : undefined;
};

/** What it means at the end of a form. */
export const closingMeaning = ({ section, key }: LayoutWord): TextName | undefined => {
  if (section === 'notes') return 'note';
  return section === 'closing' && key !== 'opinion' ? (key as TextName) : undefined;
};

const severalWords: readonly string[] = [
  ...new Set(all.filter(({ section }) => headSections.has(section)).map(({ printed: [, en = ''] }) => en)),
].filter(label => label.includes(' '));

/** All words of one kind, as labels; what is printed in each language among them. */
export const labelsOf = (section: LayoutWord['section'], key: string): ReadonlySet<string> =>
  new Set(
    all
      .filter(word => word.section === section && word.key === key)
      .flatMap(({ words, printed }) => [...words, ...printed])
      .map(labelOf),
  );

/** Whether some layout prints a text over a column of the indicators. */
export const isPrintedHeading = (text: string): boolean => printedHeadings.has(labelOf(text));

const printedHeadings: ReadonlySet<string> = new Set(
  all.filter(({ section }) => section === 'indicators').flatMap(({ words }) => words.map(labelOf)),
);

/** Files are written in Chinese, also where the form was printed in English. */
export function chineseOf(section: LayoutWord['section'], key: string): (text: string) => string {
  const found = new Map(
    all
      .filter(word => word.section === section && word.key === key)
      .map(({ printed: [zh = '', en = ''] }) => [labelOf(en), zh]),
  );
  return text => found.get(labelOf(text)) ?? text;
}

const goals: ReadonlySet<string> = new Set([...labelsOf('goals', 'heading'), ...labelsOf('goals', 'text')]);
