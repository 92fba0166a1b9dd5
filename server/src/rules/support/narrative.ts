import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { type Field, type Present } from '../../language/field.js';
import { fold } from '../../number/fold.js';
import { unsigned } from '../../number/read.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Span } from '../../text/span.js';
import { rowsThat } from './rows.js';

/** A number that a narrative states of something in the table. */
export interface Statement {
  readonly about: 'rate' | 'planned' | 'spent' | 'transit' | 'outlay' | 'total' | RatedRow;
  /** The number with its unit: `75.1%`, `367.24 万元`. */
  readonly written: string;
  /** Where that stands. */
  readonly span: Span;
}

const amount = `(?<written>${unsigned}\\s?(?:元|千元|万元|百万元|亿元))(?![\\d/])`;
const be = '(?:为|是|共|合计|达到?)?\\s?';
const forms: readonly (readonly [Exclude<Statement['about'], RatedRow>, RegExp])[] = [
  ['rate', new RegExp(`(?:预算)?执行率${be}(?<written>${unsigned}\\s?%)`, 'uy')],
  ['planned', new RegExp(`(?:调整后的?)?预算(?:数|总额|金额)${be}${amount}`, 'uy')],
  ['spent', new RegExp(`(?:实际)?(?:预算)?(?:执行数|执行金额|预算执行)${be}${amount}`, 'uy')],
  [
    'outlay',
    new RegExp(`(?:(?![下所二])\\p{Script=Han}{0,10}(?:部门|单位|整体))?支出决算(?:数|总额)?${be}${amount}`, 'uy'),
  ],
  [
    'total',
    new RegExp(
      `(?:(?:绩效|自评|评价|综合|最终){0,3}总得?分|综合(?:评价|评分)?得分)${be}(?<written>${unsigned}\\s?分)(?![之钟])`,
      'uy',
    ),
  ],
  ['transit', new RegExp(`往来(?:项目)?资金(?:支出)?${be}${amount}`, 'uy')],
];

/** What may stand before the first statement of a sentence; anything else may speak of a part, a plan or another year. */
const opening = /(?:(?<year>20\d\d)\s?年度?[,\s]*)?(?:本|我)?(?:单位|部门|项目)?(?:全年|整体|总体)?(?:支出)?/uy;
const joint = /[,、\s]*(?:其中)?[,\s]*/uy;
const done = new RegExp(
  `(?<name>[^。;]{4,60}?)\\s?(?:全年|本年)?实际完成(?:值|数)?(?:为|了)?\\s?(?<written>${unsigned}\\s?[^\\s,。;()\\d]{1,6}?)(?=[,。;\\s]|$)`,
  'uy',
);

/** Everything that the explanations, measures, goals and the conclusion state of the table, as far as it can be told with certainty: at the beginning of a sentence. */
export function statementsIn(document: DocumentAnalysis): readonly Statement[] {
  let named: ReadonlyMap<string, RatedRow> | undefined; // told when a sentence speaks of a row: nearly none does
  const rowNamed = (name: string): RatedRow | undefined => (named ??= rowsByName(document)).get(name);
  return textsOf(document).flatMap(({ span }) => {
    const source = fold(document.text.slice(span.start, span.end).replace(/\n/g, '。'));
    return sentences(source)
      .flatMap(at => [...inTable(source, at, document), ...ofRow(source, at, rowNamed)])
      .map(found => ({ ...found, span: shift(found.span, span.start) }));
  });
}

const rowsByName = ({ scorecard: { rows } }: DocumentAnalysis): ReadonlyMap<string, RatedRow> =>
  new Map(rows.flatMap(row => (row.status === 'not-applicable' ? [] : [[fold(row.path.at(-1) ?? ''), row] as const])));

/** Where sentences begin, white space and an opening quote left out. */
const sentences = (source: string): readonly number[] =>
  Array.from(source.matchAll(/(?<=^|[。;|])["'\s]*(?=[^"'\s])/gu), match => match.index + match[0].length);

function inTable(source: string, from: number, { context: { year } }: DocumentAnalysis): readonly Statement[] {
  const start = at(opening, source, from);
  const stated = start?.groups?.['year'];
  if (stated !== undefined && Number(stated) !== year) return [];
  const found: Statement[] = [];
  for (let next = from + (start?.[0].length ?? 0); ;) {
    const statement = statementAt(source, next);
    if (!statement) return found;
    found.push(statement);
    next = statement.span.end + (at(joint, source, statement.span.end)?.[0].length ?? 0);
  }
}

function statementAt(source: string, from: number): Statement | undefined {
  for (const [about, form] of forms) {
    const match = at(form, source, from);
    if (match) return statement(about, match);
  }
  return undefined;
}

function ofRow(source: string, from: number, rowNamed: (name: string) => RatedRow | undefined): readonly Statement[] {
  const match = at(done, source, from);
  const row = match && rowNamed(match.groups?.['name']?.trim() ?? '');
  return match && row ? [statement(row, match)] : [];
}

function statement(about: Statement['about'], match: RegExpExecArray): Statement {
  const written = match.groups?.['written'] ?? '';
  const end = match.index + match[0].length;
  return { about, written, span: { start: end - written.length, end } };
}

/** The texts a person wrote about the table that have a number in them, as far as they stand in this file. */
function textsOf(document: DocumentAnalysis): readonly Present<string>[] {
  const { budget, conclusion, deviations, goals, improvements, problems } = document.evaluation;
  const fields = [
    deviations.text,
    improvements,
    conclusion,
    problems,
    ...(budget ? [budget.reason] : []),
    ...goals.flatMap(({ actual, deviation: { text, reason } }) => [actual, text, reason]),
    ...deviations.entries.flatMap(({ reason, measure }) => [reason, measure]),
    ...withStatements(document).flatMap(textsOfRow),
  ];
  return fields.filter(
    (field): field is Present<string> =>
      holdsNumber(field) && !(field.entry.value.kind === 'scalar' && field.entry.value.borrowed),
  );
}

const textsOfRow = ({ indicator: { deviation } }: RatedRow): readonly Field<string>[] => [
  deviation.text,
  deviation.reason,
  deviation.measure,
];

const holdsNumber = (field: Field<string>): field is Present<string> =>
  field.state === 'ok' && /[\d０-９]/.test(field.value);

/** What every statement has a word of. Nearly no row's explanation does, and a keystroke is not to read them all. */
const speaksOfTable = /执行|预算|决算|往来|实际完成|总得?分|得分/;

const withStatements = rowsThat(row =>
  textsOfRow(row).some(field => holdsNumber(field) && speaksOfTable.test(field.value)),
);

function at(pattern: RegExp, source: string, from: number): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  return pattern.exec(source) ?? undefined;
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
