import { isSurelyKey, keyAt } from './scan-keys.js';
import type { Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';

/** The key that a row begins with, where a line holds only what should stand behind it: `培训人次` for `- 名称: 培训人次`. `column` is that of the row’s further entries. */
export function lostHead(s: ScanState, at: number, line: Line, holder: string, column: number): string | undefined {
  const next = s.peek();
  const text = s.text.slice(at, s.textEnd(at, line.end));
  if (!next || next.content - next.start !== column || !isSurelyKey(s, next.content, next.end)) return undefined;
  if (!/^[\p{L}（(《“]/u.test(text) || s.isKey?.(text) === true) return undefined;
  const below = keyAt(s, { at: next.content, end: next.end, inMap: () => false })?.name;
  const first = s.words.firstOf?.(holder, below);
  return first?.startsWith(text) === true ? undefined : first;
}

/** Tells of it; `lead` is what stands before the key, with the spaces. */
export function tellHead(s: ScanState, at: number, line: Line, first: string, lead?: string): void {
  const start = lead === undefined ? at : line.start;
  s.problems.push({
    kind: 'syntax',
    reason: 'missing-head',
    detail: lead === undefined ? first : `- ${first}`,
    span: { start: at, end: s.textEnd(at, line.end) },
    edits: [{ span: { start, end: at }, text: `${lead ?? ''}${first}: ` }],
  });
}
