import type { GridCell, GridRow } from '../cells/grid.js';
import { isBlank, labelOf } from './cell-words.js';
import { asValue, type Column, columnFrom, columnKey, columnsOf, isCause, settleColumns } from './columns.js';
import type { ColumnKey } from './field-words.js';

/**
 * A second row of headings under the first, such as 符号, 数值, 单位 under 目标值: it says what the upper cells group, and takes their place. Of targets of
 * several years, 2022年 | 2023年 under 年度指标值, those of the form's `year` are its targets.
 */
export function refineColumns(
  columns: readonly Column[],
  upper: GridRow,
  row: GridRow,
  year?: string,
): readonly Column[] | undefined {
  const own = areYears(row) ? (yearReached(upper) ?? year) : undefined;
  if (upper.loose) return areYears(row) ? unfoldYears(upper, row, own) : unfoldHeads(upper, row);
  const unknown = row.cells.filter(({ text }) => !isHeading(text)).length;
  const isLower = unknown === 0 || areYears(row) || (unknown > 0 && unknown * 4 <= row.cells.length);
  const isSpread = upper.cells.every(({ width }) => width === 1) && isLower;
  const over = (cell: GridCell): GridCell | undefined =>
    isSpread
      ? upper.cells.findLast(({ column }) => column <= cell.column)
      : upper.cells.find(({ column, width }) => width > 1 && column <= cell.column && ends(cell) <= column + width);
  const lower = valueAmong(
    row.cells.map(cell => [over(cell), columnFrom(cell, keyUnder(over(cell), cell, own))] as const),
  );
  const groups = new Set(row.cells.map(over));
  const across = upper.cells.filter(cell => row.cells.some(each => covers(each, cell)));
  if (row.cells.length === 1 && across.length > 1) return undefined;
  const isGrouped = row.cells.length > 1 && !groups.has(undefined) && groups.size < row.cells.length;
  if (row.cells.length === 0 || !(isGrouped || lower.every(({ key }) => key !== undefined))) return undefined;
  if (row.cells.some(({ text }) => isBlank(text) || text.length > 24)) return undefined;
  const kept = upper.cells
    .filter(cell => !lower.some(each => each.from < ends(cell) && cell.column < each.to))
    .map(cell => columnFrom(cell, keptKey(columns, cell)));
  return settleColumns(
    [...kept, ...lower].sort((a, b) => a.from - b.from),
    Math.max(upper.size, row.size),
  );
}

/** 运算符号 | 内容 | 度量单位 under 年度指标值: the one that nobody knows is the value. */
function valueAmong(lower: readonly (readonly [GridCell | undefined, Column])[]): readonly Column[] {
  const values = lower.filter(([upper]) => upper && columnKey(upper.text) === 'target');
  const unknown = values.filter(([, { key }]) => key === undefined);
  const isOne = unknown.length === 1 && values.length > 1 && !values.some(([, { key }]) => key === 'target');
  return lower.map(each => (isOne && each === unknown[0] ? { ...each[1], key: 'target' } : each[1]));
}

/** A label that headed the names for want of levels is the block's again. */
const keptKey = (columns: readonly Column[], { text, column }: GridCell): ColumnKey | undefined =>
  columnKey(text) === 'label' ? 'label' : columns.find(({ from }) => from === column)?.key;

/** Where merged cells are not known as such an upper heading reaches as far as blanks follow; what stands below it must be a heading by itself. */
const isHeading = (text: string): boolean => columnKey(text) !== undefined || isCause(text);

/** Two rows of headings copied out of a page, where nobody knows which upper cell reaches over which lower ones: those of its kind. */
function unfoldHeads(upper: GridRow, row: GridRow): readonly Column[] | undefined {
  const isCaused = upper.cells.some(({ text }) => columnKey(text) === 'deviation');
  const keys = row.cells.map(({ text }): ColumnKey | undefined =>
    isCaused && isCause(text) ? 'tick' : columnKey(text),
  );
  const isTarget = upper.cells.some(({ text }) => columnKey(text) === 'target') && !keys.includes('target');
  const isOne = isTarget && keys.filter(key => key === undefined).length === 1 && keys.includes('unit');
  const lower = row.cells.map((cell, index) => ({
    cell,
    key: keys[index] ?? (isOne ? ('target' as const) : undefined),
  }));
  const known = new Map(lower.map(({ cell, key }) => [cell, key]));
  if (lower.length < 2 || lower.some(({ key }) => key === undefined || !inner.has(key.replace(/\d$/, ''))))
    return undefined;
  const cells: GridCell[] = upper.cells.flatMap(cell => {
    const kind = (judges.test(labelOf(cell.text)) ? judged : groups[columnKey(cell.text) ?? '']) ?? [];
    const own = lower.findIndex(
      ({ key }, at) =>
        !kind.includes((key ?? '').replace(/\d$/, '')) ||
        (kind !== groups.label && lower.slice(0, at).some(each => each.key === key && key !== 'tick')),
    );
    const taken = lower.splice(0, own < 0 ? lower.length : own);
    for (const each of taken) known.set(each.cell, keyUnder(cell, each.cell) ?? each.key);
    return taken.length > 0 ? taken.map(each => each.cell) : [cell];
  });
  if (lower.length > 0) return undefined;
  return settleColumns(
    cells.map((cell, index) => ({
      ...columnFrom(cell, known.get(cell) ?? columnKey(cell.text)),
      from: index,
      to: index + 1,
    })),
    cells.length,
  );
}

