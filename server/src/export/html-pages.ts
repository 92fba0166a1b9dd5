import type { Form, FormCell, FormRow } from '../layouts/form.js';
import { goesOn, isLong, runsOver } from './page-fit.js';

/** The lines of a form's table that every page repeats: from `first` up to `end`. */
export interface Headings {
  readonly first: number;
  readonly end: number;
}

/** How a form's table goes over pages. */
export interface Pages {
  readonly form: Form;
  /** None where the indicators are not many or stay on a page: they are one table, as on the official form. */
  readonly headings: Headings | undefined;
  /** Whether a page may end within the table. */
  readonly hasEdges: boolean;
}

/** A form for paper. What a page repeats cannot reach below itself: the heading at the side of the indicators goes on in a cell of its own. */
export function onPages(form: Form): Pages {
  const { rows } = form;
  const headings = isLong(form) && goesOn(form) ? headingsOf(rows) : undefined;
  return {
    form: headings ? { ...form, rows: cutBelow(rows, headings) } : form,
    headings,
    hasEdges: runsOver(form),
  };
}

function headingsOf(rows: readonly FormRow[]): Headings | undefined {
  const first = rows.findIndex(({ kind }) => kind === 'head');
  return first < 0 ? undefined : { first, end: rows.findLastIndex(({ kind }) => kind === 'head') + 1 };
}

function cutBelow(rows: readonly FormRow[], { first, end }: Headings): readonly FormRow[] {
  const rest = (cell: FormCell, index: number): number => index + cell.rowspan - end;
  const continued = rows
    .slice(first, end)
    .flatMap(({ cells }, i) => cells.map(cell => ({ ...cell, ...emptied, rowspan: rest(cell, first + i) })))
    .filter(({ rowspan }) => rowspan > 0);
  return rows.map((row, index) => {
    if (index < first || index > end) return row;
    if (index === end)
      return { ...row, cells: [...continued, ...row.cells].sort((one, other) => one.column - other.column) };
    return {
      ...row,
      cells: row.cells.map(cell => ({ ...cell, rowspan: cell.rowspan - Math.max(0, rest(cell, index)) })),
    };
  });
}

const emptied = { lines: [], source: undefined, hint: [], findings: [] } as const;
