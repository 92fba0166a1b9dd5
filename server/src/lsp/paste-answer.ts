import { pasteLines, pasteLinesTitle } from '../features/paste-lines.js';
import { pasteParagraphs, pasteParagraphsTitle } from '../features/paste-paragraphs.js';
import { pasteRows } from '../features/paste-rows.js';
import { isInsideText } from '../features/place.js';
import { toTextEdit } from './convert.js';
import type { PasteRowsParams, Pasting } from './protocol.js';
import type { Subject } from './subject.js';

/** The ways to write what was copied at a place: cells as rows, else lines of keys or paragraphs as they should stand there; none where it is pasted as it is. */
export function answerPaste(subject: Subject, params: PasteRowsParams): readonly Pasting[] {
  const { analysis, lines, locale } = subject;
  const at = params.range?.end ?? params.position;
  const [text, html] = [params.text, params.html].map(each => (typeof each === 'string' ? each : undefined));
  if (!at || (text === undefined && html === undefined)) return [];
  const offset = lines.offset(at);
  const ways = pasteRows(analysis, lines, offset, { text, html }, locale).map(({ title, edits }) => ({
    title: title[locale],
    edits: edits.map(edit => toTextEdit(lines, edit)),
  }));
  return ways.length > 0 || text === undefined ? ways : tidyLines(subject, offset, text);
}

function tidyLines({ analysis, lines, locale }: Subject, offset: number, text: string): readonly Pasting[] {
  const isText = analysis.documents.some(({ evaluation: { root } }) => root && isInsideText(root, offset));
  const inKeys = isText ? undefined : pasteLines(analysis.text, offset, text);
  const put = inKeys ?? pasteParagraphs(analysis.text, offset, text);
  if (put === undefined) return [];
  const edit = toTextEdit(lines, { span: { start: offset, end: offset }, text: put });
  return [{ title: (inKeys === undefined ? pasteParagraphsTitle : pasteLinesTitle)[locale], edits: [edit] }];
}
