import { isBlank, labelOf, pointsText } from '../labels/cell-words.js';
import type { Column } from '../labels/columns.js';
import { Decimal, sum } from '../../number/decimal.js';
import { readPoints } from '../../number/read.js';
import { type Draft, keep, rowsOf } from '../labels/draft.js';
import { isGap } from '../labels/gap.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { headKey } from '../labels/head-words.js';
import { readPairs, setHead, setOnce } from '../labels/head.js';
import type { Indicators } from './indicators.js';

/** `总分 … 等级：优 … 91.57`: the total stands in the column of scores; the reviewer's in theirs. */
export function readTotal(draft: Draft, indicators: Indicators, row: GridRow): void {
  const { headings } = indicators;
  const numbers = row.cells.filter(({ text }) => pointsText(text.replace(provisional, '')) !== undefined);
  const found = row.loose ? behindWorth(headings, numbers) : inColumn(headings, numbers);
  const summed = found && sumOfScores(draft, found, numbers);
  const shown = summed ?? (found && numbers.length === 1 && isWorth(draft, found) ? undefined : found);
  const [, behind, said] =
    /[:：]\s*([\d.]+)\s*分?(?:\s?[(（]([^()（）]{1,4})[)）])?$/.exec(row.cells[0]?.text ?? '') ?? [];
  if (said !== undefined && row.cells[0]) takeGrade(draft, { ...row.cells[0], text: said });
  const total = shown ? pointsText(shown.text.replace(provisional, '')) : behind;
  if (total !== undefined) setOnce(draft, draft.top, '总分', total, row.place, '总分');
  const reviewed = keepReviewed(draft, headings, numbers);
  const isRead = (cell: GridCell): boolean =>
    (numbers.includes(cell) && !isBelow(headings, undefined, cell)) ||
    isComputed(headings, cell) ||
    (isBelow(headings, 'gap', cell) && isGap(cell.text, total, reviewed)) ||
    takeGrade(draft, cell);
  for (const cell of readPairs(
    draft,
    row.cells.slice(1).filter(each => !isRead(each)),
  ))
    if (!isBlank(cell.text)) keep(draft, '总分', cell.place, cell.text);
}

/** `自评得分 | 100 | 98` below the rows: a label of the total with nothing but numbers behind it. */
export const isScoreLine = ({ cells: [first, ...numbers] }: GridRow): boolean =>
  first !== undefined &&
  numbers.length > 0 &&
  headKey(first.text) === '总分' &&
  numbers.every(({ text }) => pointsText(text) !== undefined || isBlank(text));

/** Where columns may have shifted: the number behind those of as many columns of weights, or the last one, unless it says what they say. */
function behindWorth(headings: readonly Column[], numbers: readonly GridCell[]): GridCell | undefined {
  const weights = headings.filter(({ key }) => key === 'weight').length;
  const last = numbers.at(-1);
  const isWorthFirst = numbers.length === 2 && !headings.some(({ key }) => key === 'reviewScore');
  if (isWorthFirst && Number(pointsText(numbers[0]?.text ?? '')) === 100) return last;
  if (numbers.length > 2 && numbers.slice(0, -1).every(({ text }) => text === numbers[0]?.text)) return last;
  if (numbers.length > weights || numbers.length < 2) return numbers[numbers.length > weights ? weights : 0];
  return numbers.every(({ text }) => text === last?.text) ? undefined : last;
}

/** The number under 得分; one under 分值 alone is what the form is worth. */
function inColumn(headings: readonly Column[], numbers: readonly GridCell[]): GridCell | undefined {
  const score = headings.find(({ key }) => key === 'score');
  const weight = headings.find(({ key, owner }) => key === 'weight' && owner === undefined);
  const isWeight = ({ column }: GridCell): boolean =>
    weight !== undefined && weight.from <= column && column < weight.to;
  const covers = ({ column, width }: GridCell): boolean =>
    score !== undefined && column <= score.from && score.from < column + width;
  const at = numbers.find(covers);
  if (at || (!score && (numbers.length === 1 || !weight))) return at ?? numbers[0];
  if (!score) return undefined;
  if (weight && numbers.length === 2) return numbers[1];
  const free = numbers.filter(cell => !isWeight(cell));
  return free.findLast(({ column }) => column <= score.from) ?? free[0] ?? numbers[0];
}

