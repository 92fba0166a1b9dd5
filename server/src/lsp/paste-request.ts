import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { pasteRows } from '../features/paste-rows.js';
import { toTextEdit } from './convert.js';
import type { State } from './state.js';

/** Where cells are pasted: at a place, or over a range, whose end counts; nothing selected is taken away. */
export interface PasteRowsParams {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
  readonly range?: Range;
  /** Tab-separated cells, as Excel and Word put them on the clipboard. */
  readonly text?: unknown;
}

/** `perfYaml/pasteRows`: the edits that write copied cells as rows; none where they hold no row, so that the client pastes them as they are. */
export function registerPaste(state: State): void {
  state.connection.onRequest('perfYaml/pasteRows', (params: PasteRowsParams, token) =>
    state.answer<TextEdit[]>('paste', params.textDocument.uri, [], token, ({ analysis, lines, locale }) => {
      const at = params.range?.end ?? params.position;
      return at && typeof params.text === 'string'
        ? pasteRows(analysis, lines, lines.offset(at), params.text, locale).map(edit => toTextEdit(lines, edit))
        : [];
    }),
  );
}
