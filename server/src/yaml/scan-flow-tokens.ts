import { commentStart, endsWord, isSpace, skipSpaces, trimEnd } from './characters.js';
import { patchKey } from './scan-key-patches.js';
import { closingQuote, isSurelyKey, keyAt } from './scan-keys.js';
import { alias, properties } from './scan-properties.js';
import { closesBelow, readBelow, unclosedQuote } from './scan-quotes.js';
import { range } from './scan-range.js';
import type { Bracket, Flow } from './flow-state.js';
import { keyWithValue, nextEntry, putComma } from './scan-next-entry.js';
import type { ScanState } from './scan-state.js';
import { innerMapping, startsBadly } from './scan-plain.js';

/** Reads what is neither bracket nor comma: a colon, a key, a value. */
export function flowToken(s: ScanState, flow: Flow): void {
  const mark = s.text[flow.at] ?? '';
  const top = flow.open.at(-1);
  if (mark === ':' && (!flow.fresh || ends(s.text, flow.at + 1, flow.line.end))) return colon(flow);
  if (!flow.fresh && top?.inValue && putComma(s, flow)) return;
  if (flow.fresh) flow.at = properties(s, flow.at, flow.line.end);
  if (
    flow.at >= flow.line.end ||
    ',[]{}'.includes(s.text[flow.at] ?? '') ||
    commentStart(s.text, flow.at, flow.at + 1) === flow.at
  )
    return;
  if (flow.fresh && top && !top.inValue && key(s, flow)) return;
  if (s.text[flow.at] === '"' || s.text[flow.at] === "'") readQuoted(s, flow);
  else scanPlain(s, flow, top?.inValue ? top : undefined);
  flow.fresh = false;
}

function colon(flow: Flow): void {
  const top = flow.open.at(-1);
  if (top) top.inValue = true;
  flow.at++;
  flow.fresh = true;
}

/** A key with a colon that needs help: full width, or without white space. Others are left to `plain` and `quoted`. */
function key(s: ScanState, flow: Flow): boolean {
  const end = tokenEnd(s, flow, flow.at);
  const bracket = flow.open.at(-1);
  const found =
    keyAt(s, { at: flow.at, end, inMap: () => bracket?.mark === '{' }) ?? keyWithValue(s, bracket, flow.at, end);
  if (!found || (found.kind === 'bare' && isAlone(s, flow, found.end))) return false;
  if (found.kind === 'proper' && s.text.slice(found.start, found.end) === found.name) return false;
  if (found.kind === 'glued' && isQuote(s.text[found.start])) return false;
  patchKey(s, found, flow.line.end);
  flow.at = found.behind - 1;
  colon(flow);
  return true;
}

/** Whether nothing stands behind a key that has no colon. */
const isAlone = (s: ScanState, flow: Flow, end: number): boolean =>
  trimEnd(s.text, end, tokenEnd(s, flow, end)) === end;

const isQuote = (mark: string | undefined): boolean => mark === '"' || mark === "'";

function readQuoted(s: ScanState, flow: Flow): void {
  const from = flow.at;
  const quote = s.text[from] ?? '';
  const close = closingQuote(s.text, from + 1, flow.line.end, quote);
  const below = close < 0 ? closesBelow(s, quote) : undefined;
  if (close >= 0) flow.at = close + 1;
  else if (below && /^\s*[,\]}:]/.test(s.text.slice(below.close + 1, below.line.end))) {
    readBelow(s, below);
    flow.line = below.line;
    flow.at = below.close + 1;
  } else {
    flow.at = tokenEnd(s, flow, from + 1);
    unclosedQuote(s, from, flow.at, flow.line.end);
  }
}

/** `value` is the bracket where the text is a value. */
function scanPlain(s: ScanState, flow: Flow, value: Bracket | undefined): void {
  const { text } = s;
  const from = flow.at;
  const interval = flow.fresh ? range(text, from, flow.line.end, true) : undefined;
  const token = tokenEnd(s, flow, from);
  const whole = trimEnd(text, from, value ? nextEntry(s, value, from, token) : token);
  const inner = innerColon(text, from, whole);
  flow.at = interval ?? (value || inner < 0 ? whole : inner);
  if (flow.at <= from) flow.at = from + 1;
  if (interval !== undefined) s.unquoted(from, interval);
  else if (flow.fresh && !alias(s, from, flow.at) && (text[from] === '#' || startsBadly(text, from, flow.at)))
    s.unquoted(from, flow.at);
  else if (value && inner >= 0) innerMapping(s, from, flow.at);
  else if (value && text.slice(from, flow.at).includes(',')) thousands(s, from, flow.at);
}

/** A value with separators between its thousands, read whole. */
function thousands(s: ScanState, start: number, end: number): void {
  s.hide(start, end);
  s.problems.push({ kind: 'thousands', span: { start, end }, written: s.text.slice(start, end) });
}

/** Where a plain text in a flow collection ends: at a comma, bracket or comment. A comma within a number (`1,000`) does not end a value of a mapping. */
function tokenEnd(s: ScanState, { open, line: { end } }: Flow, from: number): number {
  const { text } = s;
  const top = open.at(-1);
  const compares = '><'.includes(text[from] ?? ' ') || (top?.mark === '{' && top.inValue);
  for (let i = from; i < end; i++) {
    const mark = text[i] ?? '';
    if (mark === '#' && i > from && isSpace(text.charCodeAt(i - 1))) return i;
    if (mark === ',' && compares && isThousands(text, i)) continue;
    if (',[]{}'.includes(mark) || (top?.mark === '{' && isWide(s, i, end))) return i;
  }
  return end;
}

/** Whether another mark stands where a comma should, before the next key, or a full-width brace where the mapping ends. */
export function isWide(s: ScanState, at: number, end: number): boolean {
  const mark = s.text[at] ?? '';
  if (mark === '｝') return /^[\s,，；;、｝}\]]|^$/.test(s.text.slice(at + 1, Math.min(end, at + 2)));
  if (mark === '.' && !endsWord(s.text, at + 1, end)) return false;
  return isInPlaceOfComma(mark) && isSurelyKey(s, skipSpaces(s.text, at + 1, end), end);
}

/** The marks that people put between two entries beside the comma. */
export const isInPlaceOfComma = (mark: string): boolean => mark !== '' && '，；;、。.'.includes(mark);

/** Whether a full-width brace opens a mapping: a known key follows. */
export const opensWide = (s: ScanState, at: number, end: number): boolean =>
  s.text[at] === '｛' && isSurelyKey(s, skipSpaces(s.text, at + 1, end), end);

const isThousands = (text: string, comma: number): boolean =>
  /^[\d０-９],[\d０-９]{3}(?![\d０-９])/.test(text.slice(comma - 1, comma + 5));

function innerColon(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (text[i] === ':' && ends(text, i + 1, end)) return i;
  return -1;
}

/** Whether a colon before `at` ends a key in a flow collection. */
const ends = (text: string, at: number, end: number): boolean =>
  endsWord(text, at, end) || ',[]{}'.includes(text[at] ?? '');
