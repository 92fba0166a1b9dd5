import { type Form, type FormCell, textOf } from '../layouts/form.js';
import { type HtmlPart, htmlParts } from './html-parts.js';
import { inOneLine } from '../text/one-line.js';
import { isTight } from './page-fit.js';

/** The form as one `<article>` without style or script; messages and worked calculations are in the cells' `title`. */
export const htmlFragment = (form: Form): string =>
  article(htmlParts(form, { tips: 'title', relative: false }), {
    isWide: isWide(form),
    isTight: isTight(form),
    locale: form.locale,
  });

/** Parts put together: `wide` is printed across the page, `tight` with lines a little closer. */
export function article(
  parts: readonly HtmlPart[],
  { isWide, isTight, locale }: { readonly isWide: boolean; readonly isTight?: boolean; readonly locale: string },
): string {
  const of = (...slots: readonly HtmlPart['slot'][]): string[] =>
    parts.filter(({ slot }) => slots.includes(slot)).map(({ html }) => html);
  const annex = of('annex');
  return [
    `<article class="form${isWide ? ' wide' : ''}${isTight ? ' tight' : ''}" lang="${locale}">`,
    ...of('head'),
    `<table class="grid">${of('columns').join('')}<tbody>`,
    ...of('row'),
    '</tbody></table>',
    ...of('foot'),
    ...(annex.length > 0
      ? ['<section class="annex">', ...of('annex-head'), '<table>', ...annex, '</table></section>']
      : []),
    ...of('tail'),
    '</article>',
    '',
  ].join('\n');
}

/** Whether the form needs a page across. */
export const isWide = ({ paper }: Form): boolean => paper === 'landscape';

/** A cell's text on one line. */
export const flatText = (cell: FormCell): string => inOneLine(textOf(cell));
