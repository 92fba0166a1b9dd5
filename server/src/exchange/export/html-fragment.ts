import { statusWords } from '../../messages/status.js';
import { type Annex, type CellFinding, type Form, type FormCell, type FormRow, type Line, type Notes, textOf, worst } from '../form/form.js';
import { escapeHtml, htmlAttributes } from './html-text.js';

/**
 * The form as one `<article class="form">`, `wide` where it is printed across the page, without style or script. What has a place in the file carries `data-offset`; what has findings
 * carries `data-severity`, and the messages in its `title`. Every text is escaped.
 */
export function htmlFragment(form: Form): string {
  const { title, lead, columns, rows, notes, annex, locale } = form;
  const total = columns.reduce((all, { width }) => all + width, 0);
  const cols = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('');
  return [
    `<article class="form${columns.some(({ kind }) => kind === 'deviation') ? ' wide' : ''}" lang="${locale}">`,
    `<h1${place(title)}>${escapeHtml(title.text)}</h1>`,
    ...lead.map(line => `<p class="lead"${place(line)}>${escapeHtml(line.text)}</p>`),
    `<table class="grid"><colgroup>${cols}</colgroup><tbody>`,
    ...rows.map(row => rowHtml(row, form)),
    '</tbody></table>',
    ...notes.map(notesHtml),
    ...(annex ? [annexHtml(annex)] : []),
    '</article>', '',
  ].join('\n');
}

const rowHtml = ({ kind, cells }: FormRow, form: Form): string => `<tr class="${kind}">${cells.map(cell => cellHtml(cell, form)).join('')}</tr>`;

function cellHtml(cell: FormCell, form: Form): string {
  const { role, colspan, rowspan, source, missing, findings, score } = cell;
  const element = role === 'heading' || role === 'group' ? 'th' : 'td';
  const attributes = htmlAttributes({
    class: [role, missing ? 'missing' : '', score ? `is-${score.status}` : ''].filter(Boolean).join(' '),
    colspan: colspan > 1 ? colspan : undefined, rowspan: rowspan > 1 ? rowspan : undefined,
    'data-offset': source?.start, 'data-severity': worst(findings), title: [...findings.map(({ message }) => message), ...cell.hint].join('\n'),
  });
  return `<${element}${attributes}>${content(cell, form)}</${element}>`;
}

/** The paragraphs; a score with its difference; a mark for a finding that does not rest on colour alone. */
function content(cell: FormCell, form: Form): string {
  const text = cell.role === 'long' ? cell.lines.map(line => `<p${place(line)}>${escapeHtml(line.text)}</p>`).join('') : cell.lines.map(({ text }) => unbroken(text)).join('<br>');
  return `${text}${difference(cell, form)}${marks(cell.findings)}`;
}

/** `数量指标 (25 分)`: the points stay together when the name wraps. */
function unbroken(text: string): string {
  const [, name = text, points = ''] = /^(.+) (\([^()]+\))$/.exec(text) ?? [];
  return points ? `${escapeHtml(name)} <span class="points">${escapeHtml(points)}</span>` : escapeHtml(text);
}

/** Beside a computed score that is not the claimed one, a word that says so. */
const difference = ({ role, score }: FormCell, { locale }: Form): string =>
  role === 'computed' && score?.status === 'differs' ? `<span class="status">${escapeHtml(statusWords.differs[locale])}</span>` : '';

const signs = { error: '✕', warning: '!', info: 'i' } as const;

const marks = (findings: readonly CellFinding[]): string => {
  const severity = worst(findings);
  return severity ? `<sup class="mark ${severity}">${signs[severity]}</sup>` : '';
};

const notesHtml = ({ heading, lines }: Notes): string => `<section class="notes"><h2>${escapeHtml(heading)}</h2>${lines.map(line => `<p${place(line)}>${escapeHtml(line.text)}</p>`).join('')}</section>`;

function annexHtml({ heading, headings, rows }: Annex): string {
  const body = rows.map(({ subject, key, value, source }) => `<tr${htmlAttributes({ 'data-offset': source?.start })}>${[subject, key, value].map(text => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  const head = headings.map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  return `<section class="annex"><h2>${escapeHtml(heading)}</h2><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></section>`;
}

const place = ({ source }: Line): string => htmlAttributes({ 'data-offset': source?.start });

/** A cell's text on one line. */
export const flatText = (cell: FormCell): string => textOf(cell).replace(/\s*\n\s*/g, ' ');
