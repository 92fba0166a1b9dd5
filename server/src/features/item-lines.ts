import type { Lines } from '../text/lines.js';
import type { Entry, ListNode, Tree } from '../yaml/tree.js';

/** The whole lines of one item of a block list, with the comments that are its own. */
export interface ItemLines {
  readonly first: number;
  readonly last: number;
  /** The line of its dash, and the dash's column. */
  readonly head: number;
  readonly column: number;
}

/** The lines of each item; `undefined` where one of them does not begin with a dash on a line of its own, as in a list that was put right while it was read. */
export function linesOfItems({ keySpan, value }: ListEntry, lines: Lines): readonly ItemLines[] | undefined {
  const found: ItemLines[] = [];
  for (const item of value.items) {
    const before = found.at(-1)?.last ?? lines.lineOf(keySpan.end);
    const own = linesOf(item, before, lines);
    if (!own) return undefined;
    found.push(own);
  }
  return found;
}

/** A key that holds a list in lines. */
export interface ListEntry extends Entry {
  readonly value: ListNode;
}

/** Whether a list stands line by line in this file, so that its items can be moved. */
export const isBlockList = (entry: Entry): entry is ListEntry =>
  entry.value.kind === 'list' && !entry.value.flow && !entry.value.borrowed;

function linesOf(item: Tree, before: number, lines: Lines): ItemLines | undefined {
  const head = headOf(item, before, lines);
  if (!head) return undefined;
  const { line, column } = head;
  const end = Math.max(line, lines.lineOf(lastCharacter(lines.text, item)));
  return { head: line, column, first: commentsAbove(line, before, lines), last: commentsBelow(end, column, lines) };
}

/** The line with the item's dash, at or above where the item begins; nothing but the dash may stand before the item. */
function headOf({ span }: Tree, before: number, lines: Lines): { line: number; column: number } | undefined {
  for (let line = lines.lineOf(span.start); line > before; line--) {
    const found = /^ *-/.exec(lines.text.slice(lines.start(line), span.start))?.[0];
    if (found === undefined) continue;
    const between = lines.text.slice(lines.start(line) + found.length, span.start);
    return isPlain(between) ? { line, column: found.length - 1 } : undefined;
  }
  return undefined;
}

/** Nothing but anchors, tags and comments. */
const isPlain = (text: string): boolean =>
  text
    .replace(/#[^\r\n]*/g, '')
    .split(/\s+/)
    .every(word => word === '' || /^[&!]/.test(word));

/** Blank lines at the end of a text belong to nobody. */
function lastCharacter(text: string, { span }: Tree): number {
  let end = span.end;
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  return Math.max(span.start, end - 1);
}

/** The comments right above the dash, up to what stands further in: that belongs to the item before. */
function commentsAbove(head: number, before: number, lines: Lines): number {
  let first = head;
  while (first - 1 > before && commentColumn(first - 1, lines) !== undefined) first--;
  return first;
}

/** The comments below that stand further in than the dash. */
function commentsBelow(end: number, column: number, lines: Lines): number {
  let last = end;
  for (let line = end + 1; line < lines.count; line++) {
    if (lineText(line, lines).trim() === '') continue;
    if ((commentColumn(line, lines) ?? -1) <= column) break;
    last = line;
  }
  return last;
}

/** Where the comment of a line begins that holds nothing else. */
function commentColumn(line: number, lines: Lines): number | undefined {
  const at = lineText(line, lines).search(/\S/);
  return at >= 0 && lineText(line, lines)[at] === '#' ? at : undefined;
}

const lineText = (line: number, lines: Lines): string => lines.text.slice(lines.start(line), lines.end(line));
