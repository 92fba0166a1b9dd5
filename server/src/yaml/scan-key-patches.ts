import { endsWord, isSpace, skipSpaces } from './characters.js';
import type { KeyFound } from './scan-keys.js';
import { startsBadly } from './scan-plain.js';
import type { ScanState } from './scan-state.js';

/** Gives a key the colon it should have, and says so. Used for keys in flow mappings too. */
export function patchKey(s: ScanState, key: KeyFound, end: number): void {
  if (key.kind === 'marked') return markedKey(s, key, end);
  if (!oddKey(s, key)) hideBadKey(s, key);
  s.plainSpaces(key.end, key.colon);
  if (key.kind === 'fullwidth') fullWidthColon(s, key, end);
  else if (key.kind === 'glued') missingSpace(s, key.colon, ':');
  else if (key.kind === 'wrong') wrongColon(s, key, end);
  else if (key.kind === 'bare') missingColon(s, key, end);
}

/** Writes a key that has something in it or around it as it is meant. */
function oddKey(s: ScanState, { start, end, name }: KeyFound): boolean {
  const span = { start, end };
  if (s.text.slice(start, end) === name) return false;
  s.patches.replace(start, end, name);
  s.problems.push({ kind: 'syntax', reason: 'odd-key', span, detail: name, edits: [{ span, text: name }] });
  return true;
}

/** Writes a key that stands in marks with its colon without them. */
function markedKey(s: ScanState, { start, end, name }: KeyFound, lineEnd: number): void {
  const span = { start, end };
  const text = endsWord(s.text, end, lineEnd) ? `${name}:` : `${name}: `;
  s.patches.replace(start, end, text);
  s.problems.push({ kind: 'syntax', reason: 'odd-key', span, detail: name, edits: [{ span, text }] });
}

function hideBadKey(s: ScanState, { start, end }: KeyFound): void {
  const known = s.text[start] === '*' && s.anchors.has(s.text.slice(start + 1, end));
  if (!known && startsBadly(s.text, start, end)) s.unquoted(start, end);
}

function fullWidthColon(s: ScanState, { start, end, colon }: KeyFound, lineEnd: number): void {
  const after = skipSpaces(s.text, colon + 1, lineEnd);
  s.patches.replace(colon, colon + 1, after > colon + 1 || after >= lineEnd ? ':' : ': ');
  s.problems.push({ kind: 'fullwidth-colon', span: { start: colon, end: after }, key: s.text.slice(start, end) });
}

function wrongColon(s: ScanState, { colon, behind }: KeyFound, lineEnd: number): void {
  const next = skipSpaces(s.text, behind, lineEnd);
  const span = { start: colon, end: behind };
  const edits = [{ span: { start: trimStart(s.text, colon), end: next }, text: next < lineEnd ? ': ' : ':' }];
  s.patches.replace(colon, behind, next > behind || next >= lineEnd ? ':' : ': ');
  s.problems.push({ kind: 'syntax', reason: 'wrong-colon', span, detail: s.text.slice(colon, behind), edits });
}

function trimStart(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Puts a space behind a `:` or `-` that has none. */
export function missingSpace(s: ScanState, at: number, mark: ':' | '-'): void {
  if (mark === '-') s.gluedItem = at;
  s.patches.replace(at, at + 1, `${mark} `);
  if (!s.oddDashes.has(at)) s.syntax('missing-space', { start: at, end: at + 1 });
}

function missingColon(s: ScanState, { start, colon }: KeyFound, lineEnd: number): void {
  if (s.text[colon] === '\t') return s.tabColon(colon, skipSpaces(s.text, colon, lineEnd));
  s.patches.replace(colon, colon, endsWord(s.text, colon, lineEnd) ? ':' : ': ');
  s.syntax('missing-colon', { start, end: colon });
}
