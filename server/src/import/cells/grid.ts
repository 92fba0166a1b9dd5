import type { Words } from '../../text/locale.js';
import type { Place } from './place.js';
import type { Unread } from './unread.js';

/** A source as rows of cells, whatever it was: what every reader makes and the recogniser takes. */
export interface ImportGrid {
  /** The sheet's name, in a workbook. */
  readonly name: string | undefined;
  readonly rows: readonly GridRow[];
  /** Merged cells are not known as such: where one was, blank cells follow. */
  readonly flat?: true;
  /** What is in the source and in no cell. */
  readonly unread?: readonly Unread[];
  /** Why there is no form where none is found in it. */
  readonly withoutForm?: Words;
}

/** A row of a table as it was printed. */
export interface GridRow {
  /** Only the cells that hold text, from left to right. */
  readonly cells: readonly GridCell[];
  /** How many columns the row has, blank ones included. */
  readonly size: number;
  /** Which table it belongs to; `undefined` for a line of text outside of tables. */
  readonly table: number | undefined;
  /** Whether its columns may have shifted against those of other rows, as in text copied out of a page. */
  readonly loose: boolean;
  /** Whether blank cells are gone, so that its cells cannot be counted. */
  readonly thinned?: true;
  /** Whether blank cells are gone at its end, so that its cells can be counted from the left alone. */
  readonly trimmed?: true;
  /** Whether it is known where it ends, so that nothing in it goes on from the row above. */
  readonly closed?: true;
  /** Whether cells of it may have been broken over lines, so that what it says is not certain. */
  readonly doubtful?: true;
  /** Whether it is the title of the layout that the form is said to be printed in. */
  readonly isTitle?: true;
  readonly place: Place;
}

/** A cell of it, with how far it reaches. */
export interface GridCell {
  /** Never blank; may have line breaks. */
  readonly text: string;
  /** From 0. */
  readonly column: number;
  /** How many columns it covers. */
  readonly width: number;
  /** Whether it is the only one of two columns side by side that hold points, and may belong to the other. */
  readonly isLone?: true;
  readonly place: Place;
}

/** What stands in a source, and what a person should know about how it was read. */
export type Grids =
  { readonly grids: readonly ImportGrid[]; readonly warnings: readonly Words[] } | { readonly failure: Words };

/** More cells than this is no form. */
export const mostCells = 100_000;

/** As much as a cell of a workbook can hold. */
export const longestText = 32_767;

/** More filled cells side by side than this is no form. */
const mostInRow = 300;

/** Whether there is more of it than of any form. */
export const isTooLarge = (grids: readonly ImportGrid[]): boolean =>
  grids.reduce((sum, { rows }) => sum + rows.reduce((all, { cells }) => all + cells.length, 0), 0) > mostCells ||
  grids.some(({ rows }) =>
    rows.some(({ cells }) => cells.length > mostInRow || cells.some(({ text }) => text.length > longestText)),
  );

/** A cell before it is known whether it holds anything. */
export interface RawCell {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

/** A row of a grid from what a reader found, blank cells left out and texts cleaned. */
export function gridRow(
  cells: readonly RawCell[],
  size: number,
  table: number | undefined,
  loose: boolean,
  place: Place,
): GridRow {
  const held = cells.flatMap(({ text, column, width }): GridCell[] => {
    const clean = cleanText(text);
    return clean === ''
      ? []
      : [{ text: clean, column, width, place: { ...place, column: table === undefined ? undefined : column + 1 } }];
  });
  return { cells: held, size, table, loose, place };
}

/** What programs in Windows’ western letters mean by codes that are controls elsewhere, from 0x80 on: 20\u009625 is a range. */
const westernLetters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Without control characters, with `\n` for every line break, trimmed line by line, and without blank lines. */
const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u0080-\u0084\u0086-\u009f]/g, letter => westernLetters[letter.charCodeAt(0) - 0x80] ?? '')
    .replace(/[\u00a0\t]/g, ' ')
    .replace(/ {40,}/g, '  ')

    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
