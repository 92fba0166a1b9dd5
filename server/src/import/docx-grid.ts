import { Parser } from 'htmlparser2';
import { DocumentRows, feed } from './document-rows.js';
import type { ImportGrid } from './grid.js';

/** The paragraphs and tables of a Word document's main part. Deleted text of tracked changes is left out, inserted text is in. */
export function docxGrid(xml: string): ImportGrid & { readonly tooLarge: boolean } {
  const state: State = { rows: new DocumentRows(), reading: false, silent: 0, cell: undefined };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => openTag(state, name, attributes['w:val']),
      ontext: text => {
        if (state.reading && state.silent === 0) state.rows.write(text);
      },
      onclosetag: name => closeTag(state, name),
    },
    { xmlMode: true, decodeEntities: true },
  );
  feed(parser, xml, state.rows);
  return { name: undefined, rows: state.rows.rows, tooLarge: state.rows.tooLarge };
}

interface State {
  readonly rows: DocumentRows;
  reading: boolean;
  /** How many elements are open whose text counts nowhere. */
  silent: number;
  /** The width of a cell whose content has not begun. */
  cell: number | undefined;
}

/** `mc:Fallback` says again what `mc:Choice` said. */
const unread: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText']);

function openTag(state: State, name: string, value: string | undefined): void {
  const { rows } = state;
  if (unread.has(name)) state.silent++;
  switch (name) {
    case 'w:tbl':
      enterCell(state);
      return rows.openTable();
    case 'w:tr':
      return rows.openRow();
    case 'w:gridBefore':
      return rows.openCell(count(value), 1);
    case 'w:tc':
      state.cell = 1;
      return;
    case 'w:gridSpan':
      state.cell = count(value);
      return;
    case 'w:p':
      return enterCell(state);
    case 'w:t':
      state.reading = true;
      return;
    case 'w:tab':
      return rows.write(' ');
    case 'w:br':
    case 'w:cr':
      return rows.endLine();
  }
}

function closeTag(state: State, name: string): void {
  const { rows } = state;
  if (unread.has(name)) state.silent--;
  switch (name) {
    case 'w:t':
      state.reading = false;
      return;
    case 'w:p':
      return rows.endLine();
    case 'w:tc':
      enterCell(state);
      return rows.closeCell();
    case 'w:tbl':
      return rows.closeTable();
  }
}

function enterCell(state: State): void {
  if (state.cell !== undefined) state.rows.openCell(state.cell, 1);
  state.cell = undefined;
}

const count = (value: string | undefined): number => Math.max(1, Math.min(500, parseInt(value ?? '1', 10) || 1));
