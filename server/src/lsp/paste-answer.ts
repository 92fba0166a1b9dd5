import { pasteRows } from '../features/paste-rows.js';
import { toTextEdit } from './convert.js';
import type { PasteRowsParams, Pasting } from './protocol.js';
import type { Subject } from './subject.js';

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
