import type { Table, TableRow } from '../../server/src/lsp/protocol.js';

/** The command behind a row's name. */
export const revealCommand = 'perfYaml.revealLine';

/** A whole page of tables in the editor's colours; it runs no script and loads nothing. */
export function tablesPage(
  title: string,
  language: string,
  tables: readonly Table[],
  about: { readonly uri: string; readonly nonce: string },
): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${about.nonce}'">
<title>${escape(title)}</title>
<style nonce="${about.nonce}">${style}</style>
</head>
<body>
<main>
${tables.map(table => section(table, about.uri)).join('\n')}
</main>
</body>
</html>`;
}

function section({ titles, headings, rows, notes }: Table, uri: string): string {
  const [first = '', ...others] = titles;
  const numeric = headings.map((_, column) => rows.every(({ cells }) => isNumber(cells[column] ?? '')));
  return `<section>
<h1>${escape(first)}</h1>
${others.map(text => `<p>${escape(text)}</p>`).join('\n')}
<table>
<thead><tr>${headings.map((text, column) => `<th scope="col"${alignment(numeric[column])}>${escape(text)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(row => tableRow(row, numeric, uri)).join('\n')}
</tbody>
</table>
${notes.map(text => `<p>${escape(text)}</p>`).join('\n')}
</section>`;
}

function tableRow(
  { kind, depth, cells, line, differs }: TableRow,
  [, ...numeric]: readonly boolean[],
  uri: string,
): string {
  const [name = '', ...others] = cells;
  const shown = line === null ? escape(name) : `<a href="${revealLink(uri, line)}">${escape(name)}</a>`;
  return `<tr class="${kind}${differs ? ' differs' : ''}"><th scope="row" class="depth-${Math.min(depth, 6)}">${shown}</th>${others.map((text, column) => cell(text, numeric[column])).join('')}</tr>`;
}

/** Where a click shows a line of a file. */
export const revealLink = (uri: string, line: number): string =>
  escape(`command:${revealCommand}?${encodeURIComponent(JSON.stringify([uri, line]))}`);

/** A sentence may be broken; a figure or a formula stays on one line. */
const isLong = /[㐀-鿿].{8}|.{24}/u;

const cell = (text: string, numeric: boolean | undefined): string =>
  `<td${isLong.test(text) ? ' class="long"' : alignment(numeric)}>${escape(text)}</td>`;

const alignment = (numeric: boolean | undefined): string => (numeric ? ' class="number"' : '');

/** A score, a grade beside scores, or nothing. */
const isNumber = (text: string): boolean => /^(?:-?[\d.]+|[优良中差?])?$/.test(text);

export const escape = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

const style = `
body { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); padding: 0 1rem 1rem; }
h1 { font-size: 1.3em; font-weight: 600; margin: 1.2em 0 .4em; }
p { margin: .35em 0; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { text-align: left; font-weight: normal; padding: .3em .5em; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, rgba(128, 128, 128, .35))); vertical-align: baseline; }
thead th { font-weight: 600; white-space: nowrap; }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.group th, .group td, .indicators th, .indicators td, .total th, .total td, .grade th, .grade td, .budget th { font-weight: 600; }
.total th, .total td { border-top: 2px solid var(--vscode-editor-foreground); }
.differs { outline: 1px solid var(--vscode-inputValidation-errorBorder); outline-offset: -1px; }
.differs td, .differs th { background: var(--vscode-inputValidation-errorBackground); }
.differs td:last-child { color: var(--vscode-errorForeground); }
tbody th { min-width: 10em; max-width: 26em; }
td { white-space: nowrap; }
td.long { white-space: normal; min-width: 7em; max-width: 24em; }
.depth-1 { padding-left: 1.3em; } .depth-2 { padding-left: 2.1em; } .depth-3 { padding-left: 2.9em; } .depth-4, .depth-5, .depth-6 { padding-left: 3.7em; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
`;
