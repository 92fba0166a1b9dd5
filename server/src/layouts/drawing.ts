import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Locale } from '../text/locale.js';
import type { Additions } from './additions.js';
import { blank, type DraftCell } from './draft.js';
import { fillLabel } from './fill-label.js';
import { type Grid, gridOf } from './grid.js';
import type { Label } from '../families/label.js';
import type { Layout } from '../families/layout.js';

/** What every section is drawn with. */
export interface Drawing {
  readonly document: DocumentAnalysis;
  readonly layout: Layout;
  readonly additions: Additions;
  readonly grid: Grid;
  readonly locale: Locale;
  /** A label as it is printed. */
  say(label: Label): string;
}

/** What every section of a form is drawn from. */
export function drawingOf(document: DocumentAnalysis, layout: Layout, additions: Additions, locale: Locale): Drawing {
  return {
    document,
    layout,
    additions,
    grid: gridOf(document, layout, additions, locale),
    locale,
    say: label => fillLabel(label[locale], document),
  };
}

/** A cell's place: from one boundary of the layout's columns to another, to the form's edge where it is the last of its line. */
export function across(
  { grid }: Drawing,
  from: number,
  to: number,
): { readonly column: number; readonly colspan: number } {
  const column = grid.at(from);
  const end = to >= grid.width ? grid.columns.length : grid.at(to);
  return { column, colspan: end - column };
}

/** The same within the layout's own columns, beside those that were asked for. */
export function within(
  { grid }: Drawing,
  from: number,
  to: number,
): { readonly column: number; readonly colspan: number } {
  const column = grid.at(from);
  return { column, colspan: grid.at(to) - column };
}

/** The columns that were asked for, empty but for what is given. */
export const addedCells = ({ grid }: Drawing, filled: readonly DraftCell[] = []): readonly DraftCell[] =>
  grid.added.map(({ column }) => filled.find(cell => cell.column === column) ?? blank(column));
