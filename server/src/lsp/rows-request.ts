import { rowCommands } from '../features/row-change.js';
import { changeRows } from '../features/row-commands.js';
import { Lines } from '../text/lines.js';
import { applyEdits } from '../text/span.js';
import { toSpan, toTextEdit } from './convert.js';
import { rowRequest } from './protocol.js';
import type { State } from './state.js';

/** Rows that move, double or go whole; the client says which rows and what. */
export function registerRows(state: State): void {
  state.connection.onRequest(rowRequest, ({ textDocument, range, cursor, command }, token) =>
    state.answer('row', textDocument.uri, null, token, ({ analysis, lines }) => {
      if (!rowCommands.includes(command)) return null;
      const span = toSpan(lines, range);
      const change = changeRows(
        analysis,
        lines,
        { ...span, cursor: cursor ? lines.offset(cursor) : span.end },
        command,
      );
      if (!change) return null;
      const after = new Lines(applyEdits(analysis.text, change.edits));
      return { edits: change.edits.map(edit => toTextEdit(lines, edit)), cursor: after.position(change.cursor) };
    }),
  );
}
