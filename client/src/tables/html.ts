import { currentLocale, say, type Words } from '../words.js';
import type { Link, Sheet, SheetRow } from './sheet.js';
import { style } from './style.js';

/** The command behind a link. */
export const revealCommand = 'perfYaml.revealLine';

/** Tables with a title. */
export interface Page {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** Sentences above the first table. */
  readonly lead?: readonly string[];
  /** What the page is there for, as a button that leads to a file. */
  readonly action?: Action;
  /** Another way to go on. */
  readonly other?: Action;
  /** Drawings below the last table, as the server prints them. */
  readonly charts?: readonly string[];
  /** The drawings' own style. */
  readonly style?: string;
}

/** A button that leads to a file. */
export interface Action {
  readonly text: string;
  readonly uri: string;
}

/** What a page may load. */
export interface Assets {
  readonly nonce: string;
  readonly script: string;
  readonly source: string;
  /** What it is about, kept by the page so that it comes back after a restart. */
  readonly about: string;
}

/** A page of tables in the editor's colours: sorted by a click on a heading, filtered by a word, stored as CSV, each name leading to its line. */
export function tablesPage(page: Page, { nonce, script, source, about }: Assets): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src ${source}`;
  const { title, sheets, lead = [], charts = [] } = page;
  return `<!DOCTYPE html>
<html lang="${currentLocale()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<title>${escape(title)}</title>
<style nonce="${nonce}">${page.style ?? ''}${style}</style>
</head>
<body data-about="${escape(about)}">
<main>
${lead.map(text => `<p>${escape(text)}</p>`).join('\n')}
${tools(page)}
${sheets.map(section).join('\n')}
${charts.length > 0 ? `<article class="form">${charts.join('\n')}</article>` : ''}
</main>
<script src="${escape(script)}"></script>
</body>
</html>`;
}

function tools({ sheets, action, other }: Page): string {
  const rows = sheets.flatMap(sheet => sheet.rows);
  if (rows.length === 0) return '';
  const differing = rows.some(({ differs }) => differs)
    ? `<label><input id="differing" type="checkbox"> ${escape(say(words.differing))}</label>`
    : '';
  const button = linkButton('action', action) + linkButton('other', other);
  return `<p class="tools">${button} <label>${escape(say(words.filter))} <input id="filter" type="search"></label> ${differing} <span id="count" role="status"></span> <button type="button" id="export">${escape(say(words.export))}</button></p>`;
}

const linkButton = (kind: 'action' | 'other', action: Action | undefined): string =>
  action ? `<a class="${kind}" href="${revealLink({ uri: action.uri, line: 0 })}">${escape(action.text)}</a> ` : '';

function section({ titles, headings, rows, notes }: Sheet): string {
  const [first = '', ...others] = titles;
  // the first one names the row
  const numeric = headings.map((_, column) => column > 0 && rows.every(({ cells }) => isNumber(cells[column] ?? '')));
  return `<section>
<h1>${escape(first)}</h1>
${others.map(text => `<p>${escape(text)}</p>`).join('\n')}
${rows.length > 0 ? table(headings, rows, numeric) : ''}
${notes.map(text => `<p>${escape(text)}</p>`).join('\n')}
</section>`;
}

const table = (headings: Sheet['headings'], rows: Sheet['rows'], numeric: readonly boolean[]): string => `<table>
<thead><tr>${headings.map((text, column) => heading(text, numeric[column])).join('')}</tr></thead>
<tbody>
${rows.map(row => tableRow(row, numeric)).join('\n')}
</tbody>
</table>`;

const heading = (text: string, numeric: boolean | undefined): string =>
  `<th scope="col" aria-sort="none" class="${numeric ? 'number ' : ''}${text.length > 8 ? 'wide' : 'short'}"><button type="button">${escape(text)}</button></th>`;

function tableRow({ kind, depth, cells, differs, links }: SheetRow, numeric: readonly boolean[]): string {
  const shown = cells.map((text, column) => {
    const inner = linkText(text, links[column]);
    if (column === 0) return `<th scope="row" class="depth-${Math.min(depth, 6)}">${inner}</th>`;
    if (isPath.test(text)) return `<td class="path">${inner.replaceAll('/', '/<wbr>')}</td>`;
    return `<td${isLong.test(text) ? ' class="long"' : alignment(numeric[column])}>${inner}</td>`;
  });
  return `<tr class="${kind}${differs ? ' differs' : ''}">${shown.join('')}</tr>`;
}

const linkText = (text: string, link: Link | undefined): string =>
  link && text !== '' ? `<a href="${revealLink(link)}">${escape(text)}</a>` : escape(text);

const revealLink = ({ uri, line }: Link): string =>
  escape(`command:${revealCommand}?${encodeURIComponent(JSON.stringify([uri, line]))}`);

/** A sentence may be broken; a figure or a formula stays on one line. */
const isLong = /[㐀-鿿].{8}|.{24}/u;

/** A file's way is broken between its folders and nowhere else. */
const isPath = /\.perf\.ya?ml(?:#\d+)?$/;

const alignment = (numeric: boolean | undefined): string => (numeric ? ' class="number"' : '');

/** A score or a share, a grade beside scores, or nothing. */
const isNumber = (text: string): boolean => /^(?:-?[\d.]+%?(?:（暂计）| \(provisional\))?|[优良中差?])?$/.test(text);

/** Text as it may stand in HTML, in attributes too. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

const words = {
  filter: { 'zh-CN': '筛选', en: 'Filter' },
  differing: { 'zh-CN': '只看标出的', en: 'Only marked rows' },
  export: { 'zh-CN': '导出 CSV…', en: 'Export CSV…' },
} satisfies Record<string, Words>;
