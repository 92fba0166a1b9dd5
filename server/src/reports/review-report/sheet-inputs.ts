import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { attainments } from '../../language/choices.js';
import { number } from '../../messages/number.js';
import { statusWords } from '../../messages/status.js';
import { tellFinding } from '../../export/html-parts.js';
import { escapeHtml, htmlAttributes } from '../../export/html-text.js';
import { worst } from '../../layouts/form.js';
import type { Locale } from '../../text/locale.js';
import { ofTheReviewer, type ReviewLine } from './lines.js';
import { words } from './words.js';
import { wordIn } from '../../language/vocabulary.js';

/**
 * An input for the reviewed score, with a button that takes the computed score over; a number in a sum. The button is for the mouse: Tab goes
 * from the score to the comment. `data-most` is what can be given, `data-slip` what is said of an entry that is no such number.
 */
export function reviewedCell(line: ReviewLine, locale: Locale): string {
  const { row, reviewed, status, computed } = line;
  if (row === undefined) return `<td class="number reviewed">${reviewed ? number(reviewed) : ''}</td>`;
  if (status === 'not-applicable') return `<td class="number">${statusWords['not-applicable'][locale]}</td>`;
  const own = ofTheReviewer(line);
  const attributes = htmlAttributes({
    class: 'number reviewed',
    'data-severity': worst(own),
    'data-findings': own.map(tellFinding).join('\n'),
  });
  // where something was found, the computed score is no longer what is due
  const accept = computed && line.score === '' && line.decided === 0 ? acceptButton(row, number(computed), locale) : '';
  return `<td${attributes}><span class="entry">${scoreInput(line, locale)}${accept}</span></td>`;
}

function scoreInput(line: ReviewLine, locale: Locale): string {
  const { row, path, score, weight } = line;
  const due = line.decided > 0 ? line.reviewed : line.computed;
  const attributes = htmlAttributes({
    name: 'score',
    'data-row': row,
    'data-most': weight?.toFixed(),
    'data-slip': words.slip[locale](weight && number(weight)),
    value: score,
    placeholder: due && number(due),
    'aria-label': `${path.at(-1) ?? ''} ${words.score[locale]}`,
    inputmode: 'decimal',
    size: 5,
    maxlength: 12,
    autocomplete: 'off',
  });
  return `<input${attributes}>`;
}

function acceptButton(row: number | 'budget', score: string, locale: Locale): string {
  const about = words.accept[locale](score);
  const attributes = { type: 'button', tabindex: -1, 'data-row': row, 'data-accept': score, title: about };
  return `<button${htmlAttributes({ ...attributes, 'aria-label': about })}>✓</button>`;
}

/** What was found in the place of what was written: an actual, of a judged row its attainment too, of the budget what was spent. */
export function foundCell(line: ReviewLine, document: number, locale: Locale): string {
  const { row, found, status } = line;
  if (row === undefined || status === 'not-applicable') return '<td></td>';
  const name = row === 'budget' ? 'spent' : 'actual';
  const attained = line.isJudged
    ? entry(line, 'attainment', line.attained, locale, { list: `attainments-${document}` })
    : '';
  return `<td class="found">${entry(line, name, found, locale, { inputmode: row === 'budget' ? 'decimal' : undefined })}${attained}</td>`;
}

/** Grounds from the profile's catalogue, picked from a list or typed; several stand side by side. */
export function groundsCell(line: ReviewLine, document: number, locale: Locale): string {
  if (line.row === undefined || line.status === 'not-applicable') return '<td></td>';
  return `<td class="grounds">${entry(line, 'deduction', line.grounds, locale, { list: `deductions-${document}` })}</td>`;
}

function entry(
  { row, path, isJudged }: ReviewLine,
  name: 'actual' | 'attainment' | 'spent' | 'deduction',
  value: string,
  locale: Locale,
  more: Readonly<Record<string, string | undefined>>,
): string {
  const attributes = htmlAttributes({
    name,
    'data-row': row,
    value,
    // the heading says what a column is; of two entries in one cell each says which it is
    placeholder: isJudged && (name === 'actual' || name === 'attainment') ? words.inCell[name][locale] : undefined,
    'aria-label': `${path.at(-1) ?? ''} ${words[name][locale]}`,
    size: 8,
    autocomplete: 'off',
    ...more,
  });
  return `<input${attributes}>`;
}

/** What the entries of a form are picked from. */
export const pickLists = (document: DocumentAnalysis, locale: Locale): string =>
  [
    datalist(
      `deductions-${document.index}`,
      document.profile.deductions.map(({ title, share }) => [title[locale], `${number(share)} %`]),
    ),
    datalist(
      `attainments-${document.index}`,
      attainments.map(choice => [wordIn(choice, locale), '']),
    ),
  ].join('');

const datalist = (id: string, options: readonly (readonly [value: string, label: string])[]): string =>
  `<datalist id="${id}">${options.map(([value, label]) => `<option${htmlAttributes({ value, label: label || undefined })}>`).join('')}</datalist>`;

/** The cell in which a reviewer writes a comment. */
export function commentCell({ row, path, comment }: ReviewLine, locale: Locale): string {
  if (row === undefined) return '<td></td>';
  const attributes = htmlAttributes({
    name: 'comment',
    'data-row': row,
    rows: 1,
    'aria-label': `${path.at(-1) ?? ''} ${words.comment[locale]}`,
  });
  return `<td class="comment"><textarea${attributes}>\n${escapeHtml(comment)}</textarea></td>`;
}
