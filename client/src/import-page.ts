import type { FilledForm, ImportedForm, PlacedText } from '../../server/src/lsp/protocol.js';
import type { Page } from './tables/html.js';
import type { Sheet } from './tables/sheet.js';
import { sheetOf } from './tables/sheet.js';
import { currentLocale, say, type Words } from './words.js';

/** The scheme of links into an evaluation that is not made yet; what follows is the number of the form. */
export const importScheme = 'perf-yaml-import';

/** What would go into a form that is open. */
export interface Fill {
  readonly name: string;
  readonly uri: string;
  readonly answer: FilledForm;
}

/** The end of a link that fills the open form. */
export const intoForm = '/into';

/** What will be read of a form, as tables: rows as they will score, what will stand as comments, what is passed over. */
export function importPage(
  name: string,
  answer: Exclude<ImportedForm, { failure: string }>,
  id: string,
  fill: Fill | undefined,
): Page {
  const { rows, kept, passed, warnings, readBy, shown } = answer;
  const uri = `${importScheme}:${id}`;
  const how = readBy.join(say(words.comma));
  const summary = words.summary[currentLocale()](rows, kept.length, passed.length);
  return {
    title: `${say(words.title)} ${name}`,
    lead: [`${summary}${how ? say(words.by).replace('{0}', how) : ''}`, ...warnings],
    action: { text: say(words.write), uri },
    ...(fill && fillsAnything(fill)
      ? { other: { text: say(words.fill).replace('{0}', fill.name), uri: `${uri}${intoForm}` } }
      : {}),
    sheets: [
      ...(fill ? [fillSheet(fill)] : []),
      ...(shown?.tables ?? []).map(table => sheetOf(table, uri)),
      ...listPlaced(words.kept, kept, at => ({ uri, line: shown?.keptAt[at] ?? 0 })),
      ...listPlaced(words.passed, passed, () => undefined),
    ],
  };
}

/** A button that would change nothing is none. */
const fillsAnything = ({ answer: { edit } }: Fill): boolean =>
  [...(edit.documentChanges ?? []), { edits: Object.values(edit.changes ?? {}).flat() }].some(
    change => 'edits' in change && change.edits.length > 0,
  );

/** What filling the open form would do, row by row; a click leads into that form. */
const fillSheet = ({ name, uri, answer: { summary, table } }: Fill): Sheet => ({
  ...sheetOf(table, uri),
  titles: [say(words.filling).replace('{0}', name), summary],
});

function listPlaced(
  title: Words,
  texts: readonly PlacedText[],
  linkOf: (at: number) => { readonly uri: string; readonly line: number } | undefined,
): readonly Sheet[] {
  if (texts.length === 0) return [];
  const rows = texts.map(({ place, text }, at) => ({
    kind: 'row',
    depth: 0,
    cells: [place, text],
    differs: false,
    links: [linkOf(at), linkOf(at)],
  }));
  return [{ titles: [say(title)], notes: [], headings: [say(words.place), say(words.text)], rows }];
}

const words = {
  title: { 'zh-CN': '导入', en: 'Import' },
  write: { 'zh-CN': '写成文件', en: 'Write the File' },
  fill: { 'zh-CN': '填入 {0}', en: 'Fill in {0}' },
  filling: {
    'zh-CN': '填入打开的“{0}”：只填空着的，其余不动',
    en: 'Into the open {0}: only what is blank is filled in',
  },
  comma: { 'zh-CN': '，', en: ', ' },
  by: { 'zh-CN': '（按 {0} 读取）', en: ' (read as: {0})' },
  kept: {
    'zh-CN': '没有读成、将写成注释的内容，请逐条处理',
    en: 'Not read: these will stand as comments; please go through them',
  },
  passed: { 'zh-CN': '略过的内容（说明、空行、模板行）', en: 'Passed over (instructions, blank and template rows)' },
  place: { 'zh-CN': '在原表的位置', en: 'Place in the source' },
  text: { 'zh-CN': '内容', en: 'Text' },
  summary: {
    'zh-CN': (rows: number, kept: number, passed: number) =>
      `将读入 ${rows} 行指标，${kept} 处写成注释，略过 ${passed} 处。点一行转到它在文件里的位置。`,
    en: (rows: number, kept: number, passed: number) =>
      `${rows} rows will be read, ${kept} kept as comments, ${passed} passed over. Click a row to see it in the evaluation.`,
  },
};