/** Where the number in the column of scores is not what the scores come to, and one beside it is, the cells of the row have shifted. */
function sumOfScores({ nodes, budget }: Draft, found: GridCell, numbers: readonly GridCell[]): GridCell | undefined {
  const scores = [budget, ...rowsOf(nodes).map(({ keys }) => keys)].flatMap(
    keys => readPoints(keys.get('得分') ?? '')?.value ?? [],
  );
  const comesTo = ({ text }: GridCell): boolean => readPoints(text)?.value.equals(sum(scores)) === true;
  return comesTo(found) ? undefined : numbers.find(comesTo);
}

/** What the form is worth, not what was scored: the sum of its weights, where the scores, if there are any, come to something else. */
function isWorth({ nodes, budget }: Draft, { text }: GridCell): boolean {
  const sumOf = (key: '权重' | '得分'): Decimal =>
    sum(
      [budget, ...rowsOf(nodes).map(({ keys }) => keys)].flatMap(keys => readPoints(keys.get(key) ?? '')?.value ?? []),
    );
  const number = readPoints(text)?.value;
  return number !== undefined && number.equals(sumOf('权重')) && !number.equals(sumOf('得分'));
}

const provisional = /（暂[计定]）$| \(provisional\)$/;

const isBelow = (columns: readonly Column[], heading: Column['key'], { column }: GridCell): boolean =>
  columns.some(({ key, from }) => key === heading && from === column);

const isComputed = (columns: readonly Column[], cell: GridCell): boolean => isBelow(columns, 'computed', cell);

/** `等级：优；按计算得分：良`, or the grade alone: what was worked out is nobody's claim. */
function takeGrade(draft: Draft, cell: GridCell): boolean {
  const grade =
    /^(?:评价|自评)?(?:等级|等次|Grade)[:：]\s*([^；;]+)/.exec(cell.text)?.[1] ??
    /^(优秀?|良好?|中等?|合格|及格|不合格|差)$/.exec(cell.text.trim())?.[1];
  if (grade) setHead(draft, '等级', grade, cell);
  return grade !== undefined;
}

/** The reviewer's total follows from the rows, those without a review as they were; one that does not is kept. */
function keepReviewed(draft: Draft, columns: readonly Column[], numbers: readonly GridCell[]): string | undefined {
  const from = columns.find(({ key }) => key === 'reviewScore')?.from;
  const cell = numbers.find(({ column, width }) => from !== undefined && column <= from && from < column + width);
  if (!cell) return undefined;
  const scores = rowsOf(draft.nodes).flatMap(
    ({ keys, review }) => readPoints(review.get('复核得分') ?? keys.get('得分') ?? '')?.value ?? [],
  );
  const off = readPoints(cell.text)?.value.minus(sum(scores)).abs();
  if (!off || off.greaterThan(roundings(scores.length))) keep(draft, '总分', cell.place, `复核得分：${cell.text}`);
  return cell.text;
}

/** What so many scores, each rounded to two decimals, may be off together. */
const roundings = (count: number): Decimal => new Decimal('0.005').times(count);

/** The line below the rows of a group: the points that they come to; that of a page says nothing of the form. */
export function readSubtotal(draft: Draft, indicators: Indicators, row: GridRow): void {
  const [first] = row.cells;
  if (!first) return;
  if (/^本页/.test(labelOf(first.text))) return void draft.passed.push(...row.cells);
  const score = row.cells
    .slice(1)
    .map(({ text }) => pointsText(text))
    .findLast(text => text !== undefined);
  if (score === undefined || !indicators.subtotal(score, labelOf(first.text).slice(0, -2)))
    keep(draft, '绩效指标', first.place, row.cells.map(({ text }) => text).join(' '));
}
