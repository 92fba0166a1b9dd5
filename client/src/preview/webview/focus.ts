/// <reference lib="dom" />
import { type Field, isField, markSlip, slipOf } from './field.js';

/** Changes the page and leaves the person where they were: in the same field or on the same button, with what is typed and not yet in the file. */
export function keepFocus(main: HTMLElement, change: () => void): void {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement && main.contains(activeElement) ? activeElement : undefined;
  const selection = isField(focused) ? selectionOf(focused) : undefined;
  const known = new Map([...unwritten(main), ...(focused ? [focused] : [])].map(element => [element, nameOf(element)]));
  change();
  for (const [before, name] of known) {
    if (before.isConnected) continue;
    const after = findNamed(main, name);
    if (isField(before) && isField(after) && isUnwritten(before)) putBack(before, after);
    if (before !== focused) continue;
    after?.focus({ preventScroll: true });
    if (selection && isField(after)) after.setSelectionRange(...selection);
  }
}

const unwritten = (main: HTMLElement): readonly Field[] =>
  Array.from(main.querySelectorAll<Field>('input, textarea')).filter(field => isField(field) && isUnwritten(field));

const isUnwritten = (field: Field): boolean =>
  field.value !== field.defaultValue || field.dataset['sent'] !== undefined;

function putBack(before: Field, after: Field): void {
  after.value = before.value;
  markSlip(after, slipOf(before));
  const { sent } = before.dataset;
  if (sent === undefined) return;
  after.dataset['sent'] = sent;
  after.dataset['stored'] = after.defaultValue;
  after.defaultValue = before.defaultValue;
}

const selectionOf = ({ selectionStart, selectionEnd }: Field): [number, number] | undefined =>
  selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd];

/** What an element is about. A button that takes a score over goes by the field that it fills: once it has done so it is gone. */
interface Name {
  readonly document: string | null | undefined;
  readonly row: string | undefined;
  readonly check: string | undefined;
  readonly name: string;
}

const nameOf = (element: HTMLElement): Name => ({
  document: element.closest('article')?.getAttribute('data-document'),
  row: element.dataset['row'],
  check: element.dataset['check'],
  name: element.dataset['accept'] === undefined ? (element.getAttribute('name') ?? '') : 'score',
});

const findNamed = (main: HTMLElement, wanted: Name): HTMLElement | undefined =>
  Array.from(main.querySelectorAll<HTMLElement>('input, textarea')).find(element => {
    const { document, row, check, name } = nameOf(element);
    return document === wanted.document && row === wanted.row && check === wanted.check && name === wanted.name;
  });
