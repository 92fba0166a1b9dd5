import { type Column, columnsOf } from '../labels/columns.js';
import { gridRow, type GridRow, type RawCell } from '../cells/grid.js';
import type { PdfText } from './pdf-content.js';
import { cellText, linesOf, type TextLine } from './pdf-text.js';
import { linePlace, type Place } from '../cells/place.js';
import { isLevelName } from '../labels/token-kinds.js';

/** Lines of a cell that stand over each other. */
interface Block {
  readonly texts: readonly PdfText[];
  readonly first: number;
  readonly last: number;
}

/** A column of a page without lines. */
export interface Strip {
  readonly left: number;
  readonly right: number;
}

/** Base lines of letters in several fonts differ by as much. */
export const near = 1.5;

/** Lines of one cell are nowhere further apart than their pitch by more than this. */
export const slack = 1;

const centre = ({ first, last }: Block): number => (first + last) / 2;

/** Cells stand in the middle of their row, or begin at its top. */
type Stand = (block: Block) => number;
const stands: readonly Stand[] = [centre, ({ first }) => first];

/** What says where rows stand: their points, or their names. */
type Anchoring = 'points' | 'names';
const anchorings: readonly Anchoring[] = ['points', 'names'];

/** One way to understand the letters of a table: lines as close as `pitch` are of one cell. */
export class OpenRows {
  private readonly blocks: readonly (readonly Block[])[];

  constructor(
    private readonly strips: readonly Strip[],
    texts: readonly PdfText[],
    private readonly named: number,
    pitch: number | undefined,
  ) {
    this.blocks = strips.map(({ left, right }) =>
      blocksOf(
        texts.filter(({ x }) => x >= left && x < right),
        pitch,
      ),
    );
  }

  read(placeOf: (row: number) => Place): readonly GridRow[] | undefined {
    for (const [stand, anchored] of stands.flatMap(each => anchorings.map(one => [each, one] as const))) {
      const cells = this.cells(stand, anchored);
      if (!cells) continue;
      return cells.map((row, index) =>
        gridRow(
          [...row].sort((a, b) => a.column - b.column),
          this.strips.length,
          1,
          false,
          placeOf(index + 1),
        ),
      );
    }
    return undefined;
  }

  /** The cells of the row of headings and of the rows below; `undefined` where some belong to no row for certain. */
  private cells(stand: Stand, anchored: Anchoring): readonly (readonly RawCell[])[] | undefined {
    const name = this.blocks[this.strips.findIndex(({ right }) => right > this.named)]?.[0];
    const headings = this.blocks.flatMap(([block], column): RawCell[] =>
      name && block && Math.abs(stand(block) - stand(name)) <= near
        ? [{ text: this.text(block, column), column, width: 1 }]
        : [],
    );
    if (headings.length < this.strips.length) return undefined;
    const columns = columnsOf(gridRow(headings, this.strips.length, 1, false, linePlace(1)));
    if (columns?.length !== this.strips.length) return undefined;
    const anchors = anchored === 'points' ? this.points(columns) : this.names(columns, stand);
    if (!anchors) return undefined;
    const rows: RawCell[][] = anchors.map(() => []);
    const ends = anchors.map(y => ({ top: y, bottom: y }));
    const isGroup = ({ key }: Column): boolean => key?.startsWith('level') === true;
    const fill = (column: Column): boolean => {
      const own = (this.blocks[column.from] ?? []).slice(1);
      return isGroup(column)
        ? this.fillGroups(own, column, rows, ends, stand)
        : this.fillCells(own, column, rows, ends, anchors, stand);
    };
    const [groups, leaves] = [columns.filter(isGroup), columns.filter(column => !isGroup(column))];
    return [...leaves, ...groups].every(fill) ? [headings, ...rows] : undefined;
  }

  /** Where the rows stand: each has its points, or its score where there are no points, which never go on over a line. */
  private points(columns: readonly Column[]): readonly number[] | undefined {
    const points = (['weight', 'score'] as const)
      .map(key => columns.find(column => column.key === key && column.owner === undefined))
      .find(column => column !== undefined);
    if (!points) return undefined;
    const own = (this.blocks[points.from] ?? []).slice(1);
    return own.length > 0 && own.every(block => this.isNumber(block, points.from))
      ? own.map(({ first }) => first)
      : undefined;
  }

  private isNumber(block: Block, column: number): boolean {
    return /^\d+(?:\.\d+)?分?$/.test(this.text(block, column));
  }

  /** Where nothing is scored, or some points are blank, each row has its name, and points that there are are numbers. */
  private names(columns: readonly Column[], stand: Stand): readonly number[] | undefined {
    const name = columns.find(({ key }) => key === 'name');
    const own = name ? (this.blocks[name.from] ?? []).slice(1) : [];
    const isPlain = ({ key, from }: Column): boolean =>
      (key !== 'weight' && key !== 'score') ||
      (this.blocks[from] ?? []).slice(1).every(block => block.first === block.last && this.isNumber(block, from));
    return own.length > 1 && columns.every(isPlain) ? own.map(stand) : undefined;
  }

