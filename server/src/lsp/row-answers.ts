import type { Position, TextEdit } from 'vscode-languageserver';
import { rowCommands } from '../features/row-change.js';
import { changeRows } from '../features/row-commands.js';
import { Lines } from '../text/lines.js';
import { applyEdits } from '../text/span.js';
import { toSpan, toTextEdit } from './convert.js';
import type { RowParams } from './protocol.js';
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
