import type { GridCell, GridRow, ImportGrid } from '../cells/grid.js';
import { budgetKey } from './budget-columns.js';
import { isAmount, isBlank, labelOf } from './cell-words.js';

/** Where the sources of money stand side by side above its amounts, `中央 | 省级 | 合计` over `预算数 | 200 | 80 | 280`, the block is turned: a row for each source. */
export function turnSources(grid: ImportGrid): ImportGrid {
  const at = grid.rows.findIndex(row => sourcesIn(row) !== undefined);
  const heading = grid.rows[at];
  const sources = heading && sourcesIn(heading);
  if (!heading || !sources) return grid;
  const behind = grid.rows.slice(at + 1);
  const end = behind.findIndex(row => !isAmounts(row, sources));
  const amounts = end < 0 ? behind : behind.slice(0, end);
  const keys = amounts.map(row => budgetKey(labelIn(row, sources)?.text ?? ''));
  if (!keys.includes('预算数') || !keys.includes('执行数')) return grid;
  const turned = turn(heading, sources, amounts);
  return { ...grid, rows: [...grid.rows.slice(0, at), ...turned, ...behind.slice(amounts.length)] };
}

const source =
  /^(?:其中:?)?(?:(?:中央|省|市县?|县|区|镇|上级|本级|地方|单位|自筹|社会|其他|财政)级?(?:财政|补助|配套|自筹)?(?:资金|拨款|补助)?|合计|总计)$/;

const isSum = ({ text }: GridCell): boolean => /^[合总]计$/.test(labelOf(text));

/** The sources that a row ends in, their sum among them. */
function sourcesIn({ cells, loose }: GridRow): readonly GridCell[] | undefined {
  const from = cells.findIndex(({ text }) => source.test(labelOf(text)));
  const sources = cells.slice(Math.max(from, 0));
  const isBlock = !loose && from > 0 && sources.length > 2 && sources.every(({ text }) => source.test(labelOf(text)));
  return isBlock && sources.filter(isSum).length === 1 ? sources : undefined;
}

const labelIn = ({ cells }: GridRow, sources: readonly GridCell[]): GridCell | undefined =>
  cells.findLast(({ column }) => column < (sources[0]?.column ?? 0));

/** Whether a row is a label of money with amounts below the sources, and nothing else. */
function isAmounts(row: GridRow, sources: readonly GridCell[]): boolean {
  const label = labelIn(row, sources);
  if (!label || budgetKey(label.text) === undefined) return false;
  return row.cells
    .slice(row.cells.indexOf(label) + 1)
    .every(({ text, column }) => sources.some(each => each.column === column) && (isAmount(text) || isBlank(text)));
}

/** The sum first, as forms print it. */
function turn(heading: GridRow, sources: readonly GridCell[], amounts: readonly GridRow[]): readonly GridRow[] {
  const base = sources[0]?.column ?? 0;
  const size = Math.max(heading.size, base + amounts.length);
  const inColumn = (cell: GridCell | undefined, at: number): readonly GridCell[] =>
    cell ? [{ ...cell, column: base + at, width: 1 }] : [];
  const before = heading.cells.filter(({ column }) => column < base);
  const ordered = [...sources.filter(isSum), ...sources.filter(each => !isSum(each))];
  return [
    { ...heading, size, cells: [...before, ...amounts.flatMap((row, at) => inColumn(labelIn(row, sources), at))] },
    ...ordered.map(each => ({
      ...heading,
      size,
      cells: [
        { ...each, column: 0, width: base },
        ...amounts.flatMap((row, at) =>
          inColumn(
            row.cells.find(({ column }) => column === each.column),
            at,
          ),
        ),
      ],
    })),
  ];
}
