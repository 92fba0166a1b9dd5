import type { Form, FormCell, FormRow, RowKind } from '../layouts/form.js';
import { words } from '../layouts/words.js';
import { escapeMarkdown, markdownTable } from './markdown-text.js';
import { gridTexts } from './csv.js';
import { flatText } from './html-fragment.js';

/** The form as Markdown: a table for each block, as tables there have no merged cells; long texts as paragraphs. */
export const formMarkdown = (forms: readonly Form[]): string => forms.map(document).join('\n---\n\n');

function document(form: Form): string {
  const { title, lead, notes, annex } = form;
  const blocks = [
    `# ${escapeMarkdown(title.text)}`,
    ...lead.map(({ text }) => escapeMarkdown(text)),
    ...basics(form),
    ...budget(form),
    ...longs(form, 'goals'),
    ...indicators(form),
    ...longs(form, 'text'),
    ...notes.flatMap(({ heading, lines }) => [
      `## ${escapeMarkdown(heading)}`,
      ...lines.map(({ text }) => paragraph(text)),
    ]),
    ...(annex
      ? [
          `## ${annex.heading}`,
          markdownTable(
            annex.headings,
            [false, false, false],
            annex.rows.map(row => [row.subject, row.key, row.value].map(broken)),
          ),
        ]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A line of text that begins like a list or a quotation must not become one. */
const paragraph = (text: string): string =>
  escapeMarkdown(text)
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+])/, '$1\\$2');

/** 主管部门, 项目名称 and the expenditure: label and value, side by side. */
function basics({ rows }: Form): string[] {
  const cells = rows.filter(({ kind }) => kind === 'unit' || kind === 'expenditure').flatMap(row => row.cells);
  const pairs = cells.flatMap((cell, index) => (index % 2 === 0 ? [[text(cell), text(cells[index + 1])]] : []));
  return [markdownTable(['', ''], [false, false], pairs)];
}

function budget({ rows }: Form): string[] {
  const [head, ...body] = of(rows, 'budget-head', 'budget', 'budget-item');
  if (!head) return [];
  const [label, ...headings] = head.cells;
  const filled = (row: FormRow): string[] =>
    headings.map(({ column }) => text(row.cells.find(cell => cell.column === column)));
  return [
    `## ${text(label)}`,
    markdownTable(
      headings.map(text),
      headings.map((_, index) => index > 0),
      body.map(filled),
    ),
  ];
}

/** Each line names its groups; 得分 and 计算得分 are right-aligned. */
function indicators(form: Form): string[] {
  const { rows, columns, locale } = form;
  const texts = gridTexts(form).map(line => line.map(broken));
  const used = columns.flatMap(({ kind }, index) =>
    kind === 'label' || (kind === 'name' && columns[index - 1]?.kind === 'name') ? [] : [index],
  );
  const pick = (line: readonly string[]): string[] => used.map(index => line[index] ?? '');
  const lines = (...kinds: readonly RowKind[]): string[][] =>
    texts.filter((_, index) => kinds.includes(rows[index]?.kind as RowKind)).map(pick);
  const [headings = []] = lines('head');
  const numeric = used.map(index => columns[index]?.kind === 'score' || columns[index]?.kind === 'computed');
  const total = of(rows, 'total').map(({ cells }) =>
    used.map((column, index) =>
      index === 0 ? `**${text(cells[0])}**` : text(cells.slice(1).find(cell => cell.column === column)),
    ),
  );
  return [
    `## ${words.indicators[locale]}`,
    markdownTable(headings, numeric, [...lines('indicator', 'part'), ...total]),
  ];
}

/** A cell of a table holds one line; paragraphs in it are told apart by a tag, as everybody writes them there. */
const broken = (text: string): string => text.split('\n').map(escapeMarkdown).join('<br>');

const longs = ({ rows }: Form, kind: RowKind): string[] =>
  of(rows, kind).flatMap(({ cells: [label, value] }) => [
    `## ${text(label)}`,
    ...(value?.lines ?? []).map(({ text }) => paragraph(text)),
  ]);

const of = (rows: readonly FormRow[], ...kinds: readonly RowKind[]): readonly FormRow[] =>
  rows.filter(({ kind }) => kinds.includes(kind));

const text = (cell: FormCell | undefined): string => (cell ? escapeMarkdown(flatText(cell)) : '');
