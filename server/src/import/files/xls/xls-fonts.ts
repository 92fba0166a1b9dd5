import type { RichText } from './biff-records.js';
import { setOff, withSymbols } from '../word-symbols.js';

/** What a font of an old workbook does to a text. */
export interface XlsFont {
  readonly isStruck: boolean;
  readonly position: 'high' | 'low' | undefined;
  readonly name: string;
}

/** What cells have that say nothing of their font. */
export const plainFont: XlsFont = { isStruck: false, position: undefined, name: '' };

const positions: Readonly<Record<number, 'high' | 'low'>> = { 1: 'high', 2: 'low' };

/** A font, of what a workbook says of it. */
export const fontOf = (flags: number, position: number, name: string): XlsFont => ({
  isStruck: (flags & 8) !== 0,
  position: positions[position],
  name,
});

/** A cell's text as its fonts show it, and what of it is struck through. The cell's own font holds until another begins. */
export function shownRuns(
  { text, fonts }: RichText,
  cell: XlsFont,
  all: readonly XlsFont[],
  unknown: (font: string) => void,
): { readonly text: string; readonly struck: string } {
  const ends = [...fonts.slice(0, mostRuns).map(({ at }) => at), text.length];
  const shown: string[] = [];
  const struck: string[] = [];
  for (const [index, end] of ends.entries()) {
    const began = fonts[index - 1];
    const font = began ? (all[began.font] ?? cell) : cell;
    const piece = text.slice(began?.at ?? 0, end);
    if (began && font.isStruck && !cell.isStruck) struck.push(piece);
    else shown.push(inFont(piece, font, index > 0 || fonts.length > 0, unknown));
  }
  return { text: shown.join(''), struck: struck.join('') };
}

/** More than any cell of a form. */
const mostRuns = 1000;

/** Only a part of a text set high or low is a power; a cell that is so as a whole is not. */
function inFont(text: string, { name, position }: XlsFont, isPart: boolean, unknown: (font: string) => void): string {
  const letters = withSymbols(text, name, () => unknown(name));
  return isPart && position ? setOff(letters, position) : letters;
}
