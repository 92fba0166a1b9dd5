import type { Exported } from '../../export/exported.js';
import { sayField } from '../../layouts/fields.js';
import type { Form, Line } from '../../layouts/form.js';
import { namesIn, withoutPersons } from './persons.js';

/** A form without names and telephone numbers of persons: those of its own fields, and those that its texts label as such. */
export function redactForm({ form, document }: Exported): Form {
  const { responsible, financeHead, filledBy, phone, review } = document.evaluation;
  const fields = [responsible, financeHead, filledBy, phone, ...(review ? [review.by] : [])];
  const names = namesIn(fields.map(sayField));
  const bare = (line: Line): Line => ({ ...line, text: withoutPersons(line.text, names) });
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
