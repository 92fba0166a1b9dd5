import type { Locale } from '../../text/locale.js';
import { displayWidth } from '../../text/display-width.js';
import type { Sheet, SheetCell, SheetStyle } from '../../export/sheet.js';
import { writeSheets } from '../../export/sheet-xlsx.js';
import type { ReviewRow } from './review-row.js';
import { type ReviewSort, reviewTable } from './review-table.js';
import { reviewTitle, ruleCounts, sections, summaryLines } from './review-words.js';
import { unitTable } from './unit-departures.js';
import { setAsideTable } from './set-aside-table.js';

/** The batch as a workbook: the table with numbers as numbers, the findings by rule, and what the units set aside. The same batch gives the same bytes. */
export const reviewXlsx = (rows: readonly ReviewRow[], locale: Locale, sort?: ReviewSort): Promise<Uint8Array> =>
  writeSheets(
    [
      tableSheet(rows, locale, sort),
      ruleSheet(rows, locale),
      ...textSheets(sections.units[locale], unitTable(rows, locale)),
      ...textSheets(sections.setAside[locale], setAsideTable(rows, locale, sort)),
    ],
    {
      title: reviewTitle[locale],
      day: new Date(0),
    },
  );

function tableSheet(rows: readonly ReviewRow[], locale: Locale, sort: ReviewSort | undefined): Sheet {
  const { columns, cells } = reviewTable(rows, locale, sort);
  const body = cells.map(row => row.map((text, i) => (columns[i]?.numeric && isNumber(text) ? Number(text) : text)));
  return sheet(
    sections.table[locale],
    [reviewTitle[locale], ...summaryLines(rows, locale)],
    columns.map(({ heading }) => heading),
    body,
  );
}

const ruleSheet = (rows: readonly ReviewRow[], locale: Locale): Sheet =>
  sheet(
    sections.byRule[locale],
    [sections.byRule[locale]],
    [sections.code[locale], sections.about[locale], sections.count[locale]],
    ruleCounts(rows, locale).map(({ code, title, count }) => [code, title, count]),
  );

function textSheets(
  title: string,
  { headings, cells }: { readonly headings: readonly string[]; readonly cells: readonly (readonly string[])[] },
): readonly Sheet[] {
  return cells.length > 0 ? [sheet(title, [title], headings, cells)] : [];
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

function sheet(
  name: string,
  [title = '', ...leads]: readonly string[],
  headings: readonly string[],
  body: readonly (readonly (string | number)[])[],
): Sheet {
  const across = (value: string, style: SheetStyle): SheetCell => ({
    column: 0,
    colspan: headings.length,
    rowspan: 1,
    value,
    style,
  });
  const one = (value: string | number, column: number, style: SheetStyle): SheetCell => ({
    column,
    colspan: 1,
    rowspan: 1,
    value,
    style,
  });
  return {
    name,
    columns: headings.map((heading, i) => ({
      width: Math.min(
        60,
        Math.max(displayWidth(heading), ...body.slice(0, 1000).map(row => displayWidth(String(row[i] ?? '')))) + 2,
      ),
    })),
    rows: [
      { height: 28, cells: [across(title, 'title')] },
      ...leads.map(lead => ({ height: 20, cells: [across(lead, 'lead')] })),
      { height: 20, cells: headings.map((heading, i) => one(heading, i, 'heading')) },
      ...body.map(row => ({
        height: 18,
        cells: row.map((value, i) => one(value, i, typeof value === 'number' ? 'centre' : 'left')),
      })),
    ],
    print: { landscape: true, lastColumn: headings.length - 1 },
  };
}
