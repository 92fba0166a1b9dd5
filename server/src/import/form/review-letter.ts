import { comparedScores } from '../../families/compared-scores.js';
import { onOneLine } from '../labels/cell-words.js';
import type { Draft } from '../labels/draft.js';
import type { GridRow } from '../cells/grid.js';
import { isYearBlank, titleOf, yearAlone } from '../labels/titles.js';

/** The letter that a form exported with its review has above it, known by the table that compares scores: what it says is not what the form says. */
export class ReviewLetter {
  private table: number | undefined;
  private isOpen = false;

  constructor(private readonly draft: Draft) {}

  /** Passes a row over that belongs to the letter; with the headings of its table also what it said before. The form below begins with a title, a year or a table. */
  takes(row: GridRow): boolean {
    if (comparesScores(row)) this.open(row);
    else if (this.isOpen && row.table !== this.table) this.isOpen = row.table === undefined && !beginsForm(row);
    if (this.isOpen) this.pass(row);
    return this.isOpen;
  }

  private open({ table, place }: GridRow): void {
    const { top, remarks, passed } = this.draft;
    this.isOpen = true;
    this.table = table;
    for (const text of top.values()) passed.push({ place, text });
    passed.push(...[...remarks.values()].flat());
    top.clear();
    remarks.clear();
  }

  private pass({ place, cells }: GridRow): void {
    this.draft.passed.push({ place, text: cells.map(({ text }) => onOneLine(text)).join('　') });
  }
}

const beginsForm = (row: GridRow): boolean =>
  titleOf(row) !== undefined || yearAlone(row) !== undefined || isYearBlank(row);

function comparesScores({ cells, table }: GridRow): boolean {
  const words = cells.map(({ text }) => onOneLine(text).trim());
  return (
    table !== undefined &&
    Object.values(comparedScores).some(
      headings => headings.length === words.length && headings.every((heading, index) => heading === words[index]),
    )
  );
}
