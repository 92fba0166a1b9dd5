import type { Line } from './scan-lines.js';
import type { Level, ScanState, Wish } from './scan-state.js';

/** A key that is not there, and the index of the mapping it belongs to. */
export interface LostKey {
  readonly key: string;
  readonly index: number;
}

/** The key under which a line must have stood that fits nowhere, or stands among the texts of `texts`. */
export function lostKey(
  s: ScanState,
  line: Line,
  { column, key, shape }: Wish,
  { texts, inner = false }: { readonly texts?: Level; readonly inner?: boolean } = {},
): LostKey | undefined {
  if (texts && (key === undefined || texts.items === 0)) return undefined;
  const index = s.levels.findLastIndex(level => level.kind === 'map' && level.column < column);
  const level = s.levels[index];
  const found = level && s.words.lostKey?.([...level.keys.keys()], key, { map: shape === 'key', inner });
  if (!level || found === undefined || stands(s, line, found, level)) return undefined;
  return inner && shape === 'item' && !holdsItem(s, found, line) ? undefined : { key: found, index };
}

/** The line with the key of the list that an item begins, where another entry stands between them: `指标:` and `权重: 20` in the wrong order. */
export function emptyKey(s: ScanState, line: Line, { column, key, shape }: Wish): MovedKey | undefined {
  const index = s.levels.findLastIndex(level => level.kind === 'map' && level.column < column);
  const level = s.levels[index];
  if (shape !== 'item' || !level || key === undefined || index !== s.levels.length - 1) return undefined;
  const found = [...level.keys].find(([name, at]) => {
    const { content, end, next, start } = s.line(at);
    const isEmpty = /[:：]\s*$/.test(s.text.slice(content, end)) && content - start === level.column;
    const below = isEmpty && at < line.start ? s.line(next) : undefined;
    return (
      below &&
      below.content - below.start === level.column &&
      s.words.holdsList?.(name) === true &&
      holdsItem(s, name, line)
    );
  });
  return found && { key: found[0], index, at: found[1] };
}

/** A key that stands apart from what it holds, and where its line starts. */
interface MovedKey extends LostKey {
  readonly at: number;
}

/** Reads an item as if the line with its key stood right before it. */
export function moveKey(s: ScanState, line: Line, { column }: Wish, { key, index, at }: MovedKey): number {
  const from = s.line(at);
  s.levels.length = index + 1;
  const level = s.levels[index];
  if (level) {
    level.keys.delete(key);
    level.keys.set(key, at);
    level.pending = true;
  }
  s.patches.replace(from.content, from.end, '#'.padEnd(from.end - from.content));
  s.patches.replace(line.start, line.start, `${' '.repeat(level?.column ?? 0)}${key}:\n`);
  s.problems.push({
    kind: 'syntax',
    reason: 'moved-key',
    detail: key,
    span: { start: from.content, end: from.end },
    edits: [
      { span: { start: from.start, end: from.next }, text: '' },
      { span: { start: line.start, end: line.start }, text: s.text.slice(from.start, from.next) },
    ],
  });
  return column;
}

/** Whether an item has only keys, on its line and the next, that those of a list have: else it is one of another list, and moved. */
function holdsItem(s: ScanState, list: string, line: Line): boolean {
  const next = s.peek();
  const below = next && s.text[next.content] !== '-' ? s.text.slice(next.content, next.end) : '';
  const keys = `${s.text.slice(line.content, line.end)} ${below}`.matchAll(/[\p{L}\w-]{1,40}(?=\s?[:：])/gu);
  return Array.from(keys, ([key]) => key).every(key => s.words.beginsItem?.(list, key) ?? true);
}

/** Whether the form has the key further down. Where it comes next is remembered, so that all questions together go over the text once. */
export function stands(s: ScanState, line: Line, key: string, { column }: Level): boolean {
  if (column > 0) return false;
  let next = s.keysAhead.get(key) ?? -1;
  if (next < line.start) {
    const found = s.text.slice(line.start, s.end).search(new RegExp(`^${key}[ \\t]*[:：]`, 'm'));
    s.keysAhead.set(key, (next = found < 0 ? Infinity : line.start + found));
  }
  return next < Infinity;
}

/** Reads an item as if the line with its key stood before it. */
export function putKey(s: ScanState, line: Line, { column }: Wish, { key, index }: LostKey): number {
  const level = s.levels[index];
  const indent = ' '.repeat(level?.column ?? 0);
  const ends = s.text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
  s.levels.length = index + 1;
  if (level) {
    level.keys.set(key, line.start);
    level.pending = true;
  }
  s.patches.replace(line.start, line.start, `${indent}${key}:\n`);
  s.problems.push({
    kind: 'syntax',
    reason: 'missing-list-key',
    detail: key,
    span: { start: line.content, end: Math.min(line.content + 1, line.end) },
    edits: [{ span: { start: line.start, end: line.start }, text: `${indent}${key}:${ends}` }],
  });
  return column;
}
