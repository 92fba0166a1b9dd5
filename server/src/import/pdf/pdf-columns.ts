import { columnKey } from '../labels/columns.js';
import type { ColumnKey } from '../labels/field-words.js';
import { gridRow, type GridRow } from '../cells/grid.js';
import type { PdfText } from './pdf-content.js';
import { isGoalLabel } from '../labels/goals.js';
import { near, OpenRows, slack, type Strip } from './pdf-rows.js';
import { linesOf, type TextLine } from './pdf-text.js';
import { linePlace, type Place } from '../cells/place.js';
import { sectionOf } from '../labels/sections.js';

/** The indicators of a page on which no lines are drawn, and the text above and below them. */
export interface OpenTable {
  readonly above: readonly TextLine[];
  readonly rows: readonly GridRow[];
  readonly below: readonly TextLine[];
}

/**
 * The indicators of a page by nothing but where its letters stand: columns by the gaps that go through all of them, rows by their points.
 * Cells may go on over several lines. `undefined` where anything stands where no cell of a row can be.
 */
export function openTable(texts: readonly PdfText[], placeOf: (row: number) => Place): OpenTable | undefined {
  const lines = linesOf(texts);
  const named = lines.flatMap(({ y, size, pieces }) =>
    pieces.filter(({ text }) => isOfRows(columnKey(text))).map(({ left }) => ({ y, size, left })),
  );
  const [heading] = named;
  if (!heading || named.length > 1) return undefined;
  const end = lines.find(line => line.y > heading.y && sectionOf(lineRow(line)) !== undefined);
  const below = (end?.y ?? Infinity) - heading.size * 0.6;
  const upper = texts.filter(({ y }) => y < below);
  for (const pitch of pitchesOf(upper)) {
    const inside = withHeadings(upper, heading.y - heading.size * 0.9, pitch ?? 0);
    const strips = withoutLabel(stripsOf(inside), inside);
    const rows = new OpenRows(strips, inside, heading.left, pitch).read(placeOf);
    if (rows) return withRest(texts, inside, heading.y, rows, end && totalRow(end, strips, placeOf(rows.length + 1)));
  }
  return undefined;
}

/** The table with its total, and what stands above and below. */
function withRest(
  texts: readonly PdfText[],
  inside: readonly PdfText[],
  top: number,
  rows: readonly GridRow[],
  total: GridRow | undefined,
): OpenTable {
  const outside = new Set(texts);
  for (const text of inside) outside.delete(text);
  const around = linesOf([...outside]);
  return {
    above: around.filter(line => line.y <= top),
    rows: total ? [...rows, total] : rows,
    below: around.filter(line => line.y > top && !(total && isTotal(line))),
  };
}

/** The heading over the names of the indicators. */
const isOfRows = (key: ColumnKey | undefined): boolean => key === 'name' || key === 'level3';

const lineRow = ({ pieces }: TextLine): GridRow =>
  gridRow(
    pieces.map(({ text }, column) => ({ text, column, width: 1 })),
    pieces.length,
    1,
    false,
    linePlace(1),
  );

const isTotal = (line: TextLine): boolean => sectionOf(lineRow(line)) === 'total';

const isBelow = (a: PdfText, b: PdfText): boolean => a.x < b.x + b.width && b.x < a.x + a.width;

/** How far lines of one cell may stand apart: the most usual distances of letters that are as close over each other, and none. */
function pitchesOf(texts: readonly PdfText[]): readonly (number | undefined)[] {
  const sorted = texts.toSorted((a, b) => a.y - b.y);
  const counts = new Map<number, number>();
  for (const [index, text] of sorted.entries())
    for (let at = index + 1; at < sorted.length; at++) {
      const next = sorted[at] as PdfText;
      const down = next.y - text.y;
      if (down > text.size * 1.65) break;
      const close = Math.round(down * 2) / 2;
      if (down > text.size * 0.95 && isBelow(text, next)) counts.set(close, (counts.get(close) ?? 0) + 1);
    }
  const usual = [...counts].sort(([, a], [, b]) => b - a).map(([pitch]) => pitch);
  return [...usual.slice(0, 3), undefined];
}

/** What stands below `top`, with the lines above that their headings began in. */
function withHeadings(texts: readonly PdfText[], top: number, pitch: number): readonly PdfText[] {
  const above = texts.filter(({ y }) => y <= top).sort((a, b) => b.y - a.y);
  const found = texts.filter(({ y }) => y > top && y < top + pitch * 2 + 1);
  const rest = texts.filter(({ y }) => y >= top + pitch * 2 + 1 && y > top);
  for (const text of above) {
    if (text.y < top - pitch * 6) break;
    const isJoined = found.some(
      each => each.y - text.y <= pitch + slack && each.y - text.y > text.size * 0.5 && isBelow(text, each),
    );
    const isBeside = found.some(
      each =>
        Math.abs(each.y - text.y) < near && each.y <= top && Math.min(gapOf(each, text), gapOf(text, each)) < near,
    );
    if (isJoined || isBeside) found.push(text);
  }
  return [...found, ...rest];
}

const gapOf = (a: PdfText, b: PdfText): number => Math.abs(b.x - a.x - a.width);

/** What letters stand over each other in, from left to right. */
function stripsOf(texts: readonly PdfText[]): readonly Strip[] {
  const found: { left: number; right: number }[] = [];
  for (const { x, width } of texts.toSorted((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last && x < last.right + near) last.right = Math.max(last.right, x + width);
    else found.push({ left: x, right: x + width });
  }
  return found;
}

/** 绩效指标 beside all rows says nothing of any of them. */
function withoutLabel(strips: readonly Strip[], texts: readonly PdfText[]): readonly Strip[] {
  const [first] = strips;
  const own = first ? texts.filter(({ x }) => x < first.right) : [];
  const whole = linesOf(own)
    .map(line => line.text.replace(/\s/g, ''))
    .join('');
  const isLabel = [1, 2, 3].some(count => {
    const text = whole.slice(0, whole.length / count);
    return text.repeat(count) === whole && (columnKey(text) === 'label' || isGoalLabel(text));
  });
  return isLabel ? strips.slice(1) : strips;
}

/** The row of the total, whose numbers stand in the columns of the table. */
function totalRow(line: TextLine, strips: readonly Strip[], place: Place): GridRow | undefined {
  if (!isTotal(line)) return undefined;
  const columns = line.pieces.map(({ left, right }) =>
    strips.flatMap((strip, index) => (left < strip.right && strip.left < right ? [index] : [])),
  );
  if (columns.some(each => each.length !== 1) || new Set(columns.flat()).size < columns.length) return undefined;
  const cells = line.pieces.map(({ text }, index) => ({ text, column: columns[index]?.[0] ?? 0, width: 1 }));
  return gridRow(cells, strips.length, 1, false, place);
}
