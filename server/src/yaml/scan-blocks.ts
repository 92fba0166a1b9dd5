import { endsWord } from './characters.js';
import { isMarker } from './scan-block-text.js';
import { directive } from './scan-directives.js';
import { isSurelyKey, keyAt, type KeyFound } from './scan-keys.js';
import { chooseColumn, place, type Shape } from './scan-place.js';
import { properties } from './scan-properties.js';
import type { Line, ScanState } from './scan-state.js';
import { startsBadly, value } from './scan-values.js';

/** The lexical pass: goes over the whole text once and patches what YAML would choke on. */
export function scan(s: ScanState): void {
  while (s.at < s.end) scanLine(s, s.line(s.at));
}

function scanLine(s: ScanState, line: Line): void {
  s.at = line.next;
  if (line.content >= line.end) s.plainSpaces(line.start, line.end);
  else if (isMarker(s.text, line)) marker(s, line);
  else if (s.beforeDocument && s.text[line.start] === '%') directive(s, line);
  else if (s.text[line.content] === '#') commentLine(s, line);
  else entryLine(s, line);
}

/** `---` begins a document and may have a value behind it; `...` ends one. */
function marker(s: ScanState, line: Line): void {
  s.levels.length = 0;
  s.anchors.clear();
  s.rootRead = false;
  s.beforeDocument = s.text[line.start] === '.';
  if (s.beforeDocument) s.finish(line.start + 3, line);
  else value(s, line.start + 3, line);
}

function commentLine(s: ScanState, line: Line): void {
  s.plainSpaces(line.start, line.content);
  s.comment(line.content, line);
}

function entryLine(s: ScanState, line: Line): void {
  s.beforeDocument = false;
  const column = chooseColumn(s, line);
  const key = isIndicator(s.text, line.content, line.end) ? undefined : keyAt(s, { at: line.content, end: line.end, inMap: () => inMap(s, column) });
  const placed = place(s, line, { column, shape: shapeOf(s, line, key) });
  if (placed === undefined) return;
  if (placed !== line.content - line.start || isOdd(s, line)) {
    s.tabIndent(line);
    s.patches.replace(line.start, line.content, ' '.repeat(placed));
  }
  content(s, { at: line.content, column: placed, line, key });
}

function shapeOf(s: ScanState, line: Line, key: KeyFound | undefined): Shape {
  if (key) return 'key';
  if (!isIndicator(s.text, line.content, line.end)) return 'other';
  return s.text[line.content] === '-' ? 'item' : 'key';
}

const isOdd = (s: ScanState, line: Line): boolean => /[^ ]/.test(s.text.slice(line.start, line.content));

/** Whether a mapping is open at a column, or the next line is an entry of one there. */
function inMap(s: ScanState, column: number): boolean {
  return s.levels.some(level => level.kind === 'map' && level.column === column) || siblingFollows(s, column);
}

function siblingFollows(s: ScanState, column: number): boolean {
  const next = s.peek();
  return next !== undefined && next.content - next.start === column && !isMarker(s.text, next) && isSurelyKey(s, next.content, next.end);
}

/** `- `, `? ` and `: ` open a collection where they stand. */
function isIndicator(text: string, at: number, end: number): boolean {
  return '-?:'.includes(text[at] ?? ' ') && endsWord(text, at + 1, end);
}

interface Content {
  readonly at: number;
  readonly column: number;
  readonly line: Line;
  readonly key: KeyFound | undefined;
}

/** What stands on a line behind its indentation: indicators, then a key or a value. */
function content(s: ScanState, { at, column, line, key }: Content): void {
  let found = key;
  while (isIndicator(s.text, at, line.end)) {
    s.enter(s.text[at] === '-' ? 'list' : 'map', column, line, at);
    const next = s.skip(at + 1, line.end);
    if (next >= line.end || s.end <= at) return;
    column += next - at;
    at = next;
    const afterColumn = column;
    found = isIndicator(s.text, at, line.end) ? undefined : keyAt(s, { at, end: line.end, inMap: () => siblingFollows(s, afterColumn) });
  }
  if (found) return entry(s, found, { at, column, line });
  if (isStray(s, { at, column, line })) return stray(s, at, line);
  value(s, at, line);
}

/** A text where the next line shows that a mapping was meant: a key half typed. */
function isStray(s: ScanState, { at, column }: Omit<Content, 'key'>): boolean {
  return !`"'[{|>#&!*`.includes(s.text[at] ?? '') && siblingFollows(s, column);
}

function stray(s: ScanState, at: number, line: Line): void {
  const end = s.textEnd(at, line.end);
  s.syntax('missing-colon', { start: at, end });
  s.patches.replace(at, at + 1, '#');
  s.finish(end, line);
}

function entry(s: ScanState, key: KeyFound, { at, column, line }: Omit<Content, 'key'>): void {
  s.enter('map', column, line, at);
  if (s.end <= at) return;
  properties(s, at, key.start);
  patchKey(s, key, line.end);
  value(s, key.colon + (key.kind === 'bare' ? 0 : 1), line);
}

/** Gives a key the colon it should have, and says so. Used for keys in flow mappings too. */
export function patchKey(s: ScanState, key: KeyFound, end: number): void {
  hideBadKey(s, key);
  s.plainSpaces(key.end, key.colon);
  if (key.kind === 'fullwidth') fullWidthColon(s, key, end);
  else if (key.kind === 'glued') missingSpace(s, key.colon);
  else if (key.kind === 'bare') missingColon(s, key.start, key.colon);
}

function hideBadKey(s: ScanState, { start, end }: KeyFound): void {
  const known = s.text[start] === '*' && s.anchors.has(s.text.slice(start + 1, end));
  if (!known && startsBadly(s.text, start, end)) s.unquoted(start, end);
}

function fullWidthColon(s: ScanState, { start, end, colon }: KeyFound, lineEnd: number): void {
  let after = colon + 1;
  while (after < lineEnd && endsWord(s.text, after, lineEnd)) after++;
  s.patches.replace(colon, colon + 1, after > colon + 1 || after >= lineEnd ? ':' : ': ');
  s.problems.push({ kind: 'fullwidth-colon', span: { start: colon, end: after }, key: s.text.slice(start, end) });
}

function missingSpace(s: ScanState, colon: number): void {
  s.patches.replace(colon, colon + 1, ': ');
  s.syntax('missing-space', { start: colon, end: colon + 1 });
}

function missingColon(s: ScanState, start: number, colon: number): void {
  s.patches.replace(colon, colon, ':');
  s.syntax('missing-colon', { start, end: colon });
}
