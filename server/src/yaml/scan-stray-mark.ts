import { isSurelyKey, keyAt } from './scan-keys.js';
import { isMarker, type Line } from './scan-lines.js';
import { lacks } from './scan-siblings.js';
import type { ScanState } from './scan-state.js';

/** Whether a line holds nothing but a mark that belongs to nothing: `。`, `}`, or a `-` among the entries of a mapping. */
export function isStrayMark(s: ScanState, { start, content, end }: Line): boolean {
  if (!s.isKey || end - content > 80) return false;
  const written = s.text.slice(content, s.textEnd(content, end));
  if (written === '-') return isAmongEntries(s, content - start);
  return marks.test(written) || separator.test(written);
}

/** Whether a `---` or `...` parts no documents: what follows goes on with something that is open, or has what the form above lacks and nothing else. */
export function isStrayMarker(s: ScanState, line: Line): boolean {
  const isMark = s.words.belongs && /^(?:---|\.\.\.)\s*$/.test(s.text.slice(line.start, line.end));
  const next = isMark && s.levels.length > 0 ? s.peek() : undefined;
  if (!next) return false;
  if (next.content === next.start) return isRestOfForm(s, next);
  return s.text.startsWith('- ', next.content) || isSurelyKey(s, next.content, next.end);
}

/** Whether the entries up to the next document are all of them ones that the form lacks, which has some itself: a title alone may head a file. */
function isRestOfForm(s: ScanState, first: Line): boolean {
  const [form] = s.levels;
  const met = new Set<string>();
  if (form?.kind !== 'map' || form.column > 0 || form.keys.size < 2) return false;
  for (let at = first.start; at < s.end;) {
    const line = s.line(at);
    at = line.next;
    if (line.content > line.start || line.content >= line.end || s.text[line.content] === '#') continue;
    if (isMarker(s.text, line)) break;
    const isEntry = isSurelyKey(s, line.content, line.end);
    const key = isEntry ? keyAt(s, { at: line.content, end: line.end, inMap: () => false })?.name : undefined;
    if (key === undefined || met.has(key) || !lacks(s, form, key)) return false;
    met.add(key);
  }
  return met.size > 0;
}

/** Goes on as if the line were not there: a mark that belongs to nothing, or a line whose next one says the same. */
export function strayLine(
  s: ScanState,
  { start, content, end, next }: Line,
  reason: 'stray-mark' | 'repeated-line',
): void {
  const span = { start: content, end: s.textEnd(content, end) };
  s.patches.replace(content, span.end, '#'.padEnd(span.end - content));
  s.problems.push({
    kind: 'syntax',
    reason,
    span,
    detail: s.text.slice(span.start, span.end),
    edits: [{ span: { start, end: next }, text: '' }],
  });
}

/** Whether the first line of a row or of a block stands there twice, with nothing below the one above, or a line begins as the one above and ends there. */
export function isRepeated(s: ScanState, { start, content, end }: Line): boolean {
  if (isHalfOfAbove(s, start, end)) return true;
  const next = s.isKey && s.peek();
  if (!next || next.end - next.start !== end - start || !s.text.startsWith(s.text.slice(start, end), next.start))
    return false;
  const [, dash, key = '', value] = opening.exec(s.text.slice(content, end)) ?? [];
  return s.isKey?.(key) === true && (dash === undefined) === (value === undefined);
}

/** `权重` below `权重: 5`: the line above, begun once more. */
function isHalfOfAbove(s: ScanState, start: number, end: number): boolean {
  const above = s.history.at(-1)?.before.line;
  const written = s.text.slice(start, s.textEnd(start, end));
  const [, key = ''] = half.exec(written) ?? [];
  return (
    s.isKey?.(key) === true &&
    above !== undefined &&
    /^[:：]\s*\S/.test(s.text.slice(above.start + written.length, above.end)) &&
    s.text.startsWith(written, above.start)
  );
}

const half = /^ *(?:- +)?([\p{L}\w-]{1,20})$/u;

/** `- 名称: a`, or a key whose block stands below: an entry with a value is told as given twice. */
const opening = /^(- +)?([\p{L}\w-]{1,20})\s?:(?:\s*|\s+[|>][-+]?\s*|\s+("[^"]*"|'[^']*'|[^\s{["'|>].*))$/u;

/** `- 2 -`, `- - - - -`: the number of a page, and what parts the messages of a chat. */
const separator = /^(?:[-—–─]\s?\d{1,3}\s?[-—–─]|-(?:\s{1,4}-){2,30}|-{3,60})$/;

const marks = /^[。．，,、；;：:！!？?）)】」』”’"'}\]]{1,3}$/;

/** Whether entries of one mapping stand right above and right below, at the same column. */
function isAmongEntries(s: ScanState, column: number): boolean {
  const next = s.peek();
  const isBeside = s.levels.some(({ kind, column: own, pending }) => kind === 'map' && own === column && !pending);
  return (
    isBeside && next !== undefined && next.content - next.start === column && isSurelyKey(s, next.content, next.end)
  );
}
