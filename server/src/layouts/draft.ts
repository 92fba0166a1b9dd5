import type { Field } from '../language/field.js';
import type { Span } from '../text/span.js';
import type { CellRole, FormCell, FormRow, Line } from './form.js';

/** A cell on its way: `area` is the place whose findings belong to it. */
export interface DraftCell extends FormCell {
  readonly area: Span | undefined;
  /** The places of what else is printed in it, beside its lines. */
  readonly printed: readonly Span[];
}

/** A row of a form whose cells do not know their places on the whole yet. */
export interface DraftRow extends FormRow {
  readonly cells: readonly DraftCell[];
}

/** A cell, with all that is usual about it left out. */
export function cell(
  column: number,
  colspan: number,
  role: CellRole,
  lines: readonly Line[],
  more: Partial<DraftCell> = {},
): DraftCell {
  return {
    column,
    colspan,
    rowspan: 1,
    role,
    lines,
    source: lines[0]?.source,
    missing: false,
    score: undefined,
    holds: undefined,
    hint: [],
    findings: [],
    area: undefined,
    printed: [],
    ...more,
  };
}

/** A heading: its text broken where it has line breaks. */
export const heading = (column: number, colspan: number, text: string, more: Partial<DraftCell> = {}): DraftCell =>
  cell(
    column,
    colspan,
    'heading',
    text.split('\n').map(text => ({ text, source: undefined })),
    more,
  );

/** A cell for a field: its place, and where findings about it stand. */
export const fieldCell = (
  column: number,
  colspan: number,
  role: CellRole,
  field: Field<unknown>,
  text: string,
  more: Partial<DraftCell> = {},
): DraftCell =>
  cell(column, colspan, role, text === '' ? [] : text.split('\n').map(text => ({ text, source: field.span })), {
    source: field.span,
    area: areaOf(field, text),
    missing: text === '',
    ...more,
  });

function areaOf(field: Field<unknown>, text: string): DraftCell['area'] {
  if (field.state !== 'absent') return field.entry.span;
  return text === '' ? field.span : undefined;
}

/** A row of one kind; `rated` is what it shows the score of. */
export const row = (kind: FormRow['kind'], cells: readonly DraftCell[], rated?: FormRow['rated']): DraftRow => ({
  kind,
  cells,
  rated,
});

/** An empty cell that is printed as such. */
export const blank = (column: number, colspan = 1): DraftCell => cell(column, colspan, 'heading', []);
