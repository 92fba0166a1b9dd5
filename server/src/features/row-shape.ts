import type { DocumentAnalysis } from '../analysis/analysis.js';
import { lineBreak, lineEnd, quote } from '../language/edit.js';
import { type Edit, lyingIn } from '../text/span.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';
import { keepsContent } from './same-content.js';

/** Writes a row of a list on one line, `- { 名称: 甲, 权重: 5 }`; nothing where that cannot be done without losing anything. */
export function inlineRow({ text, comments }: DocumentAnalysis, node: MapNode): readonly Edit[] | undefined {
  const item = itemOf(text, node);
  const entries = node.entries.map(entry => inlineEntry(text, entry));
  if (node.flow || !item || entries.some(entry => entry === undefined)) return undefined;
  const inside = lyingIn(comments, { start: node.span.start, end: item.end }).map(({ span }) =>
    text.slice(span.start, span.end),
  );
  const [last, ...others] = [...inside].reverse();
  const above = others
    .reverse()
    .map(comment => `${item.indent}${comment}${lineBreak(text)}`)
    .join('');
  return checkShape(text, item, [
    ...(above === '' ? [] : [{ span: { start: item.lineStart, end: item.lineStart }, text: above }]),
    {
      span: { start: node.span.start, end: item.end },
      text: `{ ${entries.join(', ')} }${last === undefined ? '' : ` ${last}`}`,
    },
  ]);
}

/** Gives each key of an inline row a line of its own. Comments stay behind the key they stood behind, else above the row. */
export function blockRow({ text, comments }: DocumentAnalysis, node: MapNode): readonly Edit[] | undefined {
  const item = itemOf(text, node);
  if (!node.flow || !item || node.entries.length === 0) return undefined;
  const inside = lyingIn(comments, { start: node.span.start, end: item.end });
  const heading: string[] = [];
  const lines: (string | undefined)[][] = node.entries.map(entry => [blockEntry(text, entry)]);
  for (const { span } of inside) {
    const owner =
      span.start > node.span.end
        ? 0
        : node.entries.findLastIndex(
            entry => entry.span.end <= span.start && lineEnd(text, entry.span.end) >= span.start,
          );
    const comment = text.slice(span.start, span.end);
    if (lines[owner]?.length === 1) lines[owner].push(comment);
    else heading.push(comment);
  }
  if (lines.some(([line]) => line === undefined)) return undefined;
  const [first = '', ...rest] = lines.map(([line = '', comment]) =>
    comment === undefined ? line : `${line} ${comment}`,
  );
  const broken = lineBreak(text);
  const above = heading.map(comment => `${item.indent}${comment}${broken}`).join('');
  return checkShape(text, item, [
    ...(above === '' ? [] : [{ span: { start: item.lineStart, end: item.lineStart }, text: above }]),
    {
      span: { start: node.span.start, end: item.end },
      text: [first, ...rest.map(line => `${item.indent}${item.inner}${line}`)].join(broken),
    },
  ]);
}

interface Item {
  readonly lineStart: number;
  /** What stands before the dash, and as much white space as the dash takes. */
  readonly indent: string;
  readonly inner: string;
  /** The end of the item's last line. */
  readonly end: number;
}

/** The line that a row begins behind its dash; `undefined` where it begins otherwise, or something follows it. */
function itemOf(text: string, { span, borrowed }: MapNode): Item | undefined {
  const dash = beforeSpaces(text, span.start) - 1;
  const from = beforeSpaces(text, dash);
  const lineStart = text[from - 1] === '\ufeff' ? from - 1 : from;
  if (borrowed || text[dash] !== '-' || dash + 1 === span.start || !/^[\r\n]?$/.test(text.charAt(lineStart - 1)))
    return undefined;
  const end = lineEnd(text, span.end);
  return /^\s*(?:#.*)?$/.test(text.slice(span.end, end))
    ? { lineStart, indent: text.slice(from, dash), inner: ' '.repeat(span.start - dash), end }
    : undefined;
}

function beforeSpaces(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ') at--;
  return at;
}

/** Looks at the item's own lines alone, so that the answer takes no longer in a long file. */
function checkShape(text: string, { lineStart, end }: Item, edits: readonly Edit[]): readonly Edit[] | undefined {
  const own = edits.map(({ span, text: put }): Edit => ({
    span: { start: span.start - lineStart, end: span.end - lineStart },
    text: put,
  }));
  return keepsContent(text.slice(lineStart, end), own) ? edits : undefined;
}

function inlineEntry(text: string, entry: Entry): string | undefined {
  const value = isPlainlyWritten(text, entry) ? inline(text, entry.value) : undefined;
  return value === undefined ? undefined : `${text.slice(entry.keySpan.start, entry.keySpan.end)}: ${value}`.trimEnd();
}

function blockEntry(text: string, entry: Entry): string | undefined {
  if (!isPlainlyWritten(text, entry)) return undefined;
  const written = text.slice(entry.value.span.start, entry.value.span.end);
  const value = /[\r\n]/.test(written) ? inline(text, entry.value) : written;
  return value === undefined ? undefined : `${text.slice(entry.keySpan.start, entry.keySpan.end)}: ${value}`.trimEnd();
}

/** Neither merged in, nor with an anchor or tag, which belong to no value. */
function isPlainlyWritten(text: string, { keySpan, value }: Entry): boolean {
  return (
    keySpan.end < value.span.start + 1 &&
    /^\s*:\s*(?:#[^\r\n]*[\r\n]\s*)*(?:-\s+)?$/.test(text.slice(keySpan.end, value.span.start))
  );
}

/** A value within brackets; `undefined` for block texts, whose lines would be lost. */
function inline(text: string, node: Tree): string | undefined {
  const written = text.slice(node.span.start, node.span.end);
  if (node.borrowed) return written;
  if (node.kind === 'scalar') {
    if (node.style === 'block') return undefined;
    if (node.style === 'plain') return quote(node.value);
    return /[\r\n]/.test(written) ? undefined : written;
  }
  if (node.flow && !/[\r\n]/.test(written)) return written;
  const parts =
    node.kind === 'map'
      ? node.entries.map(entry => inlineEntry(text, entry))
      : node.items.map(item => inline(text, item));
  if (parts.some(part => part === undefined)) return undefined;
  if (node.kind === 'list') return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
