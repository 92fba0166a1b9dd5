import type { GridCell, GridRow } from '../cells/grid.js';
import { labelOf } from './cell-words.js';
import { englishColumns } from './english-words.js';
import { causeWords, type ColumnKey, columnWords } from './field-words.js';
import { isHeadLabel } from './head-words.js';
import { isOfMonths } from './months.js';
import { settleTwins } from './same-columns.js';
import { columnMeaning, labelReader, labelsOf } from './label-keys.js';

/** A column of a table of rows; `key` is what it was recognised as. */
export interface Column {
  readonly key: ColumnKey | undefined;
  /** As printed. */
  readonly heading: string;
  readonly from: number;
  /** The first column that no longer belongs to it. */
  readonly to: number;
  /** The level whose groups a column of weights is about; `undefined` where it is about the rows. */
  readonly owner: ColumnKey | undefined;
}

/** What a heading over columns of the indicators stands for. */
export function columnKey(text: string): ColumnKey | undefined {
  // points out of a hundred for each row are none of the form's
  if (/百分制|折算前|加权前/.test(text) || isTwoColumns(text)) return undefined;
  const key =
    ownKey(text) ??
    (yearly.test(text) ? (ownKey(text.replace(yearly, '')) ?? asValue(text.replace(yearly, ''))) : undefined);
  if (key === 'target' && /[(（]调整后?[)）]/.test(text)) return 'adjusted';
  return key === 'actual' && isOfMonths(text) ? 'through' : key;
}

const yearly = /^\s{0,9}20\d\d\s{0,9}年度?/;

/** 计划 and 实际 behind a year or below the heading of the values: what was aimed at, and what was reached. */
export const asValue = (text: string): ColumnKey | undefined => ownKey(`${labelOf(text)}值`);

/** 目标值/完成值 or 得分/满分, or one below the other: two columns in one. Where its cells do not part in two it is neither. */
export const isTwoColumns = (text: string): boolean =>
  [/[/／]/, /\n/].some(mark => {
    const [first = '', second = '', ...more] = text.split(mark);
    return more.length === 0 && second !== '' && pairs.has(`${headingKey(first)}/${headingKey(second)}`);
  });

const pairs: ReadonlySet<string> = new Set(['target/actual', 'score/weight', 'weight/score']);

/** Whether of two headings one above the other the lower says what stands below the values of the upper: 实际完成值 below 年度指标值. */
export const stackedKeys = (upper: string, lower: string): boolean =>
  (columnKey(upper) === 'target' && columnKey(lower) === 'actual') ||
  (columnKey(upper) === 'weight' && columnKey(lower) === 'score');

/** 计划, 完成 and 实际成本 mean what they mean in a row of headings alone. */
const headingKey = (text: string): ColumnKey | undefined =>
  columnKey(text) ?? (inHeadings.test(labelOf(text)) ? asValue(labelOf(text).replace(/成本$/, '')) : undefined);

const inHeadings = /^(?:计划|实际|完成)(?:成本)?$/;

const ownKey: (text: string) => ColumnKey | undefined = labelReader(columnMeaning, [...columnWords, ...englishColumns]);

/** 指标 behind 一级 makes the same heading whole. */
export const isMoreOf = (text: string, more: string): boolean =>
  more === '指标' && columnKey(text) !== undefined && columnKey(text + more) === columnKey(text);

/** What a heading must have beside names: what was aimed at, or what came of it. */
const values: readonly ColumnKey[] = ['target', 'actual', 'score', 'through'];

/** The columns that a row of headings makes; `undefined` where the row is none. A number as a heading holds the points of the block where `pointed`. */
export function columnsOf(row: GridRow, pointed = false): readonly Column[] | undefined {
  const keys = claimedScores(
    row,
    costNames(
      row,
      row.cells.map(({ text }) => headingKey(text)),
    ),
  );
  const known = new Set(keys.filter(key => key !== undefined));
  const isNamed = keys.some(key => key === 'name' || key === 'label' || key?.startsWith('level'));
  if (!isNamed || known.size < 3 || !values.some(key => known.has(key))) return undefined;
  if (row.cells.some(({ text }) => /[≥≤]|\d%/.test(text.replace(/[(（]\s?100\s?[%％]\s?[)）]/, '')))) return undefined;
  const isPoints = ({ text }: GridCell): boolean => pointed && !known.has('score') && /^\d{1,3}$/.test(text);
  const isCaused = row.cells.filter(({ text }) => isCause(text)).length > 1;
  const keyAt = (cell: GridCell, index: number): ColumnKey | undefined => {
    if (isPoints(cell)) return 'score';
    return isCaused && isCause(cell.text) ? 'tick' : keys[index];
  };
  return settleColumns(
    row.cells.map((cell, index) => columnFrom(cell, keyAt(cell, index))),
    row.size,
  );
}

