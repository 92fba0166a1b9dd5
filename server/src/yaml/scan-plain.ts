import { endsWord, isSpace, skipSpaces } from './characters.js';
import { isSurelyKey } from './scan-keys.js';
import { halfWide, plainPair } from './scan-wide-quotes.js';
import { alias } from './scan-properties.js';
import { isMarker, type Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';
import { isTableRow } from './scan-table-row.js';

/** A value without quotes, up to a comment, and the lines that go on with it. */
export function plainValue(s: ScanState, from: number, line: Line): void {
  const end = s.textEnd(from, line.end);
  if (!alias(s, from, end)) plainText(s, from, end);
  if (!s.finish(end, line)) continuation(s);
}

/** What stands from `from` to `end` as a value. */
export function plainText(s: ScanState, from: number, end: number): void {
  if (startsBadly(s.text, from, end)) s.unquoted(from, end);
  else if (halfWide(s.text, from, end) && plainPair(s, from, end)) return;
  else if (endsWithQuote(s.text, from, end)) strayEnd(s, from, end, { reason: 'stray-quote' });
  else if (end - from <= longestAmount && amountWithColon.test(s.text.slice(from, end)))
    strayEnd(s, from, end, { reason: 'stray-mark', detail: ':' });
  else if (hasInnerColon(s.text, from, end)) innerMapping(s, from, end);
}

/** Whether YAML would not take the text from `from` to `end` as plain because of how it begins. */
export function startsBadly(text: string, from: number, end: number): boolean {
  const first = text[from] ?? '';
  if ('>|*&!%@`,]}'.includes(first)) return true;
  return '-?:'.includes(first) && endsWord(text, from + 1, end);
}

/** A quote at the end of a text that opens nowhere in it. */
const endsWithQuote = (text: string, from: number, end: number): boolean =>
  end - from > 1 && text[end - 1] === '"' && text.lastIndexOf('"', end - 2) < from;

/** `3:`, `≥30 个:`: a number behind a key is no key itself. */
const amountWithColon = /^[\d０-９≥≤＞＜=+−][^:：]*:$/;
const longestAmount = 24;

/** Reads a value as if its last character were not there. */
function strayEnd(
  s: ScanState,
  from: number,
  end: number,
  why: { readonly reason: 'stray-quote' | 'stray-mark'; readonly detail?: string },
): void {
  const span = { start: end - 1, end };
  s.hide(from, end - 1);
  s.patches.replace(span.start, end, '');
  s.problems.push({ kind: 'syntax', ...why, span, edits: [{ span, text: '' }] });
}

/** Tells of a mapping that begins within a line, and hides it from the library. */
export function innerMapping(s: ScanState, start: number, end: number): void {
  s.syntax('nested-mapping-in-line', { start, end });
  s.hide(start, end);
}

function hasInnerColon(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (text[i] === ':' && endsWord(text, i + 1, end)) return true;
  return false;
}

/** The further lines of a plain text: deeper than what holds it, and no entries themselves. */
export function continuation(s: ScanState): void {
  for (let next = s.peek(); next && goesOn(s, next); next = s.peek()) {
    blankLines(s, next.start);
    s.at = next.next;
    reindent(s, next);
    const end = s.textEnd(next.content, next.end);
    if (hasInnerColon(s.text, next.content, end)) innerMapping(s, next.content, end);
    if (s.finish(end, next)) return;
  }
}

function goesOn(s: ScanState, line: Line): boolean {
  if (line.content - line.start <= s.written || isMarker(s.text, line)) return false;
  if (isTableRow(s.text.slice(line.content, line.end))) return false;
  return s.text[line.content] !== '#' && !isSurelyKey(s, line.content, line.end, ['proper']) && !isItem(s, line);
}

/** `- 名称: a`, `- { 名称: a }`: as part of a text it would be an error too. Behind the text of an item any dash begins the next one. */
function isItem(s: ScanState, { content, end }: Line): boolean {
  if (s.text[content] !== '-' || !endsWord(s.text, content + 1, end)) return false;
  if (s.top?.kind === 'list') return true;
  const at = skipSpaces(s.text, content + 1, end);
  return isSurelyKey(s, s.text[at] === '{' ? skipSpaces(s.text, at + 1, end) : at, end, ['proper']);
}

/** Makes the indentation of a line that goes on with a value one that YAML accepts. */
export function reindent(s: ScanState, line: Line): void {
  let plain = line.start;
  while (s.text[plain] === ' ') plain++;
  if (plain === line.content && plain - line.start > s.column) return;
  const column = Math.max(s.column + 1, line.content - line.start);
  s.tabIndent(line, column);
  s.patches.replace(line.start, line.content, ' '.repeat(column));
}

/** Blank lines from `s.at` to `end` may hold wide spaces. */
function blankLines(s: ScanState, end: number): void {
  for (let i = s.at; i < end; i++) if (isSpace(s.text.charCodeAt(i))) s.plainSpaces(i, i + 1);
}

/** Whether nothing but white space and a comment stands from `at` to the end of the line. */
export function endsLine(text: string, at: number, end: number): boolean {
  const next = skipSpaces(text, at, end);
  return next >= end || (text[next] === '#' && (next > at || isSpace(text.charCodeAt(at - 1))));
}
