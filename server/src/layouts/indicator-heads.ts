import { addedCells, type Drawing } from './drawing.js';
import { type DraftCell, type DraftRow, heading, row } from './draft.js';
import { type PlacedColumn } from './grid.js';
import type { IndicatorsSection, Section } from '../families/layout.js';
import { levelName, words } from './words.js';

/** The headings of the indicators: in one line, or in two where some columns have a heading in common. */
export function headRows(section: IndicatorsSection, height: number, drawing: Drawing): DraftRow[] {
  const { grid, say } = drawing;
  const upper = uppersOf(section, grid.indicators);
  const lines = upper.length > 0 ? 2 : 1;
  const isUnder = (column: number): boolean => upper.some(({ from, to }) => column >= from && column < to);
  const side = section.side ? [heading(0, 1, say(section.side), { rowspan: height + lines })] : [];
  const own = headings(drawing);
  const top = own.flatMap(cell => {
    const first = upper.find(({ from }) => from === cell.column);
    if (first) return [heading(first.from, first.to - first.from, say(first.label))];
    return isUnder(cell.column) ? [] : [{ ...cell, rowspan: lines }];
  });
  const added = addedHeadings(lines, drawing);
  const below = own.filter(({ column }) => isUnder(column));
  return [row('head', [...side, ...top, ...added]), ...(below.length > 0 ? [row('head', below)] : [])];
}

/** Every column's own heading; levels beyond those of the layout are counted on. */
function headings({ grid, layout, locale, say }: Drawing): readonly DraftCell[] {
  const isDeep = grid.levels.length > layout.sections.reduce(ownLevels, 0);
  const deeper = grid.levels.flatMap((column, level) =>
    grid.indicators.some(other => other.column === column) ? [] : [heading(column, 1, levelName(level + 1, locale))],
  );
  const own = grid.indicators.map(({ key, spec, column, colspan }) =>
    heading(column, colspan, key === 'level3' && isDeep ? levelName(grid.levels.length + 1, locale) : say(spec.label)),
  );
  return [...own, ...deeper].sort((a, b) => a.column - b.column);
}

const ownLevels = (count: number, section: Section): number =>
  section.kind === 'indicators'
    ? count + section.columns.filter(({ key }) => key === 'level1' || key === 'level2').length
    : count;

/** A common heading reaches from the first column of one kind to the last of another. */
const uppersOf = ({ upper = [] }: IndicatorsSection, columns: readonly PlacedColumn[]) =>
  upper.flatMap(({ label, from, to }) => {
    const first = columns.find(({ key }) => key === from);
    const last = columns.findLast(({ key }) => key === to);
    return first && last ? [{ label, from: first.column, to: last.column + last.colspan }] : [];
  });

function addedHeadings(rowspan: number, drawing: Drawing): readonly DraftCell[] {
  const { grid, locale } = drawing;
  return addedCells(
    drawing,
    grid.added.map(({ kind, column }) => heading(column, 1, words[kind][locale])),
  ).map(cell => ({ ...cell, rowspan }));
}
