import { pasteRows } from '../features/paste-rows.js';
import { toTextEdit } from './convert.js';
import { type Pasting, pasteRowsRequest } from './protocol.js';
import type { State } from './state.js';

/** The ways to write copied cells as rows at a place; none where they hold no row, so that the client pastes them as they are. */
export function registerPaste(state: State): void {
  state.connection.onRequest(pasteRowsRequest, (params, token) =>
    state.answer<readonly Pasting[]>('paste', params.textDocument.uri, [], token, ({ analysis, lines, locale }) => {
      const at = params.range?.end ?? params.position;
      const [text, html] = [params.text, params.html].map(each => (typeof each === 'string' ? each : undefined));
      if (!at || (text === undefined && html === undefined)) return [];
      return pasteRows(analysis, lines, lines.offset(at), { text, html }, locale).map(({ title, edits }) => ({
        title: title[locale],
        edits: edits.map(edit => toTextEdit(lines, edit)),
      }));
    }),
  );
}
