/// <reference lib="dom" />
import type { FromPage, Reviewed, ToPage } from '../messages.js';
import type { Forms } from './forms.js';
import { type Field, isField, markSlip } from './field.js';
import { scoreOf } from './score-entry.js';

/**
 * Sends on what a reviewer types: on Enter or on leaving the field, each thing once. What is no score is marked where it stands and not sent;
 * what is sent stays in its field until it is answered, and after that where it was refused.
 */
export function sendReviews(
  main: HTMLElement,
  forms: Forms,
  version: () => number | null,
  post: (message: FromPage) => void,
): { answered(answer: Answered): void; leave(): boolean } {
  let id = 0;
  const leave = (field: Field): void => {
    const value = field.name === 'score' ? scoreOf(field.value, field.dataset['most']) : field.value.trim();
    markSlip(field, value === undefined ? field.dataset['slip'] : undefined);
    if (value === undefined || field.value === field.defaultValue) return;
    field.dataset['stored'] = field.defaultValue;
    field.dataset['sent'] = String(++id);
    field.defaultValue = field.value;
    post({ type: 'review', id, version: version(), change: changeOf(field, forms.documentOf(field), value) });
  };
  // a field that an update takes away has not been left by the person
  main.addEventListener('focusout', ({ target }) => !forms.isUpdating && isField(target) && leave(target));
  main.addEventListener('keydown', event => followKey(main, event));
  main.addEventListener('click', ({ target }) => {
    const field = acceptScore(target);
    if (field) leave(field);
  });
  return {
    answered: answer => takeAnswer(main, answer),
    leave: () => leaveForm(main),
  };
}

/** Leaves the field that one is in, so that it is sent, and comes back to go on typing; an entry that cannot be written keeps the person. */
function leaveForm(main: HTMLElement): boolean {
  const field = isField(document.activeElement) ? document.activeElement : undefined;
  field?.blur();
  const wrong = main.querySelector<Field>('[aria-invalid="true"]');
  (wrong ?? field)?.focus();
  return !wrong;
}

/** Enter and Tab lead from row to row; Enter with Shift breaks a line of a comment. */
function followKey(main: HTMLElement, event: KeyboardEvent): void {
  const { target } = event;
  if (event.isComposing || !isField(target)) return;
  if (event.key === 'Escape') return takeBack(target);
  const score = isTabFromComment(event, target) ? nextScore(main, target) : undefined;
  if (score) {
    event.preventDefault();
    return score.focus();
  }
  if (event.key !== 'Enter') return;
  if ((event.ctrlKey || event.metaKey) && target.name === 'score' && target.value === '')
    target.closest('tr')?.querySelector<HTMLElement>('[data-accept]')?.click();
  if (target instanceof HTMLTextAreaElement && event.shiftKey) return;
  event.preventDefault();
  const next = nextField(main, target);
  if (next) next.focus();
  else target.blur();
}

/** Escape gives up what is typed and not yet sent: the field holds again what the file says. */
function takeBack(field: Field): void {
  field.value = field.defaultValue;
  markSlip(field, undefined);
}

/** Writes the score that a button offers into its row's field. */
function acceptScore(target: EventTarget | null): Field | undefined {
  if (!(target instanceof HTMLButtonElement) || target.dataset['accept'] === undefined) return undefined;
  const field = target.closest('tr')?.querySelector<HTMLInputElement>('[name="score"]') ?? undefined;
  if (!field) return undefined;
  field.value = target.dataset['accept'];
  field.focus();
  return field;
}

function takeAnswer(main: HTMLElement, { id, refused }: Answered): void {
  const field = main.querySelector<Field>(`[data-sent="${id}"]`);
  if (!field) return;
  delete field.dataset['sent'];
  if (refused === undefined) return;
  field.defaultValue = field.dataset['stored'] ?? '';
  markSlip(field, refused);
}

type Answered = Extract<ToPage, { type: 'answered' }>;

function changeOf({ dataset: { row }, name }: Field, document: number, value: string): Reviewed {
  const about = row === undefined ? {} : { row: rowOf(row) };
  return { document, ...about, field: name as Reviewed['field'], value };
}

/** Undo and redo are those of what was written, unless a field holds something that is not in the file yet. */
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

const isTabFromComment = ({ key, shiftKey }: KeyboardEvent, { name }: Field): boolean =>
  key === 'Tab' && !shiftKey && name === 'comment';

/** The score of the next row that is shown: most rows are looked at and scored, and few need more. */
function nextScore(main: HTMLElement, comment: Field): Field | undefined {
  const own = comment.closest('tr')?.querySelector<Field>('[name="score"]');
  return own ? nextField(main, own) : undefined;
}

/** The field of the same name in the next row that is shown: Enter goes down a column, as in a spreadsheet. */
function nextField(main: HTMLElement, field: Field): Field | undefined {
  const same = Array.from(main.querySelectorAll<Field>('input, textarea')).filter(
    each => each === field || (each.name === field.name && each.offsetParent !== null),
  );
  return same[same.indexOf(field) + 1];
}