/** 成本指标 in front of 计划成本 and 实际成本 heads the names. */
const costNames = ({ cells }: GridRow, keys: readonly (ColumnKey | undefined)[]): typeof keys =>
  cells.some(({ text }) => /^实际成本$/.test(labelOf(text)))
    ? keys.map((key, index) => (/^成本指标$/.test(labelOf(cells[index]?.text ?? '')) ? 'name' : key))
    : keys;

/** 自评 beside weights is what they score, where no other heading says so. */
const claimedScores = ({ cells }: GridRow, keys: readonly (ColumnKey | undefined)[]): typeof keys =>
  keys.includes('weight') && !keys.includes('score') && !keys.includes('reviewScore')
    ? keys.map((key, index) => (cells[index]?.width === 1 && /^自评$/.test(labelOf(cells[index].text)) ? 'score' : key))
    : keys;

/** A column as its heading says. */
export const columnFrom = (cell: GridCell, key: ColumnKey | undefined): Column => ({
  key,
  heading: cell.text,
  from: cell.column,
  to: cell.column + cell.width,
  owner: undefined,
});

/** 经费保障, 其他: headings of reasons that are ticked. */
export const isCause = (text: string): boolean =>
  causeWords.test(labelOf(text)) || (causes.has(labelOf(text)) && columnKey(text) === undefined);

const causes = labelsOf('indicators', 'cause');

/** The deepest level names the indicator, unless a column says that it does; unmarked columns belong to the heading before them. */
export function settleColumns(headed: readonly Column[], size: number): readonly Column[] {
  const columns = meanBehindNames(nameBehindLevels(onceNamed(levelInFront(groupBesideName(wholeYear(headed))))));
  const named = columns.some(({ key }) => key === 'name');
  const weights = columns.filter(({ key }) => key === 'weight').length;
  const deepest =
    columns
      .flatMap(({ key }) => (key?.startsWith('level') ? [key] : []))
      .sort()
      .at(-1) ?? 'label';
  const level = columns.findIndex(({ key }) => key?.startsWith('level'));
  const first = columns.slice(0, level).some(({ key }) => key === 'actual' || key === 'score') ? 0 : level;
  const settled = columns.map((column, index) => ({
    ...column,
    key: keyOf(column, index < first, !named && column.key === deepest),
    to: Math.max(column.to, columns[index + 1]?.from ?? size),
    owner:
      column.key === 'weight' && weights > 1 ? levelBefore(columns, index, named ? undefined : deepest) : undefined,
  }));
  return settleTwins(settled);
}

/** 三级指标 in front of the targets and once more in front of what came of them: the first heads the names, the other says them again. */
function onceNamed(columns: readonly Column[]): readonly Column[] {
  const isNames = ({ key }: Column): boolean => key === 'name' || key?.startsWith('level') === true;
  return columns.map((column, index): Column =>
    isNames(column) && columns.slice(0, index).some(({ key }) => key === column.key)
      ? { ...column, key: 'again' }
      : column,
  );
}

/** 1—12月完成值 beside points is what the year reached; without points, what was reached beside what is expected is so far. */
function wholeYear(columns: readonly Column[]): readonly Column[] {
  const has = (key: ColumnKey): boolean => columns.some(column => column.key === key);
  const isScored = has('score') && !has('actual');
  const isSoFar = !has('score') && has('forecast') && !has('through');
  return columns.map((each): Column => {
    if (isScored && each.key === 'through' && /12月/.test(each.heading)) return { ...each, key: 'actual' };
    return isSoFar && each.key === 'actual' && !/全年|年度|12月/.test(each.heading)
      ? { ...each, key: 'through' }
      : each;
  });
}

