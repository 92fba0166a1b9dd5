import type { GridCell, GridRow, ImportGrid } from '../cells/grid.js';
import { budgetKey } from './budget-columns.js';
import { isAmount, onOneLine } from './cell-words.js';
import { columnsOf, isTwoColumns } from './columns.js';

/** Two things in one cell become cells side by side in its room: `预算数：50；执行数：48`, and what stands below `目标值/完成值`. */
export function partCells(grid: ImportGrid): ImportGrid {
  const first = grid.rows.findIndex(row => columnsOf(row) !== undefined);
  const rows = grid.rows.map((row, at) => partBeside(partMoney(at < first ? partAmounts(row) : row)));
  let open: readonly GridCell[] = [];
  return {
    ...grid,
    rows: rows.map((row, at) => {
      const heads = row.cells.filter(({ text }) => isTwoColumns(text) || isTwoAmounts(text));
      if (heads.length > 0) open = heads.filter(head => isParted(head, rows.slice(at + 1)));
      else if (columnsOf(row)) open = [];
      const halvesBelow = (cell: GridCell): readonly string[] | undefined => {
        const head = open.find(each => isBelow(each, cell));
        return head && halvesOf(cell.text, isLined(head));
      };
      return open.length === 0
        ? row
        : { ...row, cells: row.cells.flatMap(cell => side(cell, halvesBelow(cell) ?? [cell.text])) };
    }),
  };
}

/** Whether each cell below a heading, as far as the next row of headings, is two. */
function isParted(head: GridCell, rows: readonly GridRow[]): boolean {
  const end = rows.findIndex(row => columnsOf(row) !== undefined);
  const below = rows
    .slice(0, end < 0 ? rows.length : end)
    .flatMap(({ cells }) => cells.filter(each => isBelow(head, each)));
  return below.length > 0 && below.every(({ text }) => halvesOf(text, isLined(head)) !== undefined);
}

/** `目标值⏎完成值` */
const isLined = ({ text }: GridCell): boolean => text.includes('\n') && !/[/／]/.test(text);

const isBelow = (head: GridCell, cell: GridCell): boolean => cell.column === head.column && cell.width === head.width;

/** So many cells in the room of one; a power of two parts it, so that their columns add up exactly. */
const side = (cell: GridCell, texts: readonly string[]): readonly GridCell[] => {
  const width = cell.width / 2 ** Math.ceil(Math.log2(texts.length));
  return texts.map((text, at) => ({ ...cell, text, column: cell.column + at * width, width }));
};

/** `20场/22场`, `80元/人/75元/人`: the stroke before a number parts it, or the only one; below a heading of two lines each is one. */
function halvesOf(text: string, isLined = false): readonly [string, string] | undefined {
  const [upper = '', lower = '', ...others] = text.split('\n');
  if (isLined && lower !== '') return others.length === 0 ? [upper, lower] : undefined;
  const line = onOneLine(text);
  for (const stroke of [/[/／](?=\s?[≥≤><=\d])/g, /[/／]/g]) {
    const [at, ...more] = [...line.matchAll(stroke)].map(({ index }) => index);
    const before = line.slice(0, at).trim();
    if (at !== undefined && more.length === 0 && before !== '') return [before, line.slice(at + 1).trim()];
  }
  return undefined;
}

/** `预算数/执行数`, `得分/满分` */
function isTwoAmounts(text: string): boolean {
  const [first, second] = halvesOf(text) ?? [];
  return first !== undefined && amountPairs.has(`${budgetKey(first)}/${budgetKey(second ?? '')}`);
}

const amountPairs: ReadonlySet<string> = new Set(['预算数/执行数', '得分/权重', '权重/得分']);

/** `预算数/执行数 | 50/48`: each label with its amount behind it. */
function partBeside(row: GridRow): GridRow {
  const at = row.cells.findIndex(({ text }) => isTwoAmounts(text));
  const label = row.cells[at];
  const value = row.cells[at + 1];
  const labels = label && halvesOf(label.text);
  const amounts = value && halvesOf(value.text);
  if (!labels || !amounts?.every(text => isAmount(text)) || !value) return row;
  const parted = [...side(label, [labels[0], amounts[0]]), ...side(value, [labels[1], amounts[1]])];
  return { ...row, cells: [...row.cells.slice(0, at), ...parted, ...row.cells.slice(at + 2)] };
}

/** `全年预算：350万元 | 全年执行：336万元`: labels of money with their amounts in the same cell. */
function partMoney(row: GridRow): GridRow {
  const found = row.cells.map(({ text }) => moneyIn(text));
  const keys = found.flatMap(pairs => pairs.map(([label = '']) => budgetKey(label)));
  if (row.loose || !keys.some(key => key === '预算数' || key === '执行数')) return row;
  return { ...row, cells: row.cells.flatMap((cell, at) => sideOrWhole(cell, found[at]?.flat() ?? [])) };
}

/** `全年预算数 88 万元` above the indicators: a label of money with its amount behind it. */
function partAmounts(row: GridRow): GridRow {
  if (row.loose) return row;
  const parted = row.cells.flatMap(cell => {
    const [, said = '', amount = ''] = /^([^\d:：]{3,16}?)\s{0,3}(\d[\d,.]*\s?(?:万元|元))$/.exec(cell.text) ?? [];
    return sideOrWhole(cell, amount !== '' && budgetKey(said) !== undefined ? [said, amount] : []);
  });
  return { ...row, cells: parted };
}

const sideOrWhole = (cell: GridCell, texts: readonly string[]): readonly GridCell[] =>
  texts.length === 0 ? [cell] : side(cell, texts);

function moneyIn(text: string): readonly (readonly string[])[] {
  if (text.length > 120) return [];
  const pairs = text
    .split(/[；;、，\s]+|,(?!\d)/)
    .filter(each => each !== '')
    .map(each => each.split(/[:：]/));
  const isMoney = ([label = '', amount = '', ...more]: readonly string[]): boolean =>
    more.length === 0 && budgetKey(label) !== undefined && isAmount(amount);
  return pairs.every(isMoney) ? pairs : [];
}
