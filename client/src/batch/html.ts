import type { ReviewJson } from '../../../server/src/lsp/protocol.js';
import { escape, revealLink } from '../table-html.js';
import { currentLocale, type Locale, say, type Words } from '../words.js';

interface Column {
  readonly heading: Words;
  readonly numeric: boolean;
  cell(row: ReviewJson): string;
}

const column = (zh: string, en: string, cell: Column['cell'], numeric = false): Column => ({
  heading: { 'zh-CN': zh, en },
  numeric,
  cell,
});

/** What a reviewer picks the next form by. */
const columns: readonly Column[] = [
  column('多报分数', 'Over-claimed', row => row.overclaimed ?? '', true),
  column('填报总分', 'Claimed', row => row.total.claimed ?? '', true),
  column(
    '计算总分',
    'Computed',
    row => `${row.total.computed ?? ''}${row.total.provisional ? say(words.provisional) : ''}`,
    true,
  ),
  column('填报等级', 'Claimed grade', row => row.grade.claimed ?? ''),
  column('计算等级', 'Computed grade', row => row.grade.computed ?? ''),
  column('未说明偏差', 'Unexplained', row => String(row.unexplained), true),
  column('错误', 'Errors', row => String(row.errors), true),
  column('警告', 'Warnings', row => String(row.warnings), true),
];

export interface BatchPage {
  readonly rows: readonly ReviewJson[];
  /** The same as the server prints it: what it comes to and the charts are taken from there. */
  readonly html: string;
  readonly folder: string | undefined;
  /** Where a file that the server names is stored. */
  placeOf(file: string): string;
  /** A place as people see it. */
  pathOf(place: string): string;
}

/** A bureau's batch as a table to work with: the unit first, sorted by a click, filtered by a word, each row leading to its file; the charts below. */
export function batchPage(
  { rows, html, folder, placeOf, pathOf }: BatchPage,
  about: { readonly nonce: string; readonly script: string; readonly source: string },
): string {
  const policy = `default-src 'none'; style-src 'nonce-${about.nonce}'; script-src ${about.source}`;
  const heads = [say(words.unit), ...columns.map(({ heading }) => say(heading)), say(words.file)];
  return `<!DOCTYPE html>
<html lang="${currentLocale()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<title>${escape(say(words.title))}</title>
<style nonce="${about.nonce}">${printed(html, /<style>([\s\S]*?)<\/style>/g).join('')}${style}</style>
</head>
<body data-folder="${escape(folder ?? '')}">
<main>
<h1>${escape(say(words.title))}</h1>
${printed(html, /(<p class="lead">[\s\S]*?<\/p>)/g).join('\n')}
<p class="tools"><label>${escape(say(words.filter))} <input id="filter" type="search"></label> <span id="count" role="status"></span> <button type="button" id="export">${escape(say(words.export))}</button></p>
<table id="batch">
<thead><tr>${heads.map((text, at) => `<th scope="col" aria-sort="none"${classOf(at)}><button type="button">${escape(text)}</button></th>`).join('')}</tr></thead>
<tbody>
${rows.map(row => bodyRow(row, placeOf(row.file), pathOf)).join('\n')}
</tbody>
</table>
<article class="form">${printed(html, /(<figure[\s\S]*?<\/figure>)/g).join('\n')}</article>
</main>
<script src="${escape(about.script)}"></script>
</body>
</html>`;
}

const classOf = (at: number): string => (columns[at - 1]?.numeric ? ' class="number"' : '');

function bodyRow(row: ReviewJson, place: string, pathOf: BatchPage['pathOf']): string {
  const part = row.document > 0 ? `#${row.document + 1}` : '';
  const path = pathOf(place);
  const name = row.organization ?? path.slice(path.lastIndexOf('/') + 1);
  const cells = columns.map(({ cell, numeric }) => `<td${numeric ? ' class="number"' : ''}>${escape(cell(row))}</td>`);
  return `<tr${row.grade.changes ? ' class="changed"' : ''}><th scope="row"><a href="${revealLink(place, 0)}">${escape(name)}</a></th>${cells.join('')}<td class="path">${escape(path + part)}</td></tr>`;
}

const printed = (html: string, pattern: RegExp): readonly string[] =>
  Array.from(html.matchAll(pattern), ([, found = '']) => found);

const style = `
:root { --ink: var(--vscode-editor-foreground); --paper: var(--vscode-editor-background); --line: color-mix(in srgb, var(--ink) 32%, var(--paper)); --soft: color-mix(in srgb, var(--ink) 6%, var(--paper)); --faint: var(--vscode-descriptionForeground); --bar: var(--vscode-charts-blue); --lost: var(--vscode-charts-yellow); }
:root:has(body.vscode-high-contrast, body.vscode-high-contrast-light) { --line: var(--vscode-contrastBorder, currentColor); --soft: var(--paper); --faint: var(--ink); }
body { color: var(--ink); background: var(--paper); font: var(--vscode-font-size) var(--vscode-font-family); padding: 0 1rem 1rem; }
h1 { font-size: 1.3em; font-weight: 600; } p { margin: .35em 0; }
table { border-collapse: collapse; margin: .6em 0 1.5em; }
th, td { text-align: left; font-weight: normal; padding: .3em .6em; border-bottom: 1px solid var(--line); white-space: nowrap; }
thead th { position: sticky; top: 0; background: var(--paper); padding: 0; }
thead button { all: unset; cursor: pointer; padding: .3em .6em; font-weight: 600; display: block; } thead button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
thead [aria-sort="ascending"] button::after { content: " ▲"; } thead [aria-sort="descending"] button::after { content: " ▼"; }
.number, .number button { text-align: right; font-variant-numeric: tabular-nums; } .path { color: var(--faint); } .changed td { font-weight: 600; }
a { color: var(--vscode-textLink-foreground); } .tools { display: flex; gap: .8em; align-items: center; flex-wrap: wrap; }
input { padding: 2px 6px; background: var(--vscode-input-background); color: var(--vscode-input-foreground); border: 1px solid var(--vscode-input-border, var(--line)); font: inherit; }
.tools button { padding: 3px 10px; border: 1px solid var(--vscode-button-border, transparent); background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground); font: inherit; cursor: pointer; }
`;

const words = {
  title: { 'zh-CN': '批量复核', en: 'Batch Review' },
  unit: { 'zh-CN': '单位或项目', en: 'Organization' },
  file: { 'zh-CN': '文件', en: 'File' },
  filter: { 'zh-CN': '筛选', en: 'Filter' },
  export: { 'zh-CN': '导出 CSV…', en: 'Export CSV…' },
  provisional: { 'zh-CN': '（暂计）', en: ' (provisional)' },
} satisfies Record<string, Readonly<Record<Locale, string>>>;
