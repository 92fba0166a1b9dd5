/// <reference lib="dom" />
import type { FromPage, Reviewed } from '../messages.js';
import type { Forms } from './forms.js';
import { type Field, isField, markSlip } from './field.js';
import { scoreOf } from './score-entry.js';

/** Sends on what a reviewer types: on Enter or on leaving the field, each thing once. What is no score is marked where it stands and not sent. */
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
      change: { document: forms.documentOf(element), ...(row === undefined ? {} : { row: rowOf(row) }), field, value },
    });
  const leave = (field: Field): void => {
    const value = field.name === 'score' ? scoreOf(field.value, field.dataset['most']) : field.value.trim();
    markSlip(field, value === undefined);
    if (value === undefined || field.value === field.defaultValue) return;
    field.defaultValue = field.value;
    send(field, field.dataset['row'], field.name as Reviewed['field'], value);
  };
  // a field that an update takes away has not been left by the person
  main.addEventListener('focusout', ({ target }) => !forms.isUpdating && isField(target) && leave(target));
  main.addEventListener('keydown', event => {
    const { target } = event;
    if (event.key !== 'Enter' || event.isComposing || !isField(target)) return;
    if (target instanceof HTMLTextAreaElement && event.shiftKey) return;
    event.preventDefault();
    const next = nextField(main, target);
    if (next) next.focus();
    else target.blur();
  });
  main.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || target.dataset['accept'] === undefined) return;
    send(target, target.dataset['row'], 'score', target.dataset['accept']);
    target.closest('tr')?.querySelector<HTMLElement>('[name="score"]')?.focus();
  });
}

/** Undo and redo are the file's, unless a field holds something that is not in the file yet. */
export function undoInFile(post: (message: FromPage) => void): void {
  document.addEventListener('keydown', event => {
    const way = event.ctrlKey || event.metaKey ? wayOf(event) : undefined;
    const { target } = event;
    if (!way || (isField(target) && target.value !== target.defaultValue)) return;
    event.preventDefault();
    // the editor would also have the page undo
    event.stopPropagation();
    post({ type: way });
  });
}

function wayOf({ key, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  const pressed = key.toLowerCase();
  if (pressed === 'z') return shiftKey ? 'redo' : 'undo';
  return pressed === 'y' ? 'redo' : undefined;
}

const rowOf = (row: string): number | 'budget' => (row === 'budget' ? row : Number(row));

/** The field of the same name in the next row that is shown: Enter goes down a column, as in a spreadsheet. */
function nextField(main: HTMLElement, field: Field): Field | undefined {
  const same = Array.from(main.querySelectorAll<Field>('input, textarea')).filter(
    each => each === field || (each.name === field.name && each.offsetParent !== null),
  );
  return same[same.indexOf(field) + 1];
}