  /** Every cell stands beside the points of its row, and every row has a name. */
  private fillCells(
    own: readonly Block[],
    { key, from }: Column,
    rows: readonly RawCell[][],
    ends: readonly { top: number; bottom: number }[],
    anchors: readonly number[],
    stand: Stand,
  ): boolean {
    const taken = new Set<number>();
    for (const block of own) {
      const row = anchors.findIndex(y => Math.abs(stand(block) - y) <= near);
      const text = isProse.has(key ?? '') ? this.text(block, from) : this.brokenText(block, from);
      const end = ends[row];
      if (!end || text === undefined || taken.has(row)) return false;
      taken.add(row);
      rows[row]?.push({ text, column: from, width: 1 });
      end.top = Math.min(end.top, block.first);
      end.bottom = Math.max(end.bottom, block.last);
    }
    return key !== 'name' || taken.size === anchors.length;
  }

  /** Groups follow each other without a gap, and each stands in the middle, or at the top, of its rows; the last one is of all that are left. */
  private fillGroups(
    own: readonly Block[],
    { from }: Column,
    rows: readonly RawCell[][],
    ends: readonly { readonly top: number; readonly bottom: number }[],
    stand: Stand,
  ): boolean {
    let start = 0;
    for (const block of own) {
      const lines = linesOf(block.texts).map(({ text }) => text);
      if (lines.filter(isLevelName).length > 1) return false;
      const next = own[own.indexOf(block) + 1];
      const last = next && stand === centre ? lastOf(block, start, ends) : lastAbove(next, ends);
      const isBeside =
        block.first >= (ends[start]?.top ?? Infinity) - near && block.last <= (ends[last]?.bottom ?? 0) + near;
      const isAtTop = Math.abs(block.first - (ends[start]?.top ?? Infinity)) <= near;
      if (last < start || !isBeside || (stand !== centre && !isAtTop)) return false;
      rows[start]?.push({ text: this.text(block, from), column: from, width: 1 });
      start = last + 1;
    }
    return start === rows.length;
  }

  /** The text of a cell of one line that broke where the column ended; `undefined` where a line ended before. */
  private brokenText({ texts }: Block, column: number): string | undefined {
    const { left, right } = this.strips[column] ?? { left: 0, right: 0 };
    const lines = linesOf(texts);
    const isFull = (line: TextLine, index: number): boolean => {
      const next = lines[index + 1];
      return !next || line.right - line.left + firstWidth(next) > right - left - near;
    };
    return lines.every(isFull) ? joinLines(lines) : undefined;
  }

  private text(block: Block, column: number): string {
    const { left, right } = this.strips[column] ?? { left: 0, right: 0 };
    return cellText(block.texts, right - left + padding);
  }
}

/** How wide the first letters of a line are that no line may end between. */
function firstWidth({ text, size }: TextLine): number {
  const first = /^(?:[!-~≥≤]+|.)[，。、；：）％”]*/u.exec(text)?.[0] ?? '';
  return Array.from(first).reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.55 : 1), 0) * size;
}

const joinLines = (lines: readonly TextLine[]): string =>
  lines.reduce((all, { text }) => all + (/[A-Za-z,;.]$/.test(all) && /^[A-Za-z]/.test(text) ? ' ' : '') + text, '');

/** What `cellText` takes to stand beside the letters of a cell: here the column ends with them. */
const padding = 12;

/** Cells of more than one line that are not one line that broke. */
const isProse: ReadonlySet<string> = new Set(['deviation', 'measure', 'note', 'criterion']);

type Ends = readonly { readonly top: number; readonly bottom: number }[];

/** The last row of a group in the middle of its rows; -1 where there is none. */
const lastOf = (block: Block, start: number, ends: Ends): number =>
  ends.findIndex(
    ({ bottom }, index) =>
      index >= start && Math.abs(((ends[start]?.top ?? 0) + bottom) / 2 - centre(block)) <= 2 * near,
  );

/** The row above that in which the next group begins; the last where none follows. */
const lastAbove = (next: Block | undefined, ends: Ends): number =>
  next ? ends.findIndex(({ top }) => Math.abs(top - next.first) <= near) - 1 : ends.length - 1;

/** The cells of a column, from the top. */
function blocksOf(texts: readonly PdfText[], pitch: number | undefined): readonly Block[] {
  const found: { texts: PdfText[]; first: number; last: number }[] = [];
  for (const text of texts.toSorted((a, b) => a.y - b.y)) {
    const before = found.at(-1);
    const down = before ? text.y - before.last : Infinity;
    if (before && down < Math.max(text.size * 0.5, (pitch ?? 0) + slack)) {
      before.texts.push(text);
      if (down > text.size * 0.5) before.last = text.y;
    } else found.push({ texts: [text], first: text.y, last: text.y });
  }
  return found;
}
