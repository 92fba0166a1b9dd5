import { failures } from './failures.js';
import type { Grids } from './grid.js';
import type { OpenPdf } from './pdf-content.js';
import { pdfGrid } from './pdf-grid.js';

/** A PDF with a text layer, taken apart by what the edge gives to do so. */
export async function readPdf(bytes: Uint8Array, open: OpenPdf | undefined): Promise<Grids> {
  if (!open) return { failure: failures.pdfElsewhere };
  const content = await open(bytes);
  if ('failure' in content) return { failure: reasons[content.failure] };
  if (content.pages.every(({ texts }) => texts.length === 0)) return { failure: failures.scannedPdf };
  const grid = pdfGrid(content.pages);
  return grid.tooLarge ? { failure: failures.tooLarge } : { grids: [grid], warnings: [] };
}

const reasons = {
  encrypted: failures.encryptedPdf,
  damaged: failures.damagedPdf,
  'too-large': failures.tooLarge,
  'too-slow': failures.slowPdf,
};
