import { displayWidth } from '../text/display-width.js';
import type { Annex } from '../layouts/form.js';

/** All of the annex's columns together. */
export const annexWidth = 120;

/** How wide the annex's columns are, in half-width characters: the first two as wide as what they hold, within reason, the third what is left. */
export function annexWidths({ headings, rows }: Annex): readonly [number, number, number] {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth)) + 2;
  const subject = Math.min(44, Math.max(10, widest([headings[0], ...rows.map(row => row.subject)])));
  const key = Math.min(24, Math.max(10, widest([headings[1], ...rows.map(row => row.key)])));
  return [subject, key, annexWidth - subject - key];
}
