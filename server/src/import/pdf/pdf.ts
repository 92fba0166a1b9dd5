import { failures } from '../cells/failures.js';
import type { Grids } from '../cells/grid.js';
import type { OpenPdf } from './pdf-content.js';
import { pdfGrid } from './pdf-grid.js';

/** A PDF with a text layer, taken apart by what the edge gives to do so. */
export async function readPdf(bytes: Uint8Array, open: OpenPdf | undefined): Promise<Grids> {
  if (!open) return { failure: failures.pdfElsewhere };
  const content = await open(bytes);
  if ('failure' in content) return { failure: reasons[content.failure] };
  if (content.pages.every(({ texts }) => texts.length === 0)) return { failure: failures.scannedPdf };
  const texts = content.pages.flatMap(page => page.texts.map(({ text }) => text));
  if (texts.filter(isLost).length * mostLost > texts.length) return { failure: failures.lostLetters };
  const grid = pdfGrid(content.pages);
  if (grid.rows.some(({ table, cells }) => table !== undefined && cells.some(({ text }) => isLost(text))))
    return { failure: failures.lostLetters };
  return grid.tooLarge ? { failure: failures.tooLarge } : { grids: [grid], warnings: [] };
}

/** Whether letters of a text are not known: its font does not say which they are. */
const isLost = (text: string): boolean => text.includes('\ufffd');

/** Where one text in so many has such letters, the form is among them. */
const mostLost = 4;

const reasons = {
  encrypted: failures.encryptedPdf,
  damaged: failures.damagedPdf,
  'too-large': failures.tooLarge,
  'too-slow': failures.slowPdf,
};
