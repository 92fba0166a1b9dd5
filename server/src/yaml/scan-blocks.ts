import { endsWord, skipSpaces } from './characters.js';
import { directive } from './scan-directives.js';
import { isSurelyKey, keyAt, type KeyFound } from './scan-keys.js';
import { missingSpace, patchKey } from './scan-key-patches.js';
import { chooseColumn } from './scan-column.js';
import { moveBelowDash } from './scan-dash-alone.js';
import { place } from './scan-place.js';
import { remarkBehind } from './scan-remark.js';
import { isRepeated, isStrayMark, isStrayMarker, strayLine } from './scan-stray-mark.js';
import { properties } from './scan-properties.js';
import { isMarker, type Line } from './scan-lines.js';
import { farBack } from './scan-culprit.js';
import { endShift } from './scan-shift.js';
import { gluedEntry, partEntries } from './scan-glued-entry.js';
import { lacksBrace } from './scan-next-entry.js';
import { lostHead, tellHead } from './scan-head.js';
import { keyOfItem, lastKey } from './scan-siblings.js';
import { endsLine } from './scan-plain.js';
import type { ScanState, Shape, Wish } from './scan-state.js';
import { leaveOutStranded } from './scan-stranded-row.js';
import { withoutStrayDash } from './scan-stray-dash.js';
import { findSwapped, tellSwapped } from './scan-swapped.js';
import { value } from './scan-values.js';

/** The lexical pass: goes over the whole text once and patches what YAML would choke on. */
export function scan(s: ScanState): void {
  while (s.at < s.end) scanLine(s, s.line(s.at));
  endShift(s);
}

function scanLine(s: ScanState, line: Line): void {
  s.at = line.next;
  if (line.content >= line.end) s.plainSpaces(line.start, line.end);
  else if (isMarker(s.text, line)) {
    if (isStrayMarker(s, line)) strayLine(s, line, 'stray-mark');
    else marker(s, line);
  } else if (s.beforeDocument && s.text[line.start] === '%') directive(s, line);
  else if (s.text[line.content] === '#') commentLine(s, line);
  else inOrder(s, line);
}

/** Reads the entry on a line, and before it the one on the next line where these are the wrong way round. */
function inOrder(s: ScanState, line: Line): void {
  const found = s.columns.has(line.start) ? undefined : findSwapped(s, line);
  if (!found) return entryLine(s, line);
  tellSwapped(s, line, found);
  s.at = found.second.next;
  entryLine(s, found.second);
  // the reading went back
  if (s.at < found.second.next) return;
  s.at = line.next;
  entryLine(s, line);
  if (s.at >= line.next) s.at = found.second.next;
}

