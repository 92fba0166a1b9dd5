/** The block collections that are open at a line: at which column each was written, and at which it belongs. */
export class Levels {
  private readonly open_: { readonly source: number; readonly column: number }[] = [];
  /** How far the last entry or item was moved. */
  shift = 0;

  clear(): void {
    this.open_.length = 0;
    this.shift = 0;
  }

  /** Goes on with, or opens, the collection that belongs at a column; deeper ones end. */
  open(source: number, column: number): void {
    while ((this.open_.at(-1)?.column ?? -1) >= column) this.open_.pop();
    this.open_.push({ source, column });
    this.shift = column - source;
  }

  /** Where an entry written at a column belongs. */
  columnFor(source: number): number {
    return this.open_.findLast(level => level.source === source)?.column ?? source + this.shift;
  }

  /** Where a comment belongs that stands before `next`: with it, or with the collection it is written under. */
  forComment(source: number, next: { readonly source: number; readonly column: number }): number {
    const deepest = this.open_.findLast(level => level.source <= source);
    if (!deepest || source <= next.source || deepest.source <= next.source) return next.column;
    return (this.open_.find(level => level.source === deepest.source) ?? deepest).column;
  }
}
