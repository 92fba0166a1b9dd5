import type { TextEdit } from 'vscode-languageserver';
import { pasteRows } from '../features/paste-rows.js';
import { toTextEdit } from './convert.js';
import { pasteRowsRequest } from './protocol.js';
import type { State } from './state.js';

/** The edits that write copied cells as rows; none where they hold no row, so that the client pastes them as they are. */
export function registerPaste(state: State): void {
  state.connection.onRequest(pasteRowsRequest, (params, token) =>
    state.answer<TextEdit[]>('paste', params.textDocument.uri, [], token, ({ analysis, lines, locale }) => {
      const at = params.range?.end ?? params.position;
      return at && typeof params.text === 'string'
        ? pasteRows(analysis, lines, lines.offset(at), params.text, locale).map(edit => toTextEdit(lines, edit))
        : [];
    }),
  );
}
