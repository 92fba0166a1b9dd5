import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Exported } from '../../export/exported.js';
import { sayField } from '../../layouts/fields.js';
import type { Form, Line } from '../../layouts/form.js';
import { namesIn, withoutPersons } from './persons.js';

/** A text of a form without names and telephone numbers of persons: those of the form's own fields, and those that the text labels as such. */
export function redactText(text: string, { evaluation }: DocumentAnalysis): string {
  const { responsible, financeHead, filledBy, phone, review } = evaluation;
  const fields = [responsible, financeHead, filledBy, phone, ...(review ? [review.by] : [])];
  return withoutPersons(text, namesIn(fields.map(sayField)));
}

/** A form without them. */
export function redactForm({ form, document }: Exported): Form {
  const bare = (line: Line): Line => ({ ...line, text: redactText(line.text, document) });
  return {
    ...form,
    title: bare(form.title),
    lead: form.lead.map(bare),
    rows: form.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => ({ ...cell, lines: cell.lines.map(bare).filter(({ text }) => text !== '') })),
    })),
    notes: form.notes.map(note => ({ ...note, lines: note.lines.map(bare) })),
  };
}
