import { addTotals, type Frame, noTotals, type ReportFormat, type Totals, type Unread } from './report-format.js';

/** Prints what several files add, as it comes in; empty pieces leave no trace. */
export class Pieces {
  private any = false;

  constructor(
    private readonly frame: Frame,
    private readonly print: (text: string) => void,
  ) {}

  add(piece: string): void {
    if (piece === '') return;
    this.print((this.any ? this.frame.between : this.frame.open) + piece);
    this.any = true;
  }

  end(close: string): void {
    this.print((this.any ? this.frame.last : this.frame.none) + close);
  }
}

/** Prints a report as its pieces come in, and holds them only where the format tells numbers first. */
export class Report {
  totals: Totals = noTotals;
  private readonly held: string[] = [];
  private readonly pieces: Pieces | undefined;

  constructor(
    private readonly format: ReportFormat,
    private readonly print: (text: string) => void,
  ) {
    if (typeof format.frame !== 'function') this.pieces = new Pieces(format.frame, print);
  }

  add(piece: string, totals: Totals): void {
    if (this.pieces) this.pieces.add(piece);
    else this.held.push(piece);
    this.totals = addTotals(this.totals, totals);
  }

  /** `unread` could not be looked at: whoever reads the report alone must not take it for clean. */
  end(unread: readonly Unread[]): void {
    const { frame, close } = this.format;
    const pieces =
      this.pieces ?? new Pieces(typeof frame === 'function' ? frame(this.totals, unread) : frame, this.print);
    for (const piece of this.held) pieces.add(piece);
    pieces.end(close(this.totals, unread));
  }
}
