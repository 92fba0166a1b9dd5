import { statusWords } from '../messages/status.js';
import { inOneLine } from '../text/one-line.js';
import type { Span } from '../text/span.js';
import {
  type Annex,
  type Corner,
  type CellFinding,
  type Form,
  type FormCell,
  type FormRow,
  type Line,
  type Notes,
  worst,
} from '../layouts/form.js';
import { escapeHtml, htmlAttributes } from './html-text.js';
import { uniqueKeys } from './unique-keys.js';

/**
 * One element of a form, which can be put in the place of its earlier version. Every text in it is escaped, and there is neither style nor
 * script. What has a place in the file carries `data-offset`, counted from `base`, so that a part stays the same while text before it
 * grows; what has findings carries `data-severity`.
 */
export interface HtmlPart {
  /** Where it belongs: above the table, in it (its columns, its lines), below it; over and in the table of further particulars; at the end. */
  readonly slot: 'head' | 'columns' | 'row' | 'foot' | 'annex-head' | 'annex' | 'tail';
  /** Its name across versions, unique in its form. */
  readonly key: string;
  readonly base: number;
  readonly html: string;
}

/** How a part shows what belongs to a cell and is not in it. */
export interface PartOptions {
  /** Worked calculations and messages in `title`, or apart in `data-hint` and `data-findings` for a page that shows them itself. */
  readonly tips: 'title' | 'data';
  /** Whether offsets count from each part's own place; else from the text's start. */
  readonly relative: boolean;
}

/** A form, element by element, from the top. */
export function htmlParts(form: Form, options: PartOptions): readonly HtmlPart[] {
  const { title, lead, columns, rows, notes, annex } = form;
  const part: Maker = (slot, key, source, draw) => {
    const base = options.relative ? (source?.start ?? 0) : 0;
    return { slot, key, base, html: draw(penOf(form, options, base)) };
  };
  const keys = keysOf(rows);
  const { number } = form;
  return [
    ...(number ? [part('head', 'number', undefined, () => numberHtml(number))] : []),
    part('head', 'title', title.source, ({ place }) => `<h1${place(title.source)}>${escapeHtml(title.text)}</h1>`),
    ...(form.subtitle
      ? [part('head', 'subtitle', undefined, () => `<p class="subtitle">${escapeHtml(form.subtitle?.text ?? '')}</p>`)]
      : []),
    ...lead.map((line, index) =>
      part(
        'head',
        `lead ${index}`,
        line.source,
        ({ place }) => `<p class="lead"${place(line.source)}>${escapeHtml(line.text)}</p>`,
      ),
    ),
    part('columns', 'columns', undefined, () => columnsHtml(columns)),
    ...rows.map((row, index) => part('row', keys[index] ?? '', firstPlace(row), pen => rowHtml(row, pen))),
    ...notes.map((note, index) => part('foot', `notes ${index}`, note.lines[0]?.source, pen => notesHtml(note, pen))),
    ...(annex ? annexParts(annex, part) : []),
  ];
}

const numberHtml = ({ text, side }: Corner): string => `<p class="form-number ${side}">${escapeHtml(text)}</p>`;

type Maker = (slot: HtmlPart['slot'], key: string, source: Span | undefined, draw: (pen: Pen) => string) => HtmlPart;

/** What every element is drawn with. */
interface Pen {
  readonly form: Form;
  readonly options: PartOptions;
  place(source: Span | undefined): string;
}

const penOf = (form: Form, options: PartOptions, base: number): Pen => ({
  form,
  options,
  place: source => htmlAttributes({ 'data-offset': source && source.start - base }),
});

/** Rows by what they are about. */
const keysOf = (rows: readonly FormRow[]): readonly string[] =>
  uniqueKeys(rows.map(({ kind, rated }) => (rated && 'path' in rated ? `${kind} ${rated.path.join(' / ')}` : kind)));

const firstPlace = ({ cells }: FormRow): Span | undefined =>
  cells.flatMap(({ source }) => source ?? []).sort((a, b) => a.start - b.start)[0];

