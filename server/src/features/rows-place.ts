import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { Entry, ListNode, Tree } from '../yaml/tree.js';

/** A list of groups and rows, and where in it something new belongs. */
export interface RowsPlace {
  /** Names of the groups around, outermost first. */
  readonly path: readonly string[];
  readonly entry: Entry;
  /** The column of its dashes. */
  readonly column: number;
  /** The item that the new ones follow; `undefined` before the first. */
  readonly after: Tree | undefined;
  /** Whether its rows are written on one line each. */
  readonly inline: boolean;
  /** The line that holds nothing yet and is taken; else the new ones get lines of their own. */
  readonly blank: Span | undefined;
}

/** The innermost list of indicators that an offset lies in or right behind; on an empty line its column decides how far in. */
export function rowsPlace(document: DocumentAnalysis, offset: number, lines: Lines): RowsPlace | undefined {
  const line = lines.lineOf(offset);
  const blank = blankLine(document.text, lines, line);
  const column = blank ? offset - lines.start(line) : Infinity;
  const found = listsOf(document)
    .filter(({ entry }) => isIn(entry, line, document.text, lines))
    .map(list => placeIn(list, line, blank, lines));
  return found.findLast(place => column === 0 || place.column <= column) ?? found.at(-1);
}

/** A key that holds groups and rows, and the names of the groups around it. */
export interface RowsList {
  readonly path: readonly string[];
  readonly entry: Entry;
}

/** Outer lists before inner ones; what came by an alias stands elsewhere. */
export function listsOf({ evaluation, scorecard }: DocumentAnalysis): readonly RowsList[] {
  const top = evaluation.indicators.entry ? [{ path: [], entry: evaluation.indicators.entry }] : [];
  return [...top, ...scorecard.groups.map(({ group, path }) => ({ path, entry: group.childrenEntry }))].filter(
    ({ entry }) => !entry.value.borrowed,
  );
}

/** From the key's line to the next line that says something else. */
function isIn({ keySpan, span }: Entry, line: number, text: string, lines: Lines): boolean {
  let last = lines.lineOf(span.end);
  while (
    last + 1 < lines.count &&
    /^(?:#|-?\s*$)/.test(text.slice(lines.start(last + 1), lines.end(last + 1)).trimStart())
  )
    last++;
  return lines.lineOf(keySpan.start) <= line && line <= last;
}

/** A line with nothing but white space or a dash. */
function blankLine(text: string, lines: Lines, line: number): Span | undefined {
  const span = { start: lines.start(line), end: lines.end(line) };
  return /^\s*(?:-\s*)?$/.test(text.slice(span.start, span.end)) ? span : undefined;
}

function placeIn({ path, entry }: RowsList, line: number, blank: Span | undefined, lines: Lines): RowsPlace {
  const items = itemsOf(entry.value).filter(item => item.kind !== 'scalar' || item.style !== 'empty');
  const after = items.findLast(({ span }) => lines.lineOf(span.start) <= line);
  const model = after ?? items[0];
  const free = blank && line > lines.lineOf(after ? after.span.end : entry.keySpan.end) ? blank : undefined;
  return {
    path,
    entry,
    column: dashColumn(entry, lines),
    after,
    inline: model?.kind === 'map' && model.flow,
    blank: free,
  };
}

const itemsOf = (value: Tree): readonly Tree[] => (value.kind === 'list' ? value.items : []);

/** That of the dashes there are; two further in than the key where there are none. */
export function dashColumn({ keySpan, value }: Entry, lines: Lines): number {
  const own = (offset: number): number => offset - lines.start(lines.lineOf(offset));
  if (isBlockList(value) && lines.lineOf(value.span.start) > lines.lineOf(keySpan.start)) {
    const first = value.items[0]?.span.start ?? value.span.start;
    const dash = lines.text.slice(lines.start(lines.lineOf(first)), first).lastIndexOf('-');
    return dash >= 0 ? dash : own(value.span.start);
  }
  return own(keySpan.start) + 2;
}

const isBlockList = (value: Tree): value is ListNode => value.kind === 'list' && !value.flow && value.items.length > 0;
