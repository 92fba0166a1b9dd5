import type { Exported } from '../../export/exported.js';
import { said } from '../../layouts/fields.js';
import type { Form, Line } from '../../layouts/form.js';

/** A form without names and telephone numbers of persons: those of its own fields, and those that its texts label as such. */
export function redactForm({ form, document }: Exported): Form {
  const { responsible, financeHead, filledBy, phone, review } = document.evaluation;
  const fields = [responsible, financeHead, filledBy, phone, ...(review ? [review.by] : [])];
  const names = [...new Set(fields.map(field => said(field).trim()).filter(name => name.length > 1))];
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

const number = /(?<![\d.])(?:1[3-9]\d{9}|(?:0\d{2,3}[-—－ ]?)?[2-9]\d{6,7})(?![\d.])/g;
const phone = /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-—－ ]?[2-9]\d{6,7})(?![\d.])/g;
const labelled =
  /((?:填报人|填表人|联系人|经办人|制表人?|审核人|复核人|负责人|签字|签名)(?:（签[字章]）|\(签[字章]\))?[：:]\s*)[\u4e00-\u9fff·]{2,4}(?![\u4e00-\u9fff])/g;
const labelledPhone = /(?:电话|手机|联系方式)[^\d\n]{0,4}/;

/** A name stands as ×××, a number is gone; behind a label both are. */
function withoutPersons(text: string, names: readonly string[]): string {
  const unnamed = names.reduce(
    (left, name) =>
      left.trim() === name
        ? ''
        : left.replaceAll(new RegExp(`([：:]\\s*)${escaped(name)}`, 'g'), '$1').replaceAll(name, '×××'),
    text,
  );
  const unlabelled = unnamed.replace(labelled, '$1');
  return unlabelled.replace(labelledPhone.test(unlabelled) ? number : phone, '');
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
