import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { fillForm } from '../import/into/fill-form.js';
import type { Told } from '../import/into/filling.js';
import { countTold, kindWords } from '../import/into/say-told.js';
import type { Words } from '../text/locale.js';
import type { ClientTraits } from './client-traits.js';
import { toTextEdit, toWorkspaceEdit } from './convert.js';
import type { FilledForm, Table, TableRow } from './protocol.js';
import type { Subject } from './subject.js';

/** What an imported text would fill into a form that is open: one edit, and a table of all that is filled in or left. */
export function answerFill(
  { analysis, snapshot, lines, locale }: Subject,
  { text }: { readonly text: string },
  traits: ClientTraits,
): FilledForm {
  const { edits, told } = fillForm(analysis, analyze(text, { profile: profileLookup() }));
  const toRow = ({ kind, path, key, standing, incoming, span }: Told): TableRow => ({
    kind: 'row',
    depth: 0,
    line: lines.position(span.start).line,
    cells: [path.at(-1) ?? '', key[locale], standing, incoming, kindWords[kind][locale]],
    differs: kind !== 'filled',
  });
  const table: Table = {
    titles: [],
    notes: [],
    headings: headings.map(words => words[locale]),
    // what wants a look comes first
    rows: [...told.filter(({ kind }) => kind !== 'filled'), ...told.filter(({ kind }) => kind === 'filled')].map(toRow),
  };
  return {
    edit: toWorkspaceEdit(
      snapshot,
      edits.map(edit => toTextEdit(lines, edit)),
      traits,
    ),
    summary: countTold(told)[locale],
    table,
  };
}

const headings: readonly Words[] = [
  { 'zh-CN': '指标', en: 'Row' },
  { 'zh-CN': '项', en: 'Key' },
  { 'zh-CN': '文件里', en: 'In the file' },
  { 'zh-CN': '表里', en: 'In the table' },
  { 'zh-CN': '结果', en: 'Result' },
];