/** 2023年实际完成值: the year that the form is about, whatever years its targets are of. */
const yearReached = ({ cells }: GridRow): string | undefined =>
  cells.flatMap(({ text }) => (columnKey(text) === 'actual' ? (/20\d\d(?=年)/.exec(labelOf(text)) ?? []) : []))[0];

/** Years in a copy stand under the one heading of targets. */
function unfoldYears(upper: GridRow, row: GridRow, year: string | undefined): readonly Column[] | undefined {
  const over = upper.cells.filter(({ text }) => columnKey(text) === 'target');
  if (over.length !== 1) return undefined;
  const columns = upper.cells.flatMap(cell =>
    cell === over[0]
      ? row.cells.map(each => columnFrom(each, year !== undefined && each.text.includes(year) ? 'target' : undefined))
      : [columnFrom(cell, columnKey(cell.text))],
  );
  return settleColumns(
    columns.map((column, index) => ({ ...column, from: index, to: index + 1 })),
    columns.length,
  );
}

/** Who says what was reached and what it scores: 自评 and 复核, each over both. */
const judges = /^(?:单位|部门)?自评(?:情况|结果)?$|^.{0,6}(?:复[核评审]|审[核定])(?:情况|结果)?$/;

const judged: readonly string[] = ['actual', 'score'];

const groups: Readonly<Record<string, readonly string[]>> = {
  label: ['level', 'name'],
  target: ['sign', 'direction', 'target', 'unit'],
  actual: ['target', 'unit'],
  deviation: ['tick', 'deviation', 'measure'],
};

const inner: ReadonlySet<string> = new Set([...Object.values(groups).flat(), ...judged]);

const ends = ({ column, width }: GridCell): number => column + width;

const covers = (cell: GridCell, other: GridCell): boolean => cell.column <= other.column && ends(other) <= ends(cell);

/** What a lower heading means under its upper one: 完成值 under 复核 is the reviewer's, and what stands under reasons is ticked. */
function keyUnder(upper: GridCell | undefined, { text }: GridCell, year?: string): ColumnKey | undefined {
  const key = columnKey(text);
  if (!upper) return key;
  if (year !== undefined && columnKey(upper.text) === 'target') return text.includes(year) ? 'target' : undefined;
  if (/^复[核评审]|(?:复[核评审]|审[核定])(?:情况|结果)?$/.test(labelOf(upper.text)))
    return columnKey(`复核${labelOf(text)}`) ?? key;
  const over = columnKey(upper.text);
  if (over === 'actual' && labelOf(text) === '数值') return over;
  if (over === 'target' || over === 'actual') return key ?? asValue(text);
  return key ?? (columnKey(upper.text) === 'deviation' ? 'tick' : undefined);
}

/** `2021年 | 2022年` below headings: the years of what stands below, and no row. */
export const areYears = ({ cells }: GridRow): boolean =>
  cells.length > 1 && cells.every(({ text }) => /^20\d\d\s?(?:年度?)?(?:[值数]|目标值?|指标值?)?$/.test(text.trim()));

/** Names of levels and nothing that was aimed at or reached: what the row heads further on, a row below it must say. */
const headsNames = ({ cells }: GridRow): boolean => {
  const keys = cells.map(({ text }) => columnKey(text));
  return (
    keys.filter(key => key?.startsWith('level')).length > 1 && !keys.some(key => key !== undefined && values.has(key))
  );
};

const values: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['target', 'actual', 'through', 'score']);

/** 扣分原因 beside 年初设定 | 年末完成, below which the other headings stand: it heads a column of its own behind or between them. */
const headsMore = (upper: GridRow, row: GridRow): boolean =>
  upper.cells.every(({ text }) => text.length < 17 && !/[\d:：]/.test(text)) &&
  columnsOf(row) !== undefined &&
  upper.cells.some(cell => row.cells.some(each => each !== cell && covers(cell, each))) &&
  upper.cells.some(
    cell =>
      columnKey(cell.text) !== undefined &&
      row.cells.every(each => each.column >= ends(cell) || ends(each) <= cell.column),
  );

/**
 * The columns under a row that heads names alone: 目标值 | 完成值 under 全市 and once more under each district. Of several places the whole one counts; where
 * none is, nobody knows whose values the form's are.
 */
export function columnsUnder(upper: GridRow, row: GridRow): readonly Column[] | undefined {
  if (
    upper.loose ||
    Math.max(upper.cells.length, row.cells.length) > mostHeadings ||
    columnsOf(upper) ||
    !(headsNames(upper) || headsMore(upper, row)) ||
    !row.cells.every(({ text }) => isHeading(text))
  )
    return undefined;
  const columns = refineColumns(
    upper.cells.map(cell => columnFrom(cell, columnKey(cell.text))),
    upper,
    row,
  );
  if (!columns?.some(({ key }) => key === 'target') || !columns.some(({ key }) => key === 'name')) return undefined;
  const keys = row.cells.map(({ text }) => columnKey(text));
  const firsts = keys.map((key, index) => key === 'target' && keys.indexOf(key) === index);
  const isOnce = new Set(keys).size === keys.length;
  const over = upper.cells.findLast(({ column }) => column <= (row.cells[firsts.indexOf(true)]?.column ?? 0));
  return isOnce || wholePlace.test(labelOf(over?.text ?? '')) ? columns : undefined;
}

/** More cells than any form has headings: looking at each as one takes its time. */
const mostHeadings = 100;

const wholePlace = /^(?:全[省市州区县]|合计|总计|总体|整体|区域(?:总体|整体)?|汇总)(?:绩效)?(?:目标|情况|合计)?$/;
