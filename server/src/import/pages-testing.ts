import { importForm } from './import-form.js';

/** Rows whose cells are parted by bars, as a web page; `⏎` breaks a line, and `^` goes on with the cell above, `<` with the one before. */
export function page(rows: readonly string[]): string {
  const cells = rows.map(row => row.split('|'));
  const height = (row: number, column: number): number => {
    const end = cells.findIndex((each, at) => at > row && each[column] !== '^');
    return (end < 0 ? cells.length : end) - row;
  };
  const width = (row: readonly string[], column: number): number => {
    const end = row.findIndex((text, at) => at > column && text !== '<');
    return (end < 0 ? row.length : end) - column;
  };
  const written = cells.map((row, at) =>
    row.map((text, column) =>
      text === '^' || text === '<'
        ? ''
        : `<td rowspan=${height(at, column)} colspan=${width(row, column)}>${text.replaceAll('⏎', '<br>')}</td>`,
    ),
  );
  return `<table>${written.map(row => `<tr>${row.join('')}</tr>`).join('\n')}</table>`;
}

/** The same as comma separated values. */
export const sheet = (rows: readonly string[]): string =>
  rows.map(row => row.replace(/[\^<](?=\||$)/g, '').replaceAll('|', ',')).join('\n');

/** As a browser copies it: a cell that goes on leaves no trace. */
export const copy = (rows: readonly string[]): string =>
  rows
    .map(row =>
      row
        .split('|')
        .filter(text => text !== '^' && text !== '<')
        .join('\t'),
    )
    .join('\n');

/** The file, and what of the source stays as comments. */
export interface Read {
  readonly text: string;
  readonly kept: readonly string[];
}

/** What a source comes to; fails where no form is found in it. */
export async function read(source: string, name: string): Promise<Read> {
  const got = await importForm(new TextEncoder().encode(source), name, 'zh-CN');
  if ('failure' in got) throw new Error(got.failure['zh-CN']);
  return { text: got.text, kept: got.kept.map(({ text }) => text) };
}

/** The same rows as a web page, as separated values and as a copy. */
export const readAll = (rows: readonly string[]): Promise<readonly Read[]> =>
  Promise.all([read(page(rows), 'form.html'), read(sheet(rows), 'form.csv'), read(copy(rows), 'form.txt')]);
