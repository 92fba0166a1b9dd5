import type { Edit, Span } from '../text/span.js';
import type { Keys } from './keys.js';
import { eachEntryLine } from './scan-below.js';
import type { SyntaxProblem } from './tree.js';

/** A text whose mappings on one line stand in braces: as long as it was. */
export interface Braced {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
}

/** `（ 名称: a, 权重: 3 ）`, `{{ 名称: a }`, `{ 名称: a }。`: another bracket, one too many, or a mark behind it. */
export function putBraces(text: string, words: Keys): Braced {
  const found = words.isKey && suspicious.test(text) ? oddBraces(text, words) : [];
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: put } of found.flatMap(({ edits }) => edits)) {
    parts.push(text.slice(from, span.start), put.padEnd(span.end - span.start));
    from = span.end;
  }
  return { text: parts.join('') + text.slice(from), problems: found.map(odd => problemOf(text, odd)) };
}

/** What puts the brackets of one line right. */
interface Odd {
  readonly edits: readonly [Edit, ...Edit[]];
}

function problemOf(text: string, { edits }: Odd): SyntaxProblem {
  const [{ span, text: put }] = edits;
  const reason = put === '' ? 'stray-mark' : 'odd-brace';
  return { kind: 'syntax', reason, span, detail: text.slice(span.start, span.end).trim(), edits };
}

const openers = '{[（(【〔｛';
const closers = '}]）)】〕｝';
/** A bracket before a key, as far as it is not one brace. */
const suspicious = /[{[（(【〔｛]\s*[\p{L}\w-]{1,20}\s?[:：]/u;
const opening = /^ *(?:-\s*)*(?:([\p{L}\w-]{1,20})\s?[:：]\s*)?([{[（(【〔｛]{1,2})\s*([\p{L}\w-]{1,20})\s?[:：]/u;
const marks = /^[}\]）)】〕｝。．.，,；;、"'”’\s]*$/u;

function oddBraces(text: string, words: Keys): readonly Odd[] {
  const all: Odd[] = [];
  eachEntryLine(text, ({ line, at }) => {
    const [edit, ...more] = editsOf(line, at, words);
    if (edit) all.push({ edits: [edit, ...more] });
    return edit !== undefined;
  });
  return all;
}

function editsOf(line: string, at: number, words: Keys): readonly Edit[] {
  const [begin, holder, open = '', key = ''] = opening.exec(line) ?? [];
  if (begin === undefined || words.isKey?.(key) !== true || open === '[{') return [];
  // a remark in brackets is a text: `说明: （名称: 甲）`
  if (holder !== undefined && !'{｛'.includes(open.slice(-1)) && words.holds?.(holder, key) !== true) return [];
  const start = begin.lastIndexOf(open, begin.length - key.length);
  const first = start + open.length - 1;
  const last = closingOf(line, first);
  if (last === undefined || !marks.test(line.slice(last + 1))) return [];
  const put = (span: Span, text: string): Edit => ({ span: { start: at + span.start, end: at + span.end }, text });
  const isOdd = (index: number, plain: string, wide: string): boolean =>
    line[index] !== plain && (line[index] !== wide || open.length > 1 || last + 1 < line.length);
  return [
    ...(open.length > 1 ? [put({ start, end: first }, '')] : []),
    ...(isOdd(first, '{', '｛') ? [put({ start: first, end: first + 1 }, '{')] : []),
    ...(isOdd(last, '}', '｝') ? [put({ start: last, end: last + 1 }, '}')] : []),
    ...(last + 1 < line.length ? [put({ start: last + 1, end: line.length }, '')] : []),
  ];
}

/** Where the bracket closes that opens at `from`, whatever mark closes it; `undefined` where it does not on this line. */
function closingOf(line: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const mark = line[at] ?? '';
    if (mark === '"' || mark === "'") at = Math.max(at, line.indexOf(mark, at + 1));
    else if (openers.includes(mark)) depth++;
    else if (closers.includes(mark) && --depth === 0) return at;
  }
  return undefined;
}
