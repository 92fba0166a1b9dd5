import type { GridCell, GridRow } from './grid.js';
import { isBlank, labelOf } from './cell-words.js';

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
  | 'adjusted'
  | 'criterion'
  | 'through'
  | 'forecast'
  | 'likely'
  | 'tick'
  | 'gap'
  | 'share'
  | 'reviewActual'
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
  [/^一级指标|^(?:一级|1级)(?:指标|目标)?$|^Level1$/, 'level1'],
  [/^二级指标|^(?:二级|2级)(?:指标|目标)?$|^Level2$/, 'level2'],
  [/^三级指标(?!.{0,4}[值数]$)|^(?:三级|3级)(?:指标|目标)?$|^Level3$/, 'level3'],
  [/^四级指标|^Level4$/, 'level4'],
  [/^五级指标|^Level5$/, 'level5'],
  [/^六级指标|^Level6$/, 'level6'],
  [/^(?:年度|当年|项目)?(?:绩效)?指标(?:完成情况)?$|^(?:年度|当年)绩效指标(?:完成情况)?$|^Indicators$/, 'label'],
  [/^(?:绩效|考核|评价|明细|具体)?指标(?:名称?|内容|项目?)$|^(?:具体|评价|考核|明细)指标$|^(?:评价|具体)内容$/, 'name'],
  [/^[计核]算得分$|^Computed$/, 'computed'],
  [
    /^(?:指标)?(?:计算方法及)?(?:评分|评价|计分|扣分|考核|打分|赋分|得分(?:计算)?)(?:标准|细则|方法|规则|办法|依据)(?:[及和]方法)?$/,
    'criterion',
  ],
  [
    /^指标(?:说明|解释|含义|内涵|内容及说明)(?:[及和]计算方法)?$|^(?:指标)?(?:计算)?公式$|^(?:指标)?计算方法$|^(?:评价|评分)要点$|^(?:评分|得分|备注|情况)说明$/,
    'note',
  ],
  [/^复[核评审](?:后)?得分$|^Reviewedscore$/i, 'reviewScore'],
  [/^复[核评审](?:后)?(?:实际)?(?:完成)?(?:指标)?(?:值|情况)$/, 'reviewActual'],
  [/^复[核评审](?:意见|说明|情况说明|备注)$|^Reviewcomment$/i, 'reviewComment'],
  [/^偏离度$/, 'gap'],
  [/^(?:目标|指标|实际)?完成(?:率|程度|比例|百分比|度)$|^实现程度$|^得分系数$/, 'share'],
  [/(?:完成目标|目标完成|完成)?(?:的)?可能性$/, 'likely'],
  [/预计/, 'forecast'],
  [/^\d{1,2}[-~至—–]\d{1,2}月(?:份)?(?:实际)?(?:执行|完成)(?:情况|值|数)?$/, 'through'],
  [/^调整后?(?:的)?(?:年度)?(?:指标|目标)值?$|^全年调整(?:指标|目标)值$/, 'adjusted'],
  [
    /^(?:(?:项目|部门)?(?:单位)?(?:自评价?|自我评价)|实际|评价|评分|指标|考核|最终|绩效|单项|综合)?得分(?:数|情况)?$|^(?:(?:项目|部门)?(?:单位)?自评|实得|实际|自我评)分(?:值|数)?$|^(?:自我)?(?:评|打)分$|^Score$/,
    'score',
  ],
  [
    /^(?:指标|设定|标准|单项|评价)?(?:分值|权重|权数|标准分|基准分|基础分|满分|应得分|赋分|配分)(?:值|权重|设置)?$|^权重(?:分值?|%)$|^指标分$/,
    'weight',
  ],
  [/^(?:指标|计算|目标值?|条件|判断|比较|逻辑|关系)*(?:符号|运算符号?|关系符?|比较符|方向符)$/, 'sign'],
  [/^(?:计量|度量|指标|指标值)?单位$|^量纲$/, 'unit'],
  [/^(?:绩效)?(?:指标)?(?:方向|性质)$|^指标属性$|^正反向$|^定[性量][/或]?定[性量]$/, 'direction'],
  [/达成情况$/, 'attainment'],
  [/^(?:上年|基线|上年度|历史|去年).{0,6}值$/, 'baseline'],
  [
    /^(?:年初|年度|全年|当年)?(?:计划|预期|目标|年初|应|设定|考核|期望)(?:完成|实现|达到)?(?:目标|指标)?(?:值|数)$|^(?:计划|预期)完成(?:情况|指标)$/,
    'target',
  ],
  [
    /(?:实际|完成|全年)[^目标]{0,6}(?:值|情况|数|结果)$|^(?:全年|年度)?(?:实际)?完成指标(?:值|数)?$|^实际完成$|^实际(?:指标)?值$|^(?:绩效)?目标(?:完成|实现)情况$|^(?:实际)?实现(?:值|情况)$|^(?:指标)?执行情况$|^自评(?:完成)?值$|^Actual$/,
    'actual',
  ],
  [
    /^(?:年初|年度|预期|计划|全年|绩效|当年|三级|设定|批复|项目|考核|指标)*(?:设定)?(?:目标|指标)(?:值|数)?$|^数值$|^Target$/,
    'target',
  ],
  [/偏差|原因|^(?:扣分|失分|减分|完成差异|差异|未完成)(?:情况)?(?:说明|理由|分析)$/, 'deviation'],
  [/措施/, 'measure'],
  [/^(?:备注|说明|其他说明)$/, 'note'],
  [/^(?:佐证|证明|支撑)(?:材料|资料)/, 'evidence'],
  [/^(?:指标)?编[号码]$/, 'id'],
  [/^对应目标$/, 'goal'],
  [/^数值类型$/, 'nature'],
  [/^资金(?:额度|量)$/, 'funds'],
  [/^序号$/, 'ordinal'],
  [/^Deviation/, 'deviation'],
];

