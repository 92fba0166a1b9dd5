import { endsWord, skipSpaces } from './characters.js';
import { keyAt, type KeyFound } from './scan-keys.js';
import type { Line } from './scan-lines.js';
import { keyBefore } from './scan-next-entry.js';
import { plainText } from './scan-plain.js';
import type { ScanState } from './scan-state.js';

/** `权重: 20指标:`: the next entry of a block, right behind a value on the line of the one before. */
export function gluedEntry(s: ScanState, { behind }: KeyFound, column: number, line: Line): KeyFound | undefined {
  const from = skipSpaces(s.text, behind, line.end);
  const end = s.textEnd(from, line.end);
  if (!s.isKey || from >= end || `"'[{｛|>#&*!`.includes(s.text[from] ?? '')) return undefined;
  for (let colon = from + 1; colon < end; colon++) {
    if (s.text[colon] !== ':' || !endsWord(s.text, colon + 1, end)) continue;
    const around = [...(s.top?.keys.keys() ?? []), ...keysBelow(s.text, column, line)];
    const at = keyBefore(s, { from, colon, around });
    return at === undefined ? undefined : keyAt(s, { at, end: line.end, inMap: () => false });
  }
  return undefined;
}

/** Reads the value up to the glued entry, and what is there as an entry on a line of its own. */
export function partEntries(s: ScanState, from: number, next: KeyFound, column: number): void {
  const start = s.skip(from, next.start);
  plainText(s, start, s.textEnd(start, next.start));
  s.settle();
  const put = ' '.repeat(column);
  const span = { start: next.start, end: next.start };
  const text = `${s.text.includes('\r\n') ? '\r\n' : '\n'}${put}`;
  s.patches.replace(next.start, next.start, `\n${put}`);
  s.problems.push({
    kind: 'syntax',
    reason: 'joined-lines',
    span: { start: next.start, end: next.end },
    detail: next.name,
    edits: [{ span, text }],
  });
}

/** The keys at a column on the lines below, up to one that stands farther out or is an item. */
function keysBelow(text: string, column: number, { next }: Line): readonly string[] {
  const found: string[] = [];
  for (const below of text.slice(next, next + reach).split('\n')) {
    const [, indent = '', dash, key] = /^( *)(-?)\s*([\p{L}\w-]{1,20})?/u.exec(below) ?? [];
    if (below.trim() !== '' && (indent.length < column || (indent.length === column && dash !== ''))) break;
    if (indent.length === column && key !== undefined) found.push(key);
  }
  return found;
}

/** How far is looked: characters. */
const reach = 800;
