/** A line as far as structure goes: the columns of its dashes, its key and where that stands. */
export interface LineShape {
  readonly dashes: readonly number[];
  readonly key: string | undefined;
  /** The column of the key, or of whatever stands behind the dashes. */
  readonly column: number;
}

const lineHead = /^([ \t\u3000]*)((?:-[ \t]+)*(?:-$)?)/u;
/** A key with its colon, at the beginning of what is written. */
export const keyShape = /^("[^"]*"|'[^']*'|[^\s#'"[\]{},&*!|>%@`-][^#:：]{0,80}?)\s{0,80}(?::(?=\s|$)|：)/u;

/** A line in three parts: its white space, its dashes, what stands behind them. */
export function lineParts(line: string): { readonly indent: string; readonly dashes: string; readonly rest: string } {
  const [head = '', indent = '', dashes = ''] = lineHead.exec(line) ?? [];
  return { indent, dashes, rest: line.slice(head.length) };
}

/** The shape of a line; `undefined` for one that is blank or a comment. */
export function shapeOf(line: string): LineShape | undefined {
  const { indent, dashes, rest } = lineParts(line);
  if ((rest === '' && dashes === '') || rest.startsWith('#')) return undefined;
  const key = keyShape.exec(rest)?.[1];
  return {
    dashes: dashColumns(indent, dashes),
    key: key === undefined ? undefined : stripQuotes(key),
    column: indent.length + dashes.length,
  };
}

/** The columns of the dashes before a line’s content. */
export const dashColumns = (indent: string, dashes: string): readonly number[] =>
  [...dashes].flatMap((char, i) => (char === '-' ? [indent.length + i] : []));

/** What is left of a line before a comment; the whole where there is none. */
export function withoutComment(line: string): string {
  const at = line.search(/(?:^|\s)#/);
  return at < 0 ? line : line.slice(0, at);
}

/** A key without its quotes. */
export const stripQuotes = (key: string): string => key.replace(/^["']|["']$/g, '');
