import { number } from '../../messages/number.js';
import { statusWords } from '../../messages/status.js';
import { told } from '../../export/html-parts.js';
import { escapeHtml, htmlAttributes } from '../../export/html-text.js';
import { worst } from '../../layouts/form.js';
import type { Locale } from '../../text/locale.js';
import { ofTheReviewer, type ReviewLine } from './lines.js';
import { words } from './words.js';

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
    'data-findings': own.map(told).join('\n'),
  });
  const accept = computed && line.score === '' ? acceptButton(row, number(computed), locale) : '';
  return `<td${attributes}><span class="entry">${scoreInput(line, locale)}${accept}</span></td>`;
}

function scoreInput({ row, path, score, computed, weight }: ReviewLine, locale: Locale): string {
  const attributes = htmlAttributes({
    name: 'score',
    'data-row': row,
    'data-most': weight?.toFixed(),
    'data-slip': words.slip[locale](weight && number(weight)),
    value: score,
    placeholder: computed && number(computed),
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
