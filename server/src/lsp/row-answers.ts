import type { Position, TextEdit } from 'vscode-languageserver';
import { pasteRows } from '../features/paste-rows.js';
import { rowCommands } from '../features/row-change.js';
import { changeRows } from '../features/row-commands.js';
import { Lines } from '../text/lines.js';
import { applyEdits } from '../text/span.js';
import { toSpan, toTextEdit } from './convert.js';
import type { PasteRowsParams, Pasting, RowParams } from './protocol.js';
import type { Subject } from './subject.js';

/** Rows that move, double or go whole; the client says which rows and what. */
export function answerRow(
  { analysis, lines }: Subject,
  { range, cursor, command }: RowParams,
): { readonly edits: readonly TextEdit[]; readonly cursor: Position } | null {
  if (!rowCommands.includes(command)) return null;
  const span = toSpan(lines, range);
  const place = { ...span, cursor: cursor ? lines.offset(cursor) : span.end };
  const change = changeRows(analysis, lines, place, command);
  if (!change) return null;
  const after = new Lines(applyEdits(analysis.text, change.edits));
  return { edits: change.edits.map(edit => toTextEdit(lines, edit)), cursor: after.position(change.cursor) };
}

/** The ways to write copied cells as rows at a place; none where they hold no row, so that the client pastes them as they are. */
export function answerPaste({ analysis, lines, locale }: Subject, params: PasteRowsParams): readonly Pasting[] {
  const at = params.range?.end ?? params.position;
  const [text, html] = [params.text, params.html].map(each => (typeof each === 'string' ? each : undefined));
  if (!at || (text === undefined && html === undefined)) return [];
  return pasteRows(analysis, lines, lines.offset(at), { text, html }, locale).map(({ title, edits }) => ({
    title: title[locale],
    edits: edits.map(edit => toTextEdit(lines, edit)),
  }));
}
