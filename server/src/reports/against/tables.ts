import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number } from '../../messages/number.js';
import { Decimal } from '../../number/decimal.js';
import type { Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { applying, nameIn, scoreOf, totalOf } from '../self-report/figures.js';
import { expectValue, words } from './expected.js';
import { foldSentence, mentionsIn } from './mentions.js';
import type { Difference } from './statements.js';

/** A line of a report that is a row of a table. */
export interface ReportRow {
  readonly table: number;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** Where a table has points; bare numbers in its cells mean nothing without its heading. */
export interface PointColumns {
  readonly table: number;
  readonly score: number;
  readonly weight: number | undefined;
  readonly target: number | undefined;
  readonly actual: number | undefined;
}

/** Which columns of a report’s table hold points, by the words of its head. */
export function pointColumns(row: ReportRow): PointColumns | undefined {
  const { score, ...others } = columnsOf(row);
  return score === undefined ? undefined : { ...others, score };
}

/** The columns of a heading together with those that a second row of it names; `undefined` where that row names none. */
export function withLowerHeading(above: PointColumns, row: ReportRow): PointColumns | undefined {
  const own = columnsOf(row);
  const { score = above.score, weight = above.weight, target = above.target, actual = above.actual } = own;
  const isHeading = [own.score, own.weight, own.target, own.actual].some(column => column !== undefined);
  return isHeading ? { table: row.table, score, weight, target, actual } : undefined;
}

function columnsOf({ table, cells }: ReportRow): Omit<PointColumns, 'score'> & { readonly score: number | undefined } {
  const at = (words: RegExp): number | undefined => cells.find(({ text }) => words.test(foldSentence(text)))?.column;
  return {
    table,
    score: at(/^(?:自评|实际|自评实际)?得分(?:\([^()]*\))?$/u),
    weight: at(/^(?:指标)?(?:分值|权重|标准分|满分)(?:\([^()]*\))?$/u),
    target: at(/^(?:年度|年初)?(?:绩效)?(?:指标值|目标值|目标)(?:\([^()]*\))?$/u),
    actual: at(/^(?:全年)?(?:实际)?(?:完成值|完成数|完成情况)(?:\([^()]*\))?$/u),
  };
}

/** The points of one row of a table that are others in the form. */
export function differencesInRow(
  { cells }: ReportRow,
  { score, weight, target, actual }: PointColumns,
  document: DocumentAnalysis,
): readonly Difference[] {
  const expected = cells.flatMap(({ text }) => pointsOf(foldSentence(text), document) ?? []).at(-1);
  if (!expected) return [];
  const holdAgainst = (
    column: number | undefined,
    what: string,
    en: string,
    known: readonly Decimal[],
  ): Difference[] => {
    const written = cells.find(cell => cell.column === column)?.text.trim() ?? '';
    const [first] = known;
    if (!first || !/^\d+(?:\.\d+)?$/.test(written) || known.some(each => each.equals(written))) return [];
    return [
      {
        what: words(`“${expected.name}”的${what}`, `${en} of “${expected.name}”`),
        written: `${number(new Decimal(written))} 分`,
        form: `${number(first)} 分`,
      },
    ];
  };
  const value = (column: number | undefined, what: string, en: string, known: readonly Value[]): Difference[] => {
    const mentions = mentionsIn(foldSentence(cells.find(cell => cell.column === column)?.text ?? ''));
    const [mention] = mentions;
    const one = expectValue(words(`“${expected.name}”的${what}`, `${en} of “${expected.name}”`), known, document);
    return !mention || mentions.length > 1 || !one || one.agrees(mention)
      ? []
      : [{ what: one.what, written: mention.text, form: one.form }];
  };
  return [
    ...value(
      target,
      '目标值',
      'the target',
      expected.rows.map(row => row.target),
    ),
    ...value(
      actual,
      '完成值',
      'the actual',
      expected.rows.map(row => row.actual),
    ),
    ...holdAgainst(score, '得分', 'the score', expected.scores),
    ...holdAgainst(weight, '分值', 'the points', expected.weights),
  ];
}

interface Points {
  readonly name: string;
  readonly rows: readonly RatedRow[];
  readonly scores: readonly Decimal[];
  readonly weights: readonly Decimal[];
}

function pointsOf(cell: string, document: DocumentAnalysis): Points | undefined {
  if (/^(?:总分|合计|总计|总得分)$/u.test(cell))
    return {
      name: cell,
      rows: [],
      scores: keepKnown([totalOf(document), document.scorecard.total.sum.claimed]),
      weights: [],
    };
  const rows = applying(document).filter(row => foldSentence(nameIn(row)) === cell);
  return rows.length === 0
    ? undefined
    : { name: cell, rows, scores: scoresOf(rows, document), weights: weightsOf(rows) };
}

const keepKnown = (values: readonly (Decimal | undefined)[]): readonly Decimal[] =>
  values.flatMap(value => value ?? []);
const scoresOf = (rows: readonly RatedRow[], document: DocumentAnalysis): readonly Decimal[] =>
  keepKnown(rows.map(row => scoreOf(row, document)));
const weightsOf = (rows: readonly RatedRow[]): readonly Decimal[] => keepKnown(rows.map(({ weight }) => weight));
