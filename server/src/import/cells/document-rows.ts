import type { Words } from '../../text/locale.js';
import { gridRow, type GridRow, mostCells } from './grid.js';
import { linePlace, type Place } from './place.js';
import { CellPlacer, type SpanCell } from './table-cells.js';
import { tellUnread, type Unread } from './unread.js';

/** Feeds a parser piece by piece, and no further once there is more than a form can have. */
export function feed(parser: { write(text: string): void; end(): void }, text: string, rows: DocumentRows): void {
  const step = 16 * 1024;
  for (let at = 0; at < text.length && !rows.tooLarge; at += step) parser.write(text.slice(at, at + step));
  if (!rows.tooLarge) parser.end();
  rows.close();
}

/** Collects paragraphs and tables of a document, in its order, as rows. Tables may stand inside cells; they become tables of their own. */
export class DocumentRows {
  readonly rows: GridRow[] = [];
  readonly unread: Unread[] = [];
  /** More cells than a form can have, or elements deeper inside of each other: the rest was not read. */
  tooLarge = false;
  private readonly open: OpenTable[] = [];
  private text = '';
  private tables = 0;
  private lines = 0;
  private cells = 0;
  private depth = 0;

  /** Every element that opens, and every one that closes: the deeper they lie, the dearer is each. */
  enter(): void {
    if (++this.depth > deepest) this.tooLarge = true;
  }

  leave(): void {
    this.depth--;
  }

  openTable(): void {
    if (this.open.length >= deepestTable) this.tooLarge = true;
    if (this.tooLarge) return;
    this.partCell();
    const groups = { head: [], body: [], foot: [] };
    this.open.push({
      number: ++this.tables,
      index: 0,
      placer: new CellPlacer(),
      groups,
      group: 'body',
      row: undefined,
    });
  }

  /** Rows from here on stand above the others, among them or below; no cell reaches from one part into the next. */
  openGroup(group: RowGroup): void {
    const { table } = this;
    if (!table) return;
    this.closeRow();
    const isTaken = group !== 'body' && table.groups[group].length > 0;
    table.group = isTaken ? 'body' : group;
    table.placer = new CellPlacer();
  }

  openRow(): void {
    const { table } = this;
    if (!table) return this.flush();
    this.closeRow();
    table.row = { cells: [], cell: undefined, inner: [], isHidden: false };
    table.index++;
  }

  /** The open row is told instead of read. */
  hideRow(): void {
    if (this.table?.row) this.table.row.isHidden = true;
  }

  openCell(width: number, height: number): void {
    this.closeCell();
    const { table } = this;
    if (!table) return;
    if (!table.row) this.openRow();
    if (table.row) table.row.cell = { text: '', width, height, unread: undefined };
    if (++this.cells > mostCells) this.tooLarge = true;
  }

  /** The cell before goes on: one more column, and what this one holds is not shown. */
  widenCell(): void {
    const row = this.table?.row;
    const before = row?.cells.at(-1);
    if (row && before) row.cells[row.cells.length - 1] = { ...before, width: before.width + 1 };
    if (row && before) row.cell = { text: '', width: 0, height: 1, unread: 'covered' };
    else this.openCell(1, 1);
  }

  /** The cell belongs to the one above: what it holds is not shown. */
  coverCell(): void {
    if (this.cell) this.cell.unread = 'covered';
  }

  /** The cell is there, and what it holds is told instead of read. */
  hideCell(): void {
    if (this.cell) this.cell.unread = 'hidden';
  }

  get isInCell(): boolean {
    return this.cell !== undefined;
  }

  write(text: string): void {
    const { cell } = this;
    if (this.tooLarge) return;
    if (cell) cell.text += text;
    else this.text += text;
  }

  /** The end of a paragraph or a line break. */
  endLine(): void {
    const { cell } = this;
    if (cell) cell.text += '\n';
    else this.flush();
  }

  /** What is not read, where reading stands. */
  tell(what: Words): void {
    this.unread.push({ place: this.place, what });
  }

  /** The last letter written so far where reading stands. */
  get lastLetter(): string {
    return (this.cell?.text ?? this.text).slice(-1);
  }

