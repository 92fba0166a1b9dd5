import { commentStart } from './characters.js';
import type { Keys } from './keys.js';
import { mostKeys } from './scan-state.js';

/** A line that is not indented, as it stands. */
export interface FlatLine {
  readonly start: number;
  readonly isItem: boolean;
  /** The key of an entry, or the first one of an item that goes on below. */
  readonly key: string | undefined;
  /** Of an item, those on its line and below it. */
  readonly keys: string[];
  readonly isKnown: boolean;
  /** Whether nothing stands behind the key. */
  readonly isBare: boolean;
  readonly opensText: boolean;
  /** How many lists of rows lie inside one another in an item. */
  height: number;
}

/** Lines that follow each other, and how many lists of rows lie inside one another in the whole text at most. */
export interface FlatRun {
  readonly lines: readonly FlatLine[];
  readonly deepest: number;
}

/** The runs of lines without indentation in which the key of a group’s rows is one, with its rows beside it. */
export function flatRuns(text: string, words: Keys): readonly FlatRun[] {
  const runs: FlatLine[][] = [[]];
  const items: FlatLine[] = [];
  let row: FlatLine | undefined;
  let holdsRows = false;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const written = text.slice(at, commentStart(text, at, end)).trim();
    if (written !== '') {
      const line = lineOf(written, at, words);
      if (/\s/.test(text[at] ?? ' ')) runs.push([]);
      else runs.at(-1)?.push(line);
      if (line.isItem) {
        // an item right below the key of a group's rows lies in the one before
        if (row && holdsRows) row.height = 1;
        items.push((row = line));
      } else if (row && isOfRow(line, row, words)) row.keys.push(line.key ?? '');
      holdsRows = row !== undefined && isKeyOfRows(line, row, words);
      if (line.key !== undefined && words.isMisplaced?.(line.key, false) === true) row = undefined;
    }
    at = end + 1;
  }
  for (let index = items.length - 2; index >= 0; index--) {
    const item = items[index];
    if (item && item.height > 0) item.height = 1 + (items[index + 1]?.height ?? 0);
  }
  const deepest = Math.max(0, ...items.map(({ height }) => height));
  return runs
    .filter(run => run.some(({ height }, index) => height > 0 && isFlat(run, index)))
    .map(lines => ({ lines, deepest }));
}

/** Whether a group's first row stands beside its own lines. */
const isFlat = (run: readonly FlatLine[], index: number): boolean =>
  run[index + 1]?.isItem === false && run.slice(index + 1, index + longestHead).some(({ isItem }) => isItem);

/** Lines of a group above its rows. */
const longestHead = 20;

/** Whether a key is one of a row rather than of what that holds, or of the form behind it. */
const isOfRow = ({ key, isKnown }: FlatLine, { keys }: FlatLine, { belongs }: Keys): boolean =>
  key !== undefined && isKnown && keys.length > 0 && keys.length < mostKeys && belongs?.(key, keys) === true;

/** Whether a line is the key of a list whose items may hold such a list themselves, and the row above may have it. */
const isKeyOfRows = (
  { isItem, isBare, key = '' }: FlatLine,
  row: FlatLine,
  { beginsItem, belongs, holdsList }: Keys,
): boolean =>
  !isItem &&
  isBare &&
  row.keys.length > 0 &&
  holdsList?.(key) === true &&
  beginsItem?.(key, key) === true &&
  belongs?.(key, row.keys) === true;

function lineOf(written: string, start: number, { isKey }: Keys): FlatLine {
  const [, dash, word, behind = ''] = entry.exec(written) ?? [];
  const isItem = written.startsWith('- ');
  const isFlow = isItem && /^- *[{｛]/.test(written);
  return {
    start,
    isItem,
    key: isFlow || (isItem && dash === undefined) ? undefined : word,
    keys: isItem ? Array.from(written.matchAll(keyed), ([, key = '']) => key).filter(key => isKey?.(key) === true) : [],
    isKnown: (word !== undefined && isKey?.(word) === true) || isFlow,
    isBare: behind === '',
    opensText: /^[|>][-+]?$/.test(behind),
    height: 0,
  };
}

const entry = /^(- +)?([\p{L}\w-]{1,20})\s?[:：](?:\s+(\S.*))?$/u;
const keyed = /(?:^- *|[{｛,，]\s*)([\p{L}\w-]{1,20})\s?[:：]/gu;
