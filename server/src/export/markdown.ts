import type { Form, FormCell, FormRow, RowKind } from '../layouts/form.js';
import { escapeMarkdown, markdownTable } from '../text/markdown.js';
import { gridTexts } from './csv.js';
import { flatText } from './html-fragment.js';

/** The form as Markdown: a table for each block, as tables there have no merged cells; long texts as paragraphs. */
export const formMarkdown = (forms: readonly Form[]): string => forms.map(document).join('\n---\n\n');

function document(form: Form): string {
  const { title, subtitle, lead, notes, annex } = form;
  const blocks = [
    `# ${escapeMarkdown(title.text)}`,
    ...(subtitle ? [escapeMarkdown(subtitle.text)] : []),
    ...lead.map(({ text }) => escapeMarkdown(text)),
    ...blocksOf(form),
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

type Block = 'pairs' | 'side' | 'goals' | 'indicators' | 'texts' | 'signatures';

const blockKinds: Readonly<Record<RowKind, Block>> = {
  unit: 'pairs',
  expenditure: 'pairs',
  'budget-head': 'side',
  budget: 'side',
  'budget-item': 'side',
  'funds-head': 'side',
  funds: 'side',
  'goal-head': 'goals',
  goals: 'goals',
  head: 'indicators',
  indicator: 'indicators',
  part: 'indicators',
  total: 'indicators',
  text: 'texts',
  signatures: 'signatures',
};

/** Neighbouring rows that belong together, each run told in its own way; a total that stands apart joins the indicators. */
function blocksOf(form: Form): readonly string[] {
  const runs: FormRow[][] = [];
  for (const row of form.rows) {
    const last = runs.at(-1)?.at(-1);
    if (last && blockKinds[last.kind] === blockKinds[row.kind] && !row.kind.endsWith('-head')) runs.at(-1)?.push(row);
    else if (row.kind === 'total') runs.find(([first]) => first?.kind === 'head')?.push(row);
    else runs.push([row]);
  }
  return runs.flatMap(run => tellers[blockKinds[(run[0] as FormRow).kind]](run, form));
}

const tellers: Readonly<Record<Block, (rows: readonly FormRow[], form: Form) => readonly string[]>> = {
  pairs,
  side: sideTable,
  goals: rows => (rows[0]?.kind === 'goal-head' ? goalTable(rows) : texts(rows)),
  indicators,
  texts,
  signatures: rows => rows.flatMap(({ cells }) => cells.map(text)),
};

/** Label and value, side by side. */
function pairs(rows: readonly FormRow[]): readonly string[] {
  const cells = rows.flatMap(row => row.cells);
  const found = cells.flatMap((cell, index) => (index % 2 === 0 ? [[text(cell), text(cells[index + 1])]] : []));
  return [markdownTable(['', ''], [false, false], found)];
}

/** A table below the label beside it. */
function sideTable([head, ...body]: readonly FormRow[]): readonly string[] {
  const [label, ...headings] = head?.cells ?? [];
  const fillRow = (row: FormRow): string[] =>
    headings.map(({ column }) => text(row.cells.find(cell => cell.column === column)));
  return [
    `## ${text(label)}`,
    markdownTable(
      headings.map(text),
      headings.map((_, index) => index > 0 && body.every(row => !isLong(row, index))),
      body.map(fillRow),
    ),
  ];
}

const isLong = ({ cells }: FormRow, index: number): boolean => cells[index]?.role === 'long';

/** 预期目标 beside 实际完成情况; what follows beside the same label is a text of its own. */
function goalTable([head, goals, ...rest]: readonly FormRow[]): readonly string[] {
  const [label, ...headings] = (head?.cells ?? []).filter(({ rowspan }) => rowspan === 1);
  const side = (head?.cells ?? []).find(({ rowspan }) => rowspan > 1);
  const columns = label ? [label, ...headings] : headings;
  return [
    `## ${text(side)}`,
    markdownTable(
      columns.map(text),
      columns.map(() => false),
      [columns.map(({ column }) => long(goals?.cells.find(cell => cell.column === column)))],
    ),
    ...texts(rest),
  ];
}

/** Each line names its groups; points and scores are right-aligned. */
function indicators(rows: readonly FormRow[], form: Form): readonly string[] {
  const { columns } = form;
  const all = gridTexts(form);
  const used = columns.flatMap(({ kind }, index) => (kind === 'label' || isContinued(index, form) ? [] : [index]));
  const lines = rows
    .filter(({ kind }) => kind !== 'head' && kind !== 'total')
    .map(row => used.map(index => broken(all[form.rows.indexOf(row)]?.[index] ?? '')));
  const total = rows
    .filter(({ kind }) => kind === 'total')
    .map(({ cells }) =>
      used.map((column, index) =>
        index === 0 ? `**${text(cells[0])}**` : text(cells.slice(1).find(cell => cell.column === column)),
      ),
    );
  const heads = rows.filter(({ kind }) => kind === 'head').flatMap(({ cells }) => cells);
  const side = heads.find(({ column }) => columns[column]?.kind === 'label');
  return [
    ...(side ? [`## ${text(side)}`] : []),
    markdownTable(
      used.map(index => text(heads.findLast(cell => cell.column === index))),
      used.map(index => numeric.has(columns[index]?.kind ?? '')),
      [...lines, ...total],
    ),
  ];
}

const numeric: ReadonlySet<string> = new Set(['weight', 'score', 'computed', 'reviewed']);

/** Whether no cell of the headings begins at a column, as one before it reaches over it. */
const isContinued = (index: number, { rows }: Form): boolean =>
  !rows.some(({ kind, cells }) => kind === 'head' && cells.some(({ column }) => column === index));

/** A cell of a table holds one line; paragraphs in it are told apart by a tag, as everybody writes them there. */
const broken = (text: string): string => text.split('\n').map(escapeMarkdown).join('<br>');

function texts(rows: readonly FormRow[]): readonly string[] {
  return rows.flatMap(({ cells: [label, value] }) => [
    `## ${text(label)}`,
    ...(value?.lines ?? []).map(({ text }) => paragraph(text)),
  ]);
}

const text = (cell: FormCell | undefined): string => (cell ? escapeMarkdown(flatText(cell)) : '');

const long = (cell: FormCell | undefined): string =>
  cell ? broken(cell.lines.map(({ text }) => text).join('\n')) : '';