/** Where no column has a level, one of kinds in front of the names says which group a row belongs to, or one behind them that says so. */
function groupBesideName(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ key }) => key?.startsWith('level'))) return columns;
  const name = columns.findIndex(({ key }, index) => key === 'name' && !isKindOfNext(columns, index));
  const names = name < 0 ? columns.findIndex(({ key }) => key === 'label') : name;
  const before = columns.findLastIndex(({ heading }, index) => index < names && kinds.test(labelOf(heading)));
  const at = before < 0 ? columns.findIndex(({ heading }) => belonging.test(labelOf(heading))) : before;
  const outer = at > 0 && at === before && kinds.test(labelOf(columns[at - 1]?.heading ?? '')) ? at - 1 : at;
  const levels = new Map<number, ColumnKey>([
    [at, outer === at ? 'level1' : 'level2'],
    ...(outer === at ? [] : ([[outer, 'level1']] as const)),
  ]);
  return columns.map((column, index) => ({ ...column, key: levels.get(index) ?? column.key }));
}

/** 评价内容 in front of 评价指标 says which kind of them a row is of; alone it heads the names. */
const isKindOfNext = (columns: readonly Column[], at: number): boolean =>
  columns[at + 1]?.key === 'name' && kinds.test(labelOf(columns[at]?.heading ?? ''));

const kinds =
  /^(?:指标|绩效|考核|评价|绩效指标|考核指标|评价指标)?(?:类别|类型|分类|维度|要素|方面)$|^(?:绩效|考核|评价)内容$/;

const belonging = /^所属(?:一级)?(?:指标|类别|类型|分类|维度)(?:类别|类型|名称)?$/;

/** 绩效指标 right in front of the second level heads the first, which no other column does. */
function levelInFront(columns: readonly Column[]): readonly Column[] {
  const second = columns.findIndex(({ key }) => key === 'level2');
  const isFirst = columns[second - 1]?.key === 'label' && !columns.some(({ key }) => key === 'level1');
  return isFirst ? columns.map((each, index) => (index === second - 1 ? { ...each, key: 'level1' } : each)) : columns;
}

/** 绩效指标 is the block's label in front of the levels; behind them it heads the names, and 指标内容 behind the third says more of them. */
function nameBehindLevels(columns: readonly Column[]): readonly Column[] {
  const at = columns.findLastIndex(({ key }) => key?.startsWith('level')) + 1;
  if (columns[at - 1]?.key === 'level3' && columns[at]?.key === 'name' && /内容$/.test(labelOf(columns[at].heading)))
    return columns.map((column, index) => (index === at ? { ...column, key: 'note' } : column));
  const isName = at > 0 && columns[at]?.key === 'label' && !columns.some(({ key }) => key === 'name');
  return isName ? columns.map((column, index) => (index === at ? { ...column, key: 'name' } : column)) : columns;
}

/** Behind the names 指标完成情况 is what was reached, and no other label says nothing. */
function meanBehindNames(columns: readonly Column[]): readonly Column[] {
  const at = columns.findLastIndex(({ key }) => key === 'name' || key?.startsWith('level'));
  const hasActual = columns.some(({ key }) => key === 'actual');
  return columns.map((column, index) => {
    if (at < 0 || index <= at || column.key !== 'label') return column;
    return { ...column, key: !hasActual && /情况/.test(column.heading) ? 'actual' : undefined };
  });
}

/** What stands in front of the levels is the label of the block, whatever it says, but for whose rows they are: 项目名称. */
function keyOf({ key, heading }: Column, isBefore: boolean, isName: boolean): ColumnKey | undefined {
  if (isBefore && isHeadLabel(heading)) return undefined;
  if (isBefore && (key === undefined || key === 'target')) return 'label';
  return isName ? 'name' : key;
}

/** The level that stands right before a column of weights, unless it is the one that names the rows. */
function levelBefore(columns: readonly Column[], index: number, deepest: ColumnKey | undefined): ColumnKey | undefined {
  const before = columns[index - 1]?.key;
  return before?.startsWith('level') && before !== deepest ? before : undefined;
}

/** Reasons, measures and notes are words that stand in one of these columns as well as in the other. */
export const isProse = (key: ColumnKey | undefined): boolean => prose.has(key);

const prose: ReadonlySet<ColumnKey | undefined> = new Set([
  'deviation',
  'measure',
  'note',
  'tick',
  'evidence',
  'criterion',
]);

/** Which column a cell belongs to: the name's where it reaches over it, else the one it begins in. */
export function columnOf(
  columns: readonly Column[],
  { column, width }: Pick<GridCell, 'column' | 'width'>,
): Column | undefined {
  const name = columns.find(({ key }) => key === 'name');
  if (name && column <= name.from && column + width > name.from) return name;
  return columns.find(({ from, to }) => from <= column && column < to);
}
