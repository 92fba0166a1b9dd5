import { csv } from './csv-text.js';
import { type Form, type FormCell, textOf } from '../layouts/form.js';
import { flatText } from './html-fragment.js';

/** UTF-8 with a byte order mark, so that Excel reads it as such. */
export const formCsv = (forms: readonly Form[]): string => `\ufeff${forms.map(form => csv(lines(form))).join('\r\n')}`;

function lines(form: Form): string[][] {
  const { title, subtitle, lead, notes, annex } = form;
  return [
    [title.text],
    ...(subtitle ? [[subtitle.text]] : []),
    ...lead.map(({ text }) => [text]),
    ...gridTexts(form),
    ...notes.flatMap(({ heading, lines }) => [[heading], ...lines.map(({ text }) => [text])]),
    ...(annex
      ? [[annex.heading], [...annex.headings], ...annex.rows.map(({ subject, key, value }) => [subject, key, value])]
      : []),
  ];
}

/**
 * The grid without merged cells: a group stands in each of its lines, a name always in its own column, everything else where its cell begins;
 * paragraphs stay apart. Among groups a row that belongs to none has a dash where level 1 would stand, as a blank there goes on with the group above.
 */
export function gridTexts({ rows, columns }: Form): string[][] {
  const out = rows.map(() => Array<string>(columns.length).fill(''));
  const names = columns.findIndex(({ kind }) => kind === 'name');
  const level1 = columns.findIndex(({ kind }) => kind === 'group');
  const hasGroups = rows.some(({ cells }) => cells.some(({ role }) => role === 'group'));
  const put = (cell: FormCell, from: number): void => {
    const height = cell.role === 'group' ? cell.rowspan : 1;
    const column = cell.role === 'name' ? names : cell.column;
    for (let i = 0; i < height; i++)
      (out[from + i] as string[])[column] = cell.role === 'heading' ? flatText(cell) : textOf(cell);
    if (hasGroups && cell.role === 'name' && cell.column === level1) (out[from] as string[])[level1] = '—';
  };
  rows.forEach(({ cells }, index) => cells.forEach(cell => put(cell, index)));
  return out;
}