export const columnKey = (text: string): ColumnKey | undefined => {
  const label = labelOf(text);
  return label.length > 24 ? undefined : patterns.find(([pattern]) => pattern.test(label))?.[1];
};

/** What a heading must have beside names: what was aimed at, or what came of it. */
const values: readonly ColumnKey[] = ['target', 'actual', 'score', 'through'];

/** The columns that a row of headings makes; `undefined` where the row is none. A number as a heading holds the points of the block where `pointed`. */
export function columnsOf(row: GridRow, pointed = false): readonly Column[] | undefined {
  const keys = row.cells.map(({ text }) => columnKey(text));
  const known = new Set(keys.filter(key => key !== undefined));
  const isNamed = keys.some(key => key === 'name' || key === 'label' || key?.startsWith('level'));
  if (!isNamed || known.size < 3 || !values.some(key => known.has(key))) return undefined;
  if (row.cells.some(({ text }) => /[≥≤]|\d%/.test(text))) return undefined;
  const isPoints = ({ text }: GridCell): boolean => pointed && !known.has('score') && /^\d{1,3}$/.test(text);
  return settled(
    row.cells.map((cell, index) => columnFrom(cell, isPoints(cell) ? 'score' : keys[index])),
    row.size,
  );
}

const columnFrom = (cell: GridCell, key: ColumnKey | undefined): Column => ({
  key,
  heading: cell.text,
  from: cell.column,
  to: cell.column + cell.width,
  owner: undefined,
});

