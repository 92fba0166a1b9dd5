/// <reference lib="dom" />
import type { FromPage, Reviewed } from '../messages.js';
import type { Forms } from './forms.js';

/** Sends on what a reviewer types: on Enter or on leaving the field, each thing once. */
export function sendReviews(
  main: HTMLElement,
  forms: Forms,
  version: () => number | null,
  post: (message: FromPage) => void,
): void {
  const send = (element: Element, row: string | undefined, field: Reviewed['field'], value: string): void =>
    post({
      type: 'review',
      version: version(),
      change: { document: forms.documentOf(element), ...(row === undefined ? {} : { row: Number(row) }), field, value },
    });
  main.addEventListener('focusout', ({ target }) => {
    // a field that an update takes away has not been left by the person
    if (forms.isUpdating || !isField(target) || target.value === target.defaultValue) return;
    target.defaultValue = target.value;
    send(target, target.dataset['row'], target.name as Reviewed['field'], target.value.trim());
  });
  main.addEventListener('keydown', event => {
    const { target } = event;
    if (
      event.key !== 'Enter' ||
      event.isComposing ||
      !(target instanceof HTMLInputElement || (target instanceof HTMLTextAreaElement && !event.shiftKey))
    )
      return;
    event.preventDefault();
    nextField(main, target)?.focus();
  });
  main.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.dataset['accept'] !== undefined)
      send(target, target.dataset['row'], 'score', target.dataset['accept']);
  });
}

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox') || target instanceof HTMLTextAreaElement;

/** The field of the same name in the next row: Enter goes down a column, as in a spreadsheet. */
function nextField(main: HTMLElement, { name }: HTMLInputElement | HTMLTextAreaElement): HTMLElement | undefined {
  const same = Array.from(main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')).filter(
    each => each.name === name,
  );
  return (
    same[same.findIndex(each => each === document.activeElement) + 1] ??
    (document.activeElement instanceof HTMLElement ? (document.activeElement.blur(), undefined) : undefined)
  );
}
