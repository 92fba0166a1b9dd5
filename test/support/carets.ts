import type { Seen } from './engine.js';

/** What a fixture says of itself: under a line, `# ^^^^ error[code] words` marks a finding at those characters; `#^` is not possible, so `^^^` alone marks the first column. */
export interface Expected {
  readonly code: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  /** Words that the message holds; empty for any message. */
  readonly words: string;
}

const line = /^(#? *)(\^+) (error|warning|info)\[([\w-]+)\] ?(.*)$/;

export function readCarets(annotated: string): { readonly text: string; readonly expected: readonly Expected[] } {
  const kept: string[] = [];
  const expected: Expected[] = [];
  let start = 0;
  let next = 0;
  for (const current of annotated.split('\n')) {
    const [, before, carets, severity, code, words] = line.exec(current) ?? [];
    if (before === undefined || !carets || !severity || !code) {
      start = next;
      next += current.length + 1;
      kept.push(current);
      continue;
    }
    expected.push({
      code,
      severity,
      start: start + before.length,
      end: start + before.length + carets.length,
      words: words ?? '',
    });
  }
  return { text: kept.join('\n'), expected };
}

/** Writes what was found into a text, as a fixture says it. */
export function writeCarets(text: string, found: readonly Seen[], words: (seen: Seen) => string): string {
  let offset = 0;
  return text
    .split('\n')
    .flatMap(current => {
      const from = offset;
      offset += current.length + 1;
      const here = found.filter(({ start }) => from <= start && start < offset);
      return [current, ...here.map(seen => caret(seen, from, current, words(seen)))];
    })
    .join('\n');
}

function caret({ start, end, severity, code }: Seen, from: number, current: string, words: string): string {
  const column = start - from;
  const width = Math.max(1, Math.min(end, from + current.length) - start);
  return `${column === 0 ? '' : `#${' '.repeat(column - 1)}`}${'^'.repeat(width)} ${severity}[${code}]${words && ` ${words}`}`;
}
