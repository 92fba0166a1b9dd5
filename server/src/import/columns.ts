import type { GridCell, GridRow } from './grid.js';
import { labelOf } from './cell-words.js';

/** What a column of the indicators' block holds. */
export type ColumnKey =
  | `level${number}`
  | 'name'
  | 'weight'
  | 'sign'
  | 'target'
  | 'unit'
  | 'actual'
  | 'score'
  | 'computed'
  | 'deviation'
  | 'measure'
  | 'note'
  | 'direction'
  | 'attainment'
  | 'evidence'
  | 'id'
  | 'goal'
  | 'baseline'
  | 'nature'
  | 'funds'
  | 'reviewScore'
  | 'reviewComment'
  | 'label'
  | 'ordinal';

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

const patterns: readonly (readonly [RegExp, ColumnKey])[] = [
  [/^一级指标|^Level1$/, 'level1'],
  [/^二级指标|^Level2$/, 'level2'],
  [/^三级指标|^Level3$/, 'level3'],
  [/^四级指标|^Level4$/, 'level4'],
  [/^五级指标|^Level5$/, 'level5'],
  [/^六级指标|^Level6$/, 'level6'],
  [/^(?:年度)?(?:绩效)?指标$|^Indicators$/, 'label'],
  [/^(?:绩效)?指标(?:名称|内容)$|^具体指标$|^评价指标$/, 'name'],
  [/^[计核]算得分$|^Computed$/, 'computed'],
  [/^复核得分$/, 'reviewScore'],
  [/^复核意见$/, 'reviewComment'],
  [/^(?:自评|实际|评价|评分|指标|考核|最终)?得分$|^(?:自评|实得)分(?:值|数)?$|^Score$/, 'score'],
  [/^(?:指标|设定|标准)?(?:分值|权重|标准分|基准分|满分|应得分)(?:值|权重)?$|^权重(?:分值?|%)$/, 'weight'],
  [/^(?:指标|计算|目标值?)?(?:符号|运算符号?|关系符?|比较符)$/, 'sign'],
  [/^(?:计量|度量|指标)?单位$/, 'unit'],
  [/^(?:指标)?(?:方向|性质)$|^正反向$/, 'direction'],
  [/达成情况$/, 'attainment'],
  [/^(?:上年|基线|上年度|历史).{0,6}值$/, 'baseline'],
  [/^(?:计划|预期|预计|目标|年初|应)完成(?:值|数|情况)$/, 'target'],
  [/(?:实际|完成|全年)[^目标]{0,6}(?:值|情况|数|结果)$|^实际完成$|^Actual$/, 'actual'],
  [
    /^(?:年初|年度|预期|计划|全年|绩效|当年)*(?:设定)?(?:目标|指标)(?:值|数)?$|^(?:年度|全年)?(?:预期|计划)(?:值|数)$|^数值$|^Target$/,
    'target',
  ],
  [/偏差|原因/, 'deviation'],
  [/措施/, 'measure'],
  [/^(?:备注|说明)$/, 'note'],
  [/^佐证/, 'evidence'],
  [/^(?:指标)?编号$/, 'id'],
  [/^对应目标$/, 'goal'],
  [/^数值类型$/, 'nature'],
  [/^资金(?:额度|量)$/, 'funds'],
  [/^序号$/, 'ordinal'],
  [/^Deviation/, 'deviation'],
];

export const columnKey = (text: string): ColumnKey | undefined => {
  const label = labelOf(text);
  return patterns.find(([pattern]) => pattern.test(label))?.[1];
};

/** The columns that a row of headings makes; `undefined` where the row is none. */
export function columnsOf(row: GridRow): readonly Column[] | undefined {
  const keys = row.cells.map(({ text }) => columnKey(text));
  const known = new Set(keys.filter(key => key !== undefined));
  const isNamed = keys.some(key => key === 'name' || key === 'label' || key?.startsWith('level'));
  if (!isNamed || known.size < 3 || !(known.has('target') || known.has('actual') || known.has('score')))
    return undefined;
  return settled(
    row.cells.map((cell, index): Column => ({
      key: keys[index],
      heading: cell.text,
      from: cell.column,
      to: cell.column + cell.width,
      owner: undefined,
    })),
    row.size,
  );
}

/** A second row of headings under the first, such as 符号, 数值, 单位 under 目标值. */
export function refined(columns: readonly Column[], row: GridRow): readonly Column[] | undefined {
  const keys = row.cells.map(({ text }) => columnKey(text));
  if (row.cells.length === 0 || keys.some(key => key === undefined)) return undefined;
  const lower = row.cells.map((cell, index): Column => ({
    key: keys[index],
    heading: cell.text,
    from: cell.column,
    to: cell.column + cell.width,
    owner: undefined,
  }));
  const kept = columns.filter(({ from, to }) => !lower.some(each => each.from < to && from < each.to));
  return [...kept, ...lower].sort((a, b) => a.from - b.from);
}

/** The deepest level names the indicator, unless a column says that it does; unmarked columns belong to the heading before them. */
function settled(columns: readonly Column[], size: number): readonly Column[] {
  const named = columns.some(({ key }) => key === 'name');
  const weights = columns.filter(({ key }) => key === 'weight').length;
  const deepest =
    columns
      .flatMap(({ key }) => (key?.startsWith('level') ? [key] : []))
      .sort()
      .at(-1) ?? 'label';
  return columns.map((column, index) => ({
    ...column,
    key: !named && column.key === deepest ? 'name' : column.key,
    to: Math.max(column.to, columns[index + 1]?.from ?? size),
    owner:
      column.key === 'weight' && weights > 1 ? levelBefore(columns, index, named ? undefined : deepest) : undefined,
  }));
}

/** The level that stands right before a column of weights, unless it is the one that names the rows. */
function levelBefore(columns: readonly Column[], index: number, deepest: ColumnKey | undefined): ColumnKey | undefined {
  const before = columns[index - 1]?.key;
  return before?.startsWith('level') && before !== deepest ? before : undefined;
}

/** Which column a cell belongs to: the name's where it reaches over it, else the one it begins in. */
export function columnOf(
  columns: readonly Column[],
  { column, width }: Pick<GridCell, 'column' | 'width'>,
): Column | undefined {
  const name = columns.find(({ key }) => key === 'name');
  if (name && column <= name.from && column + width > name.from) return name;
  return columns.find(({ from, to }) => from <= column && column < to);
}