/** A second row of headings under the first, such as 符号, 数值, 单位 under 目标值: it says what the upper cells group, and takes their place. */
export function refineColumns(columns: readonly Column[], upper: GridRow, row: GridRow): readonly Column[] | undefined {
  if (upper.loose) return unfolded(upper, row);
  const over = (cell: GridCell): GridCell | undefined =>
    upper.cells.find(({ column, width }) => width > 1 && column <= cell.column && ends(cell) <= column + width);
  const lower = row.cells.map(cell => columnFrom(cell, keyUnder(over(cell), cell)));
  const groups = new Set(row.cells.map(over));
  const isGrouped = row.cells.length > 1 && !groups.has(undefined) && groups.size < row.cells.length;
  if (row.cells.length === 0 || !(isGrouped || lower.every(({ key }) => key !== undefined))) return undefined;
  if (row.cells.some(({ text }) => isBlank(text) || text.length > 24)) return undefined;
  const kept = upper.cells
    .filter(cell => !lower.some(each => each.from < ends(cell) && cell.column < each.to))
    .map(cell => columnFrom(cell, columns.find(({ from }) => from === cell.column)?.key));
  return settled(
    [...kept, ...lower].sort((a, b) => a.from - b.from),
    Math.max(upper.size, row.size),
  );
}

/** Two rows of headings copied out of a page, where nobody knows which upper cell reaches over which lower ones: those of its kind. */
function unfolded(upper: GridRow, row: GridRow): readonly Column[] | undefined {
  const isCaused = upper.cells.some(({ text }) => columnKey(text) === 'deviation');
  const lower = row.cells.map(cell => ({ cell, key: isCaused && isCause(cell.text) ? 'tick' : columnKey(cell.text) }));
  if (lower.length < 2 || lower.some(({ key }) => key === undefined || !inner.has(key.replace(/\d$/, ''))))
    return undefined;
  const cells: GridCell[] = upper.cells.flatMap(cell => {
    const kind = groups[columnKey(cell.text) ?? ''] ?? [];
    const own = lower.findIndex(({ key }) => !kind.includes((key ?? '').replace(/\d$/, '')));
    const taken = lower.splice(0, own < 0 ? lower.length : own);
    return taken.length > 0 ? taken.map(each => each.cell) : [cell];
  });
  if (lower.length > 0) return undefined;
  return settled(
    cells.map((cell, index) => ({
      ...columnFrom(cell, isCaused && isCause(cell.text) ? 'tick' : columnKey(cell.text)),
      from: index,
      to: index + 1,
    })),
    cells.length,
  );
}

const groups: Readonly<Record<string, readonly string[]>> = {
  label: ['level', 'name'],
  target: ['sign', 'direction', 'target', 'unit'],
  deviation: ['tick', 'deviation', 'measure'],
};

/** 经费保障, 其他: headings of reasons that are ticked. */
export const isCause = (text: string): boolean => /^(?:经费|制度|人员|硬件条件?|政策)保障$|^其他$/.test(labelOf(text));

const inner: ReadonlySet<string> = new Set(Object.values(groups).flat());

const ends = ({ column, width }: GridCell): number => column + width;

/** What a lower heading means under its upper one: 完成值 under 复核 is the reviewer's, and what stands under reasons is ticked. */
function keyUnder(upper: GridCell | undefined, { text }: GridCell): ColumnKey | undefined {
  const key = columnKey(text);
  if (!upper) return key;
  if (/^复[核评审]/.test(labelOf(upper.text))) return columnKey(`复核${labelOf(text)}`) ?? key;
  return key ?? (columnKey(upper.text) === 'deviation' ? 'tick' : undefined);
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

/** Reasons, measures and notes are words that stand in one of these columns as well as in the other. */
export const isProse = (key: ColumnKey | undefined): boolean =>
  key === 'deviation' || key === 'measure' || key === 'note' || key === 'tick' || key === 'evidence';

/** Which column a cell belongs to: the name's where it reaches over it, else the one it begins in. */
export function columnOf(
  columns: readonly Column[],
  { column, width }: Pick<GridCell, 'column' | 'width'>,
): Column | undefined {
  const name = columns.find(({ key }) => key === 'name');
  if (name && column <= name.from && column + width > name.from) return name;
  return columns.find(({ from, to }) => from <= column && column < to);
}