  closeCell(): void {
    const row = this.table?.row;
    const cell = row?.cell;
    if (!row || !cell) return;
    row.cell = undefined;
    if (cell.unread && cell.text.trim() !== '') this.tell(tellUnread(cell.unread, cell.text));
    if (cell.width > 0) row.cells.push(cell.unread ? { ...cell, text: '' } : cell);
  }

  closeTable(): void {
    this.closeRow();
    const table = this.open.pop();
    if (!table) return;
    const outer = this.table;
    const out = outer ? outer.groups[outer.group] : this.rows;
    for (const group of ['head', 'body', 'foot'] as const)
      for (const row of table.groups[group])
        if (outer?.row) outer.row.inner.push({ at: outer.row.cells.length, row });
        else out.push(row);
  }

  close(): void {
    while (this.open.length > 0) this.closeTable();
    this.flush();
  }

  private closeRow(): void {
    this.closeCell();
    const { table } = this;
    const row = table?.row;
    if (!table || !row) return;
    table.row = undefined;
    const inner = takeInner(row);
    const { cells, size } = table.placer.place(row.cells);
    const made = gridRow(cells, size, table.number, false, placeIn(table));
    if (made.cells.length > 0 && row.isHidden)
      this.unread.push({
        place: made.place,
        what: tellUnread('hiddenRow', made.cells.map(({ text }) => text).join('　')),
      });
    const own = made.cells.length > 0 && !row.isHidden ? [made] : [];
    // what stands beside a table in one cell is text around it
    const [before, after] = row.cells.length === 1 ? [inner, own] : [own, inner];
    const out = table.groups[table.group];
    for (const each of before) out.push(each);
    for (const each of after) out.push(each);
  }

  /** What stands in a cell before a table inside of it comes before that table. */
  private partCell(): void {
    const { table, cell } = this;
    if (!table?.row || !cell) return this.flush();
    const at = table.row.cells.length;
    for (const line of cell.text.split('\n'))
      if (line.trim() !== '')
        table.row.inner.push({
          at,
          row: gridRow([{ text: line, column: 0, width: 1 }], 1, undefined, false, placeIn(table)),
        });
    cell.text = '';
  }

  private get table(): OpenTable | undefined {
    return this.open.at(-1);
  }

  private get cell(): OpenCell | undefined {
    return this.table?.row?.cell;
  }

  private get place(): Place {
    return this.table ? placeIn(this.table) : linePlace(this.lines + 1);
  }

  private flush(): void {
    for (const line of this.text.split('\n')) {
      if (line.trim() === '') continue;
      this.rows.push(gridRow([{ text: line, column: 0, width: 1 }], 1, undefined, false, linePlace(++this.lines)));
    }
    this.text = '';
  }
}

/** The rows of tables inside of a row's cells; in a row of many cells such a table is what its cell says, line by line. */
function takeInner({ cells, inner }: OpenRow): GridRow[] {
  const said = cells.filter(({ text }) => text.trim() !== '').length;
  if (said < leastValues) return inner.map(({ row }) => row);
  for (const at of new Set(inner.map(each => each.at))) {
    const cell = cells[at];
    const lines = inner.filter(each => each.at === at).map(({ row }) => row.cells.map(({ text }) => text).join(' '));
    if (cell) cells[at] = { ...cell, text: [...lines, cell.text].join('\n') };
  }
  return [];
}

/** A row with more cells than label and table has values of its own. */
const leastValues = 4;

/** More tables, and more elements of any kind, inside of each other than this is no form. */
const deepestTable = 50;
const deepest = 1000;

const placeIn = ({ number, index }: OpenTable): Place => ({
  sheet: undefined,
  table: number,
  row: Math.max(1, index),
  column: undefined,
});

type RowGroup = 'head' | 'body' | 'foot';

interface OpenTable {
  readonly number: number;
  index: number;
  placer: CellPlacer;
  readonly groups: Readonly<Record<RowGroup, GridRow[]>>;
  group: RowGroup;
  row: OpenRow | undefined;
}

interface OpenRow {
  readonly cells: SpanCell[];
  cell: OpenCell | undefined;
  /** The rows of tables inside of its cells, each with the place of its cell. */
  readonly inner: { readonly at: number; readonly row: GridRow }[];
  isHidden: boolean;
}

interface OpenCell {
  text: string;
  readonly width: number;
  readonly height: number;
  /** Why what it holds is told instead of read. */
  unread: 'covered' | 'hidden' | undefined;
}
