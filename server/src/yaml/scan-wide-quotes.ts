import type { ScanState } from './scan-state.js';

/** `"优”`, `“优"`: a text in two quotes of which one is of Chinese writing. */
export const halfWide = (text: string, from: number, end: number): boolean =>
  end - from > 2 && pairs.has(`${text[from] ?? ''}${text[end - 1] ?? ''}`);

const pairs: ReadonlySet<string> = new Set(['"”', '"“', '“"', '”"', "'’", "'‘", "‘'", "’'"]);

/** Reads what stands in such quotes as if both were of YAML; not where more marks stand in it. */
export function plainPair(s: ScanState, from: number, end: number): boolean {
  const inner = s.text.slice(from + 1, end - 1);
  if (/["'“”‘’\\]/.test(inner)) return false;
  const mark = /["']/.exec(`${s.text[from] ?? ''}${s.text[end - 1] ?? ''}`)?.[0] ?? '"';
  const wide = s.text[from] === mark ? end - 1 : from;
  const span = { start: wide, end: wide + 1 };
  s.hide(from + 1, end - 1);
  for (const at of [from, end - 1]) s.patches.replace(at, at + 1, s.placeholders.nothing);
  s.problems.push({ kind: 'syntax', reason: 'wide-quote', span, detail: mark, edits: [{ span, text: mark }] });
  return true;
}
