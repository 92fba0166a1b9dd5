import { type Form, type FormCell, textOf } from '../layouts/form.js';
import { type HtmlPart, htmlParts } from './html-parts.js';
import { type Headings, onPages } from './html-pages.js';
import { inOneLine } from '../text/one-line.js';
import { isTight } from './page-fit.js';

/** The form as one `<article>` without style or script; messages and worked calculations are in the cells' `title`. */
export function htmlFragment(whole: Form): string {
  const { form, ...pages } = onPages(whole);
  return article(htmlParts(form, { tips: 'title', relative: false }), {
    isWide: isWide(whole),
    isTight: isTight(whole),
    locale: whole.locale,
    ...pages,
  });
}

/** How parts are put together: `isTight` with lines a little closer, the rest as for pages. */
interface Setting {
  readonly isWide: boolean;
  readonly isTight?: boolean;
  readonly headings?: Headings | undefined;
  readonly hasEdges?: boolean;
  readonly locale: string;
}

/** Parts put together: `wide` is printed across the page, `tight` with lines a little closer. */
export function article(parts: readonly HtmlPart[], setting: Setting): string {
  const { isWide, isTight, locale } = setting;
  const of = (...slots: readonly HtmlPart['slot'][]): string[] =>
    parts.filter(({ slot }) => slots.includes(slot)).map(({ html }) => html);
  const annex = of('annex');
  return [
    `<article class="form${isWide ? ' wide' : ''}${isTight ? ' tight' : ''}" lang="${locale}">`,
    ...of('head'),
    ...grids(of('columns').join(''), of('row'), setting),
    ...of('foot'),
    ...(annex.length > 0
      ? ['<section class="annex">', ...of('annex-head'), '<table>', ...annex, '</table></section>']
      : []),
    ...of('tail'),
    '</article>',
    '',
  ].join('\n');
}

/** The form's table; where pages repeat headings these must begin a table. */
function grids(columns: string, rows: readonly string[], { headings, hasEdges }: Setting): readonly string[] {
  const end = hasEdges ? `</tbody>${edge}</table>` : '</tbody></table>';
  const table = (some: readonly string[]): readonly string[] => [`<table class="grid">${columns}<tbody>`, ...some, end];
  if (!headings) return table(rows);
  const { first } = headings;
  return [
    ...(first > 0 ? table(rows.slice(0, first)) : []),
    `<table class="grid">${columns}<thead>`,
    ...rows.slice(first, headings.end),
    '</thead><tbody>',
    ...rows.slice(headings.end),
    end,
  ];
}

/** A line without cells that every page repeats: a cell that a page cuts through has its lower border from it. */
const edge = '<tfoot><tr></tr></tfoot>';

/** Whether the form needs a page across. */
export const isWide = ({ paper }: Form): boolean => paper === 'landscape';

/** A cell's text on one line. */
export const flatText = (cell: FormCell): string => inOneLine(textOf(cell));
