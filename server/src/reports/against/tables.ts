import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number } from '../../messages/number.js';
import { Decimal, one } from '../../number/decimal.js';
import type { Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { applying, nameIn, scoreOf, totalOf } from '../self-report/figures.js';
import type { Words } from '../../text/locale.js';
import { type Difference, type Expected, expectShare, expectValue, words } from './expected.js';
import { foldSentence, mentionsIn } from './mentions.js';
import { pointsOfGroup } from './point-roles.js';
import { actualOf, completionsOf, sharesOf, targetOf } from './row-values.js';
import { groupName } from './subjects.js';

/** A line of a report that is a row of a table. */
export interface ReportRow {
  readonly table: number;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

const columns = ['score', 'weight', 'target', 'actual', 'completion', 'share'] as const;
type Column = (typeof columns)[number];

/** Where a table has which number of its rows; bare numbers in its cells mean nothing without its heading. */
export interface PointColumns {
  readonly table: number;
  readonly at: Readonly<Partial<Record<Column, number>>>;
}

const headings: Readonly<Record<Column, RegExp>> = {
  score: /^(?:自评|实际|自评实际)?得分(?:\([^()]*\))?$/u,
  weight: /^(?:指标)?(?:分值|权重|标准分|满分)(?:\([^()]*\))?$/u,
  target: /^(?:年度|年初)?(?:绩效)?(?:指标值|目标值|目标)(?:\([^()]*\))?$/u,
  actual: /^(?:全年)?(?:实际)?(?:完成值|完成数|完成情况)(?:\([^()]*\))?$/u,
  completion: /^(?:目标|指标)?完成(?:率|比例)(?:\([^()]*\))?$/u,
  share: /^得分率(?:\([^()]*\))?$/u,
};

/** Which columns of a report’s table hold points, by the words of its head. */
export function pointColumns(row: ReportRow): PointColumns | undefined {
  const found = columnsOf(row);
  return found.at.score === undefined ? undefined : found;
}

/** The columns of a heading together with those that a second row of it names; `undefined` where that row names none. */
export function withLowerHeading(above: PointColumns, row: ReportRow): PointColumns | undefined {
  const own = columnsOf(row);
  return Object.keys(own.at).length > 0 ? { table: row.table, at: { ...above.at, ...own.at } } : undefined;
}

function columnsOf({ table, cells }: ReportRow): PointColumns {
  const found = columns.flatMap(column => {
    const cell = cells.find(({ text }) => headings[column].test(foldSentence(text)));
    return cell ? [[column, cell.column] as const] : [];
  });
  return { table, at: Object.fromEntries(found) };
}

/** What one row of a table has otherwise than the form, by its columns. */
export function differencesInRow(
  { cells }: ReportRow,
  { at }: PointColumns,
  document: DocumentAnalysis,
): readonly Difference[] {
  const named = namedIn(cells, Math.min(...Object.values(at)), document);
  if (!named) return [];
  const textAt = (column: Column): string => cells.find(cell => cell.column === at[column])?.text ?? '';
  const tell = (what: string, en: string): Words => words(`“${named.name}”的${what}`, `${en} of “${named.name}”`);
  const points = (column: Column, what: Words, known: readonly (Decimal | undefined)[]): readonly Difference[] =>
    differingPoints(textAt(column).trim(), what, known);
  const value = (column: Column, what: Words, known: readonly Value[]): readonly Difference[] =>
    differing(textAt(column), expectValue(what, known, document));
  const share = (column: Column, what: Words, known: readonly (Decimal | undefined)[]): readonly Difference[] =>
    differing(inPerCent(textAt(column)), expectShare(what, known));
  return [
    ...value('target', tell('目标值', 'the target'), named.rows.map(targetOf)),
    ...value('actual', tell('完成值', 'the actual'), named.rows.map(actualOf)),
    ...points(
      'score',
      tell('得分', 'the score'),
      named.points.map(([score]) => score),
    ),
    ...points(
      'weight',
      tell('分值', 'the points'),
      named.points.map(([, weight]) => weight),
    ),
    ...share('completion', tell('完成率', 'the completion'), named.completions),
    ...share(
      'share',
      tell('得分率', 'the share of its points'),
      named.points.map(([score, weight]) => (weight?.isZero() === false ? score?.div(weight) : undefined)),
    ),
  ];
}

function differingPoints(
  written: string,
  what: Words,
  values: readonly (Decimal | undefined)[],
): readonly Difference[] {
  const known = values.flatMap(each => each ?? []);
  const [first] = known;
  if (!first || !/^\d+(?:\.\d+)?$/.test(written) || known.some(each => each.equals(written))) return [];
  return [{ what, written: `${number(new Decimal(written))} 分`, form: `${number(first)} 分` }];
}

/** A cell that holds one number against what it may be. */
function differing(cell: string, expected: Expected | undefined): readonly Difference[] {
  const [mention, ...others] = mentionsIn(foldSentence(cell));
  if (!mention || others.length > 0 || !expected || expected.agrees(mention)) return [];
  return [{ what: expected.what, written: mention.text, form: expected.form }];
}

/** A share below a heading that may say that it is in per cent. */
const inPerCent = (cell: string): string => (/^\s*\d+(?:\.\d+)?\s*$/.test(cell) ? `${cell.trim()}%` : cell);

/** What a row of a table is about. */
interface Named {
  readonly name: string;
  readonly rows: readonly RatedRow[];
  readonly points: readonly (readonly [score: Decimal | undefined, weight: Decimal | undefined])[];
  readonly completions: readonly (Decimal | undefined)[];
}

/** The row of the form whose name one of the cells holds, else the group, the budget or the whole that the last name ahead of the numbers is. */
function namedIn(cells: ReportRow['cells'], first: number, document: DocumentAnalysis): Named | undefined {
  const rows = cells.flatMap(({ text }) => {
    const name = foldSentence(text);
    const own = applying(document).filter(row => foldSentence(nameIn(row)) === name);
    return own.length > 0 ? [{ name, own }] : [];
  });
  const found = rows.at(-1);
  if (found)
    return {
      name: found.name,
      rows: found.own,
      points: found.own.map(row => [scoreOf(row, document), row.weight]),
      completions: found.own.flatMap(completionsIn),
    };
  const last = cells.filter(({ column, text }) => column < first && text.trim() !== '').at(-1);
  return last && wholeIn(foldSentence(last.text).replace(/\([^()]*\)$/u, ''), document);
}

function wholeIn(name: string, document: DocumentAnalysis): Named | undefined {
  const { total, budget, groups } = document.scorecard;
  const describe = (points: Named['points'], completions: Named['completions'] = []): Named => ({
    name,
    rows: [],
    points,
    completions,
  });
  if (/^(?:总分|合计|总计|总得分)$/u.test(name))
    return describe([
      [totalOf(document), document.profile.total],
      [total.sum.claimed, undefined],
    ]);
  if (/^预算执行(?:率|情况)?$/u.test(name))
    return budget && describe([[scoreOf(budget, document), budget.weight]], [budget.rate]);
  const own = groups.filter(({ path }) => groupName(path.at(-1) ?? '') === groupName(name));
  return own.length === 0 ? undefined : describe(own.flatMap(group => pointsOfGroup(group, document)));
}

/** Of a target that may not be passed people tell how much of it was used, or how far it was kept. */
const completionsIn = (row: RatedRow): readonly Decimal[] => {
  const known = completionsOf(row);
  const inverse = row.direction === 'at-most' ? known.flatMap(each => (each.isZero() ? [] : [one.div(each)])) : [];
  return [...known, ...inverse, ...(inverse.some(each => each.greaterThan(1)) ? [one] : []), ...sharesOf(row)];
};
