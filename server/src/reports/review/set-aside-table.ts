import type { Locale } from '../../text/locale.js';
import { setAside } from '../set-aside.js';
import type { ReviewRow } from './review-row.js';
import { type ReviewSort, sortForReview } from './review-table.js';
import { sections, titleOf } from './review-words.js';

/** What the units set aside in their forms, in the order of the batch's table: who, where, what and why. */
export const setAsideTable = (
  rows: readonly ReviewRow[],
  locale: Locale,
  sort?: ReviewSort,
): { readonly headings: readonly string[]; readonly cells: readonly (readonly string[])[] } => ({
  headings: [sections.unit, sections.place, sections.about, sections.reason].map(words => words[locale]),
  cells: sortForReview(rows, sort).flatMap(({ file, organization, suppressed }) =>
    suppressed.map(({ code, line, reason }) => [
      organization,
      `${file}:${line + 1}`,
      titleOf(code, locale),
      reason || setAside.noReason[locale],
    ]),
  ),
});
