import type { DocumentAnalysis } from '../analysis/analysis.js';
import { lineBreak, lineEnd } from '../language/edit.js';
import type { Lines } from '../text/lines.js';
import { type ChosenItems, withSeparator } from './chosen-items.js';
import { isBlockList, linesOfItems } from './item-lines.js';
import type { RowChange } from './row-change.js';
import { dashColumn, listsOf, type RowsList } from './rows-place.js';

/** Takes rows that have come to the end of their group into the next one, or from its beginning into the one before; `undefined` where there is none as deep. */
export function moveOn(
  document: DocumentAnalysis,
  chosen: ChosenItems,
  lines: Lines,
  cursor: number,
  way: 'up' | 'down',
): RowChange | undefined {
  const target = chosen.isBlock ? neighbour(document, chosen, way) : undefined;
  const place = target && placeIn(target, way, lines);
  if (!place) return undefined;
  const { text } = document;
  const by = dashColumn(target.entry, lines) - dashColumn(chosen.entry, lines);
  const moveText = (end: number): string => indentText(text.slice(chosen.own.start, end), by);
  const broken = lineBreak(text);
  const taken = withSeparator(text, chosen);
  const put = place.isBelow ? broken + moveText(chosen.own.end) : moveText(chosen.own.end) + broken;
  const begins = place.offset + (place.isBelow ? broken.length : 0) - (way === 'down' ? taken.end - taken.start : 0);
  return {
    edits: [
      { span: taken, text: '' },
      { span: { start: place.offset, end: place.offset }, text: put },
    ],
    cursor: begins + moveText(cursor).length,
  };
}

/** The next list of groups or rows that lies in as many groups. */
function neighbour(document: DocumentAnalysis, { entry }: ChosenItems, way: 'up' | 'down'): RowsList | undefined {
  const lists = listsOf(document);
  const own = lists.find(each => each.entry.keySpan.start === entry.keySpan.start);
  const peers = lists.filter(({ path }) => path.length === own?.path.length);
  return own && peers[peers.indexOf(own) + (way === 'down' ? 1 : -1)];
}

/** Before the first item, or behind the last one; below the key of a list that holds none. */
function placeIn(
  { entry }: RowsList,
  way: 'up' | 'down',
  lines: Lines,
): { readonly offset: number; readonly isBelow: boolean } | undefined {
  if (entry.value.kind === 'scalar' && entry.value.style === 'empty')
    return { offset: lineEnd(lines.text, entry.keySpan.end), isBelow: true };
  const items = isBlockList(entry) ? linesOfItems(entry, lines) : undefined;
  const beside = way === 'down' ? items?.[0] : items?.at(-1);
  if (!beside) return undefined;
  return way === 'down'
    ? { offset: lines.start(beside.first), isBelow: false }
    : { offset: lines.end(beside.last), isBelow: true };
}

/** Every line further in, or as far out as its spaces go. */
const indentText = (text: string, by: number): string =>
  by < 0 ? text.replace(new RegExp(`^ {0,${-by}}`, 'gm'), '') : text.replace(/^(?=[^\r\n])/gm, ' '.repeat(by));
