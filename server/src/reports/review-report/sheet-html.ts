import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent } from '../../messages/number.js';
import { statusWords } from '../../messages/status.js';
import type { Decimal } from '../../number/decimal.js';
import type { Checked } from '../../rules/check.js';
import type { Locale } from '../../text/locale.js';
import { type HtmlPart, marks, tellFinding } from '../../export/html-parts.js';
import { escapeHtml, htmlAttributes } from '../../export/html-text.js';
import { uniqueKeys } from '../../export/unique-keys.js';
import { worst } from '../../layouts/form.js';
import { difference } from './difference.js';
import { ofTheUnit, type ReviewLine, reviewLines } from './lines.js';
import { checklistHtml } from './checklist-html.js';
import { overallHtml } from './overall-html.js';
import { commentCell, foundCell, groundsCell, reviewedCell } from './sheet-inputs.js';
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
      html: lineHtml(line, document.index, locale),
    })),
    ...checklistHtml(document, checked, locale),
  ];
}

const widths = [14, 5, 11, 6, 6, 6, 8, 9, 10, 6, 7, 12] as const;

const columnsHtml = `<colgroup>${widths.map(width => `<col width="${width}%">`).join('')}</colgroup>`;

function lineHtml(line: ReviewLine, document: number, locale: Locale): string {
  const { kind, weight, values, claimed, computed, reviewed, status, unknown } = line;
  // while a score below is open, nothing is over or less yet
  const over = difference(unknown > 0 ? undefined : claimed, computed);
  const change = difference(reviewed, unknown > 0 ? undefined : claimed);
  const noScore = status === 'unknown' ? statusWords.unknown[locale] : '';
  const cells = [
    nameCell(line),
    cell('number', writeDecimal(weight)),
    cell('values', keepTogether(values)),
    cell('number', writeDecimal(claimed)),
    cell(`number computed${status ? ` is-${status}` : ''}`, computed ? writeDecimal(computed) : noScore, tip(line)),
    cell(`number ${over.isZero ? 'same' : 'over'}`, over.text),
    foundCell(line, document, locale),
    groundsCell(line, document, locale),
    reviewedCell(line, locale),
    cell(`number ${change.isZero ? 'same' : 'change'}`, change.text),
    cell('number departure', line.departure ? percent(line.departure) : ''),
    commentCell(line, locale),
  ];
  return `<tr class="${[kind, ...statesOf(line)].join(' ')}">${cells.join('')}</tr>`;
}

/** What a reviewer picks lines by: `decided`, `looked` at, `differs`, `found` wrong. */
function statesOf(line: ReviewLine): readonly string[] {
  const { decided, row, score, found, grounds, comment, status } = line;
  if (row === undefined || status === 'not-applicable') return decided > 0 ? ['decided'] : [];
  return [
    'subject',
    ...(decided > 0 ? ['decided'] : []),
    ...(score || found || grounds || comment ? ['looked'] : []),
    ...(status === 'differs' ? ['differs'] : []),
    ...(ofTheUnit(line).some(({ severity }) => severity !== 'info') ? ['found'] : []),
  ];
}

function nameCell(line: ReviewLine): string {
  const { path, kind } = line;
  const findings = ofTheUnit(line);
  const depth = kind === 'row' || kind === 'group' ? Math.min(path.length, 6) : 1;
  const attributes = htmlAttributes({
    class: `name level-${depth}`,
    'data-offset': line.source && 0,
    'data-severity': worst(findings),
    ...tip(line),
  });
  return `<th scope="row"${attributes}>${escapeHtml(path.at(-1) ?? '')}${marks(findings)}</th>`;
}

const tip = (line: ReviewLine): Record<string, string> => ({
  'data-findings': ofTheUnit(line).map(tellFinding).join('\n'),
  'data-hint': line.hint.join('\n'),
});

/** A number stays with its sign and its unit, the arrow with the target; words before a number may have a line of their own. */
const keepTogether = (values: string): string =>
  values.replace(/(?<=[\d≥≤＞＜<>=]) (?!→)/g, '\u00A0').replaceAll(' → ', '\u00A0→ ');

const cell = (classes: string, text: string, more: Record<string, string> = {}): string =>
  `<td${htmlAttributes({ class: classes, ...more })}>${escapeHtml(text)}</td>`;

const writeDecimal = (value: Decimal | undefined): string => (value ? number(value) : '');