/** `---` begins a document and may have a value behind it; `...` ends one. */
function marker(s: ScanState, line: Line): void {
  endShift(s);
  s.levels.length = 0;
  s.history.length = 0;
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

function entryLine(s: ScanState, written: Line): void {
  const before = s.before({ ...written });
  s.beforeDocument = false;
  if (isStrayMark(s, written)) return strayLine(s, written, 'stray-mark');
  if (isRepeated(s, written)) return strayLine(s, written, 'repeated-line');
  if (!s.columns.has(written.start)) {
    if (leaveOutStranded(s, written)) return;
    moveBelowDash(s, written);
  }
  const chosen = chooseColumn(s, written);
  const { line, column } = withoutStrayDash(s, written, chosen) ?? { line: written, column: chosen };
  if (isGluedItem(s, line, column)) gluedDash(s, line);
  const key = isIndicator(s, line.content, line.end)
    ? undefined
    : keyAt(s, { at: line.content, end: line.end, inMap: () => inMap(s, column) });
  const wish = wishOf(s, line, column, key);
  const placed = place(s, line, wish);
  if (placed === 'again' || placed === 'left-out') return;
  if (s.history.push({ before, wish }) > 2 * farBack) s.history.splice(0, farBack);
  if (placed.dash !== undefined) itemWithoutDash(s, line, [placed.column, placed.dash], placed.first ?? key);
  else {
    if (placed.column !== line.content - line.start || isOdd(s, line)) {
      s.tabIndent(line, placed.column);
      s.patches.replace(line.start, line.content, ' '.repeat(placed.column));
    }
    if (line.content === s.gluedItem && s.columns.has(line.start))
      s.patches.replace(line.content, line.content + 1, '- ');
    content(s, { at: line.content, column: placed.column, line, key });
  }
  s.contentEnd = s.at;
}

/** Reads a line as an item although its dash is not there. */
function itemWithoutDash(
  s: ScanState,
  line: Line,
  [column, width]: readonly [number, number],
  key: KeyFound | string | undefined,
): void {
  const dash = ' '.repeat(column) + '-'.padEnd(width);
  const first = typeof key === 'string' ? `${key}: ` : '';
  s.patches.replace(line.start, line.content, dash + first);
  s.enter('list', column, line, line.content);
  if (s.top) s.top.items++;
  if (typeof key === 'string') return valueOf(s, key, { at: line.content, column: column + width, line });
  content(s, { at: line.content, column: column + width, line, key });
}

function wishOf(s: ScanState, line: Line, column: number, found: KeyFound | undefined): Wish {
  const shape = shapeOf(s, line, found);
  const itemKey = shape === 'item' ? keyOfItem(s, line) : undefined;
  const key = found?.name ?? itemKey;
  return {
    column,
    shape,
    key,
    bare: found !== undefined && isBare(s, Math.max(found.behind, found.colon + 1), line.end),
  };
}

function shapeOf(s: ScanState, line: Line, key: KeyFound | undefined): Shape {
  if (key) return 'key';
  if (!isIndicator(s, line.content, line.end)) return 'other';
  return s.text[line.content] === '-' ? 'item' : 'key';
}

const isOdd = (s: ScanState, line: Line): boolean => /[^ ]/.test(s.text.slice(line.start, line.content));

/** Whether what a key holds stands on the lines below. */
const isBare = (s: ScanState, at: number, end: number): boolean =>
  endsLine(s.text, at, end) || /^\s*[|>][-+]?\s*$/.test(s.text.slice(at, Math.min(end, at + 10)));

/** Whether a mapping is open at a column, or the next line is an entry of one there. */
function inMap(s: ScanState, column: number): boolean {
  const isOpen = s.levels.some(level => level.kind === 'map' && level.column === column);
  return isOpen || siblingFollows(s, column) || blockFollows(s, column);
}

/** Whether entries or items stand farther in on the next line: a known word above them is their key. */
function blockFollows(s: ScanState, column: number): boolean {
  const next = s.peek();
  if (!next || next.content - next.start <= column || isMarker(s.text, next)) return false;
  return isIndicator(s, next.content, next.end) || isSurelyKey(s, next.content, next.end);
}

function siblingFollows(s: ScanState, column: number): boolean {
  const next = s.peek();
  return (
    next !== undefined &&
    next.content - next.start === column &&
    !isMarker(s.text, next) &&
    isSurelyKey(s, next.content, next.end)
  );
}

/** `- `, `? ` and `: ` open a collection where they stand. */
function isIndicator({ text, gluedItem }: ScanState, at: number, end: number): boolean {
  return at === gluedItem || ('-?:'.includes(text[at] ?? ' ') && endsWord(text, at + 1, end));
}

/** A dash with nothing behind it; one that a line break was put before has lost its space to that, and is patched where it is placed. */
function gluedDash(s: ScanState, { start, content }: Line): void {
  if (s.columns.has(start)) s.gluedItem = content;
  else missingSpace(s, content, '-');
}

/** `-名称: a`, or any text behind a `-` where the items of an open list stand. */
function isGluedItem(s: ScanState, { start, content, end }: Line, column: number): boolean {
  if (s.text[content] !== '-' || endsWord(s.text, content + 1, end)) return false;
  if (s.columns.has(start)) return true;
  const open = s.levels.some(level => level.kind === 'list' && level.column === column);
  return (
    open || ((s.top?.pending ?? true) && !s.rootRead && (beginsMapping(s, content + 1, end) || itemFollows(s, column)))
  );
}

const beginsMapping = (s: ScanState, at: number, end: number): boolean =>
  isSurelyKey(s, s.text[at] === '{' ? skipSpaces(s.text, at + 1, end) : at, end);

function itemFollows(s: ScanState, column: number): boolean {
  const next = s.peek();
  return next !== undefined && next.content - next.start === column && s.text.startsWith('- ', next.content);
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
  while (isIndicator(s, at, line.end)) {
    s.enter(s.text[at] === '-' ? 'list' : 'map', column, line, at);
    if (s.top) s.top.items++;
    const next = s.skip(at + 1, line.end);
    if (next >= line.end || s.end <= at) return;
    const width = widthOf(s, at, next, line);
    column += width;
    const isDash = s.text[at] === '-';
    at = next;
    const afterColumn = column;
    found = isIndicator(s, at, line.end)
      ? undefined
      : keyAt(s, { at, end: line.end, inMap: () => siblingFollows(s, afterColumn) });
    if (isDash && found) s.itemWidth ??= width;
  }
  if (s.top?.kind === 'list' && (found || '{｛'.includes(s.text[at] ?? ' '))) s.top.texts = false;
  if (found && !(s.top?.kind === 'list' && lacksBrace(s, at, line))) return entry(s, found, { at, column, line });
  if (isStray(s, { at, column, line })) {
    const first = s.top?.kind === 'list' ? lostHead(s, at, line, lastKey(s.levels.at(-2)), column) : undefined;
    if (first === undefined) return stray(s, at, line);
    tellHead(s, at, line, first);
    s.patches.replace(at, at, `${first}: `);
    return valueOf(s, first, { at, column, line });
  }
  value(s, at, line);
}

/** How far what an item holds stands in from its dash: as it is written, but behind another mark as behind a dash, unless the next line stands below it. */
function widthOf(s: ScanState, at: number, next: number, line: Line): number {
  if (at === s.gluedItem) return next - at + 1;
  const below = s.peek();
  if (!s.oddDashes.has(at) || next - at === 2 || (below && below.content - below.start === next - line.start))
    return next - at;
  s.patches.replace(at, next, '- ');
  return 2;
}

/** Reads a text as the value of a key that is not there. */
function valueOf(s: ScanState, key: string, { at, column, line }: Omit<Content, 'key'>): void {
  s.enter('map', column, line, column);
  if (s.top) s.top.texts = false;
  s.meetKey(key, line);
  value(s, at, line);
}

/** A text where the next line shows that a mapping was meant: a key half typed. */
function isStray(s: ScanState, { at, column }: Omit<Content, 'key'>): boolean {
  const isText = s.top?.kind === 'list' && s.top.texts && s.top.items > 1;
  return !isText && !`"'[{|>#&!*`.includes(s.text[at] ?? '') && siblingFollows(s, column);
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
  s.meetKey(key.name, line);
  properties(s, at, key.start);
  patchKey(s, key, line.end);
  const next = gluedEntry(s, key, column, line);
  if (!next) return remarkBehind(s, key, column, line) ? undefined : value(s, key.behind, line);
  partEntries(s, key.behind, next, column);
  entry(s, next, { at: next.start, column, line });
}
