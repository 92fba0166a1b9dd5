import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number } from '../../messages/number.js';
import { statusWords } from '../../messages/status.js';
import type { Decimal } from '../../number/decimal.js';
import type { Checked } from '../../rules/check.js';
import type { Locale } from '../../text/locale.js';
import { type HtmlPart, marks, told } from '../../export/html-parts.js';
import { escapeHtml, htmlAttributes } from '../../export/html-text.js';
import { uniqueKeys } from '../../export/unique-keys.js';
import { worst } from '../../layouts/form.js';
import { difference } from './difference.js';
import { type ReviewLine, reviewLines } from './lines.js';
import { checklistHtml } from './checklist-html.js';
import { overallHtml } from './overall-html.js';
import { words } from './words.js';

/** The table that a reviewer works in: a line for each row with inputs for score and comment, then the findings as a checklist, what the unit set aside at its end. */
export function reviewParts(document: DocumentAnalysis, checked: Checked, locale: Locale): readonly HtmlPart[] {
  const lines = reviewLines(document, checked, locale);
  const keys = uniqueKeys(lines.map(({ kind, path }) => `review ${kind} ${path.join(' / ')}`));
  return [
    { slot: 'head', key: 'overall', base: 0, html: overallHtml(document, locale) },
    { slot: 'columns', key: 'columns', base: 0, html: columnsHtml },
    {
      slot: 'row',
      key: 'headings',
      base: 0,
      html: `<tr class="head">${words.columns[locale].map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr>`,
    },
    ...lines.map((line, index): HtmlPart => ({
      slot: 'row',
      key: keys[index] ?? '',
      base: line.source?.start ?? 0,
      html: lineHtml(line, locale),
    })),
    ...checklistHtml(document, checked, locale),
  ];
}

const widths = [22, 6, 16, 7, 7, 7, 12, 7, 16] as const;

const columnsHtml = `<colgroup>${widths.map(width => `<col width="${width}%">`).join('')}</colgroup>`;

function lineHtml(line: ReviewLine, locale: Locale): string {
  const { kind, weight, values, claimed, computed, reviewed, status, unknown } = line;
  // while a score below is open, nothing is over or less yet
  const over = difference(unknown > 0 ? undefined : claimed, computed);
  const change = difference(reviewed, unknown > 0 ? undefined : claimed);
  const cells = [
    nameCell(line),
    cell('number', shown(weight)),
    cell('values', values),
    cell('number', shown(claimed)),
    cell(
      `number computed${status ? ` is-${status}` : ''}`,
      computed ? shown(computed) : status === 'unknown' ? statusWords.unknown[locale] : '',
      tip(line),
    ),
    cell(`number ${over.isZero ? 'same' : 'over'}`, over.text),
    reviewedCell(line, locale),
    cell(`number ${change.isZero ? 'same' : 'change'}`, change.text),
    commentCell(line, locale),
  ];
  return `<tr class="${kind}${line.decided > 0 ? ' decided' : ''}">${cells.join('')}</tr>`;
}

function nameCell(line: ReviewLine): string {
  const { path, findings, kind } = line;
  const depth = kind === 'row' || kind === 'group' ? Math.min(path.length, 6) : 1;
  const attributes = htmlAttributes({
    class: `name level-${depth}`,
    'data-offset': line.source && 0,
    'data-severity': worst(findings),
    ...tip(line),
  });
  return `<th scope="row"${attributes}>${escapeHtml(path.at(-1) ?? '')}${marks(findings)}</th>`;
}

const tip = ({ findings, hint }: ReviewLine): Record<string, string> => ({
  'data-findings': findings.map(told).join('\n'),
  'data-hint': hint.join('\n'),
});

const cell = (classes: string, text: string, more: Record<string, string> = {}): string =>
  `<td${htmlAttributes({ class: classes, ...more })}>${escapeHtml(text)}</td>`;

/** An input in a row, with a button that takes the computed score over; a number in a sum. */
function reviewedCell({ row, path, score, computed, reviewed, status }: ReviewLine, locale: Locale): string {
  if (row === undefined) return cell('number reviewed', shown(reviewed));
  if (status === 'not-applicable') return cell('number', statusWords['not-applicable'][locale]);
  const label = `${path.at(-1) ?? ''} ${words.score[locale]}`;
  const input = `<input${htmlAttributes({ name: 'score', 'data-row': row, value: score, placeholder: shown(computed), 'aria-label': label, inputmode: 'decimal', size: 5, maxlength: 12, autocomplete: 'off' })}>`;
  const accept =
    computed && score === ''
      ? `<button${htmlAttributes({ type: 'button', 'data-row': row, 'data-accept': shown(computed), title: words.accept[locale](shown(computed)), 'aria-label': words.accept[locale](shown(computed)) })}>✓</button>`
      : '';
  return `<td class="number reviewed">${input}${accept}</td>`;
}

function commentCell({ row, path, comment }: ReviewLine, locale: Locale): string {
  if (row === undefined) return cell('', '');
  const attributes = htmlAttributes({
    name: 'comment',
    'data-row': row,
    rows: 1,
    'aria-label': `${path.at(-1) ?? ''} ${words.comment[locale]}`,
  });
  return `<td class="comment"><textarea${attributes}>\n${escapeHtml(comment)}</textarea></td>`;
}

const shown = (value: Decimal | undefined): string => (value ? number(value) : '');
