import { type Edit, sameSpan, type Span } from '../text/span.js';
import type { Entry, MapNode, ScalarNode, Tree } from '../yaml/tree.js';

/** Writes another text in the place of a scalar, quoted where YAML needs it; `undefined` where the node is borrowed from elsewhere. */
export function setScalar(text: string, node: ScalarNode, value: string): Edit | undefined {
  if (node.borrowed) return undefined;
  const written = node.style === 'single' || node.style === 'double' ? requote(value, node.style) : quote(value);
  const needsSpace = node.style === 'empty' && !/\s/.test(text[node.span.start - 1] ?? ' ');
  return { span: node.span, text: needsSpace ? ` ${written}` : written };
}

/**
 * Adds `key: value` to a mapping, after the entry of the given key where it is there, else at the end. A block mapping gets a line
 * of its own with the mapping's indentation and the file's line break; a flow mapping gets `, key: value`.
 * A value of several lines is given as lines, the first of which stands behind the key.
 */
export function insertEntry(
  text: string,
  map: MapNode,
  after: Entry | undefined,
  key: string,
  value: string | readonly string[],
): Edit | undefined {
  const last = after ?? lastWritten(map);
  if (map.borrowed || !last) return undefined;
  const [first = '', ...more] = typeof value === 'string' ? [(map.flow ? quoteInline : quote)(value)] : value;
  if (map.flow) return { span: at(last.span.end), text: `, ${key}: ${[first, ...more].join(' ').trim()}` };
  const indent = indentOf(text, map);
  const end = lineEnd(text, last.span.end);
  const lines = [`${key}:${first && ` ${first}`}`, ...more];
  return { span: at(end), text: lines.map(line => lineBreak(text) + indent + line).join('') };
}

/** Takes an entry out, with its line where it stands alone on it. */
export function removeEntry(text: string, map: MapNode, entry: Entry): Edit | undefined {
  if (map.borrowed) return undefined;
  const index = map.entries.indexOf(entry);
  if (map.flow) {
    const next = map.entries[index + 1];
    const previous = map.entries[index - 1];
    return {
      span: next
        ? { start: entry.span.start, end: next.span.start }
        : { start: previous?.span.end ?? entry.span.start, end: entry.span.end },
      text: '',
    };
  }
  if (index === 0) {
    const next = map.entries[1];
    return next ? { span: { start: entry.span.start, end: next.span.start }, text: '' } : undefined;
  }
  const start = lineEnd(text, (map.entries[index - 1] as Entry).span.end);
  return {
    span: { start: Math.max(start, lastBreak(text, entry.span.start)), end: lineEnd(text, entry.span.end) },
    text: '',
  };
}

/** The file's line break: that of its first line. */
export const lineBreak = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** A scalar as YAML can hold it on one line: plain where that is safe, else in double quotes. A stop in front would be taken for a slip of the hand. */
export function quote(value: string): string {
  const plain =
    /^[^\s\-?:,[\]{}#&*!|>'"%@`~;；。、，]/u.test(value) &&
    !/(?::\s|\s#|:$|\s$|[\r\n\t])/.test(value) &&
    !/[,[\]{}]/.test(value) &&
    !/^[^"]+"$/.test(value);
  const negative = /^-\d/.test(value) && !/(?::\s|\s#)/.test(value);
  return plain || negative ? value : requote(value, 'double');
}

/** The same between braces, where a bracket that nothing opened would be taken for the end. */
export const quoteInline = (value: string): string => (closesMore(value) ? requote(value, 'double') : quote(value));

function closesMore(value: string): boolean {
  let depth = 0;
  for (const mark of value) {
    if ('(（【〔'.includes(mark)) depth++;
    if (')）】〕'.includes(mark) && --depth < 0) return true;
  }
  return false;
}

function requote(value: string, style: 'single' | 'double'): string {
  if (style === 'single' && !/[\r\n\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;
}

/** The white space before a block mapping's keys: as wide as its first key's column. */
function indentOf(text: string, map: MapNode): string {
  const first = firstKeyAt(text, map);
  return text
    .slice(lastBreak(text, first), first)
    .replace(/^[\r\n\ufeff]+/, '')
    .replace(/[^\t]/gu, ' ');
}

/** Where the first key of a mapping stands. What a merge brings stands at its alias: its `<<` is the key then. */
function firstKeyAt(text: string, { entries, span }: MapNode): number {
  const [first] = entries;
  if (!first) return span.start;
  const isMerged = sameSpan(first.keySpan, first.value.span);
  const merge = isMerged ? text.lastIndexOf('<<', first.keySpan.start) : -1;
  return merge > lastBreak(text, first.keySpan.start) - 1 && merge >= 0 ? merge : first.keySpan.start;
}

/** The entry that stands last in the text; merged ones stand where their alias does. */
const lastWritten = ({ entries }: MapNode): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (last, entry) => (last && last.span.end > entry.span.end ? last : entry),
    undefined,
  );

/** The end of the line that holds an offset, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = offset;
  return found.exec(text)?.index ?? text.length;
}

/** The last line break before an offset, or the start of the text. */
function lastBreak(text: string, offset: number): number {
  for (let i = offset - 1; i >= 0; i--) {
    if (text[i] === '\n') return text[i - 1] === '\r' ? i - 1 : i;
    if (text[i] === '\r') return i;
  }
  return 0;
}

const at = (offset: number): Span => ({ start: offset, end: offset });

/** The scalar of a tree, where it is one. */
export const asScalar = (node: Tree | undefined): ScalarNode | undefined =>
  node?.kind === 'scalar' ? node : undefined;
