/** White space within a line, as people type or paste it: the wide, the no-break, the narrow space and the one without width count as spaces. */
export const isSpace = (code: number): boolean => code === 0x20 || isOddSpace(code);

/** White space that YAML does not take as such, or not everywhere. */
export const isOddSpace = (code: number): boolean =>
  code === 0x09 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

/** The first offset from `at` on, up to `end`, that holds no white space. */
export function skipSpaces(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of what stands between `from` and `end`, without the white space behind it. */
export function trimEnd(text: string, from: number, end: number): number {
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Whether a word ends at `at`: white space, or the end of the line. */
export const endsWord = (text: string, at: number, end: number): boolean => at >= end || isSpace(text.charCodeAt(at));

/** Where a comment begins between `from` and `end`: at a `#` that begins a line or follows white space; `end` where there is none. */
export function commentStart(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++)
    if (text.charCodeAt(i) === 0x23 && (i === 0 || isBlank(text.charCodeAt(i - 1)))) return i;
  return end;
}

const isBlank = (code: number): boolean => isSpace(code) || code === 0x0a;

/** Whether a word is another one typed twice: `权重权重`. */
export function isDoubled(word: string): boolean {
  const half = word.length / 2;
  return (
    half > 1 &&
    Number.isInteger(half) &&
    word.charCodeAt(0) === word.charCodeAt(half) &&
    word.startsWith(word.slice(half))
  );
}
