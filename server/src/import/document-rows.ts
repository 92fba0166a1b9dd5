import { gridRow, type GridRow, mostCells } from './grid.js';
import { linePlace } from './place.js';
import { placeCells, type SpanCell } from './table-cells.js';

/** Feeds a parser piece by piece, and no further once there is more than a form can have. */
export function feed(parser: { write(text: string): void; end(): void }, text: string, rows: DocumentRows): void {
  const step = 64 * 1024;
  for (let at = 0; at < text.length && !rows.tooLarge; at += step) parser.write(text.slice(at, at + step));
  if (!rows.tooLarge) parser.end();
  rows.close();
}

/** Collects paragraphs and tables of a document, in its order, as rows. Tables may stand inside cells; they become tables of their own. */
export class DocumentRows {
  readonly rows: GridRow[] = [];
  /** More cells than a form can have: the rest was not read. */
  tooLarge = false;
  private readonly open: OpenTable[] = [];
  private text = '';
  private tables = 0;
  private lines = 0;
  private cells = 0;

  openTable(): void {
    this.endLine();
    if (this.open.length >= deepest) this.tooLarge = true;
    if (this.tooLarge) return;
    this.open.push({ number: ++this.tables, rows: [], cell: undefined });
  }

  openRow(): void {
    this.closeCell();
    this.flush();
    this.table?.rows.push([]);
  }

  openCell(width: number, height: number): void {
    this.closeCell();
    const { table } = this;
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { text: '', width, height };
    if (++this.cells > mostCells) this.tooLarge = true;
  }

  write(text: string): void {
    const cell = this.table?.cell;
    if (this.tooLarge) return;
    if (cell) cell.text += text;
    else this.text += text;
  }

  /** The end of a paragraph or a line break. */
  endLine(): void {
    const cell = this.table?.cell;
    if (cell) cell.text += '\n';
    else this.flush();
  }

  closeCell(): void {
    const { table } = this;
    if (!table?.cell) return;
    table.rows.at(-1)?.push(table.cell);
    table.cell = undefined;
  }

  closeTable(): void {
    this.closeCell();
    const table = this.open.pop();
    if (!table) return;
    for (const [index, { cells, size }] of placeCells(table.rows).entries()) {
      const row = gridRow(cells, size, table.number, false, {
        sheet: undefined,
        table: table.number,
        row: index + 1,
        column: undefined,
      });
      if (row.cells.length > 0) this.rows.push(row);
    }
  }

  close(): void {
    while (this.open.length > 0) this.closeTable();
    this.flush();
  }

  private get table(): OpenTable | undefined {
    return this.open.at(-1);
  }

  private flush(): void {
    for (const line of this.text.split('\n')) {
      if (line.trim() === '') continue;
      this.rows.push(gridRow([{ text: line, column: 0, width: 1 }], 1, undefined, false, linePlace(++this.lines)));
    }
    this.text = '';
  }
}

/** More tables inside of each other than this is no form. */
const deepest = 50;

interface OpenTable {
  readonly number: number;
  readonly rows: SpanCell[][];
  cell: { text: string; readonly width: number; readonly height: number } | undefined;
}
