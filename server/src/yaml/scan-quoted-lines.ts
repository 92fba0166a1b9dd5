import type { Edit } from '../text/span.js';
import type { Keys } from './keys.js';
import type { SyntaxProblem } from './tree.js';

/** A text without the quotes around its lines: as long as it was. */
export interface Unquoted {
  readonly text: string;
  /** How many characters at the beginning of a line are as good as not there, by where it begins. */
  readonly heads: ReadonlyMap<number, number>;
  readonly problems: readonly SyntaxProblem[];
}

/** `"预算执行:"`, `"  权重: 5"`: nearly every line of a text in quotes, indentation and all, as a column of a sheet is written; quotes within are doubled there. */
export function unquoteLines(text: string, { isKey }: Keys): Unquoted {
  const lines = isKey && /^\s*"/.test(text) ? quotedLines(text) : [];
  const isForm = lines.some(({ key }) => isKey?.(key) === true);
  if (!isForm) return { text, heads: new Map(), problems: [] };
  const parts: string[] = [];
  let from = 0;
  for (const { start, inner, end } of lines) {
    parts.push(text.slice(from, start), ' ', withSingleQuotes(inner).padEnd(end - start - 1));
    from = end;
  }
  const [first] = lines;
  const start = first?.start ?? 0;
  return {
    text: parts.join('') + text.slice(from),
    heads: new Map(lines.map(line => [line.start, 1])),
    problems: [
      {
        kind: 'syntax',
        reason: 'wrapped-line',
        span: { start, end: start + 1 },
        detail: '"',
        edits: lines.flatMap(editsOf),
      },
    ],
  };
}

/** Doubled quotes as single ones, with a space outside of each pair: the length stays. */
function withSingleQuotes(inner: string): string {
  let opens = false;
  return inner.replace(/""/g, () => ((opens = !opens) ? ' "' : '" '));
}

function editsOf({ start, inner, end }: Quoted): readonly Edit[] {
  const found = inner.indexOf('""');
  const same = found < 0 ? inner.length : found;
  return [
    { span: { start, end: start + 1 }, text: '' },
    { span: { start: start + 1 + same, end }, text: inner.slice(same).replaceAll('""', '"') },
  ];
}

/** A line in quotes, and what stands between them. */
interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
  /** The word before the colon of one that begins with a key. */
  readonly key: string;
}

const quoted = /^"([^"]*(?:""[^"]*)*)"[,;\t ]*$/;
const key = /^([\p{L}\w-]{1,20})\s?[:：]/u;

/** The lines in quotes where they are nearly all of a text. */
function quotedLines(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  let others = 0;
  for (let at = 0; at < text.length;) {
    const ending = text.indexOf('\n', at);
    const stop = ending < 0 ? text.length : ending;
    const line = text.slice(at, text[stop - 1] === '\r' ? stop - 1 : stop);
    const [, inner] = quoted.exec(line) ?? [];
    if (inner !== undefined) found.push({ start: at, end: at + line.length, inner, key: key.exec(inner)?.[1] ?? '' });
    else if (line.trim() !== '') others++;
    at = stop + 1;
  }
  return found.length >= fewest && others * 10 <= found.length ? found : [];
}

/** Fewer lines in quotes are told one by one. */
const fewest = 3;
