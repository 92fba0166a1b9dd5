import type { Line } from './scan-lines.js';
import type { Level, ScanState, Wish } from './scan-state.js';

/** A key that is not there, and the index of the mapping it belongs to. */
export interface LostKey {
  readonly key: string;
  readonly index: number;
}

/** The key under which a line must have stood that fits nowhere, or stands among the texts of `texts`. */
export function lostKey(s: ScanState, { column, key, shape }: Wish, texts: Level | undefined): LostKey | undefined {
  if (texts && (key === undefined || texts.items === 0)) return undefined;
  const index = s.levels.findLastIndex(level => level.kind === 'map' && level.column < column);
  const level = s.levels[index];
  const found = level && s.words.lostKey?.([...level.keys.keys()], key, shape === 'key');
  return found === undefined ? undefined : { key: found, index };
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