function columnsHtml(columns: Form['columns']): string {
  const total = columns.reduce((all, { width }) => all + width, 0);
  return `<colgroup>${columns.map(({ width }) => `<col width="${((width / total) * 100).toFixed(2)}%">`).join('')}</colgroup>`;
}

const rowHtml = ({ kind, cells }: FormRow, pen: Pen): string =>
  `<tr class="${kind}">${cells.map(cell => cellHtml(cell, pen)).join('')}</tr>`;

function cellHtml(cell: FormCell, pen: Pen): string {
  const { role, colspan, rowspan, source, missing, findings, score } = cell;
  const element = role === 'heading' || role === 'group' ? 'th' : 'td';
  const attributes = htmlAttributes({
    class: [role, missing ? 'missing' : '', score ? `is-${score.status}` : ''].filter(Boolean).join(' '),
    colspan: colspan > 1 ? colspan : undefined,
    rowspan: rowspan > 1 ? rowspan : undefined,
    'data-severity': worst(findings),
    ...tips(cell, pen),
  });
  return `<${element}${pen.place(source)}${attributes}>${content(cell, pen)}</${element}>`;
}

const tips = ({ findings, hint }: FormCell, { options }: Pen): Record<string, string> =>
  options.tips === 'title'
    ? { title: [...findings.map(({ message }) => message), ...hint].join('\n') }
    : { 'data-findings': findings.map(tellFinding).join('\n'), 'data-hint': hint.join('\n') };

/** `error score-mismatch 填报…`, on one line. */
export const tellFinding = ({ severity, code, message }: CellFinding): string =>
  `${severity} ${code} ${inOneLine(message)}`;

/** The paragraphs; a score with its difference; a mark for a finding that does not rest on colour alone. */
function content(cell: FormCell, { form, place }: Pen): string {
  const text =
    cell.role === 'long'
      ? cell.lines
          .map(line => `<p${line.isFoot ? ' class="foot"' : ''}${place(line.source)}>${escapeHtml(line.text)}</p>`)
          .join('')
      : cell.lines.map(({ text }) => unbroken(text)).join('<br>');
  return `${text}${difference(cell, form)}${marks(cell.findings)}`;
}

/** `数量指标 (25 分)`: where it wraps, name and points stay together each. */
function unbroken(text: string): string {
  const [, name = '', points = ''] = /^(.+) (\([^()]+\))$/.exec(text) ?? [];
  const piece = (part: string): string => `<span class="piece">${escapeHtml(part)}</span>`;
  return points ? `${piece(name)} ${piece(points)}` : escapeHtml(text);
}

/** Beside a computed score that is not the claimed one, a word that says so. */
const difference = ({ role, score }: FormCell, { locale }: Form): string =>
  role === 'computed' && score?.status === 'differs'
    ? `<span class="status">${escapeHtml(statusWords.differs[locale])}</span>`
    : '';

const signs = { error: '✕', warning: '!', info: 'i' } as const;

/** The sign of the worst of some findings. */
export const marks = (findings: readonly CellFinding[]): string => {
  const severity = worst(findings);
  return severity ? `<sup class="mark ${severity}">${signs[severity]}</sup>` : '';
};

const notesHtml = ({ heading, lines }: Notes, { place }: Pen): string =>
  `<section class="notes"><h2>${escapeHtml(heading)}</h2>${lines.map(({ source, text }: Line) => `<p${place(source)}>${escapeHtml(text)}</p>`).join('')}</section>`;

/** A heading, then a table that is one part for each line. */
function annexParts({ heading, headings, rows }: Annex, part: Maker): readonly HtmlPart[] {
  const keys = uniqueKeys(rows.map(({ subject, key }) => `annex ${subject} / ${key}`));
  return [
    part('annex-head', 'annex', undefined, () => `<h2>${escapeHtml(heading)}</h2>`),
    part(
      'annex',
      'annex headings',
      undefined,
      () => `<thead><tr>${headings.map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>`,
    ),
    ...rows.map(({ subject, key, value, source }, index) =>
      part(
        'annex',
        keys[index] ?? '',
        source,
        ({ place }) =>
          `<tr${place(source)}>${[subject, key, value].map(text => `<td>${escapeHtml(text).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
      ),
    ),
  ];
}
