/// <reference lib="dom" />
type Field = HTMLInputElement | HTMLTextAreaElement;

/** Changes the page and leaves the person where they were: in the same field, with what they have typed and not yet sent. */
export function keepFocus(main: HTMLElement, change: () => void): void {
  const before = document.activeElement;
  const field = isField(before) && main.contains(before) ? before : undefined;
  const selection = field && selectionOf(field);
  const typed = field && field.value !== field.defaultValue ? field.value : undefined;
  change();
  if (!field || field.isConnected) return;
  const after = sameField(main, field);
  if (!after) return;
  if (typed !== undefined) after.value = typed;
  after.focus({ preventScroll: true });
  if (selection) after.setSelectionRange(...selection);
}

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Boxes to tick have no selection. */
const selectionOf = (field: Field): [number, number] | undefined =>
  field.selectionStart === null || field.selectionEnd === null ? undefined : [field.selectionStart, field.selectionEnd];

function sameField(main: HTMLElement, { name, dataset }: Field): Field | undefined {
  const found = Array.from(main.querySelectorAll<Field>('input, textarea'));
  return found.find(
    each => each.name === name && each.dataset['row'] === dataset['row'] && each.dataset['check'] === dataset['check'],
  );
}
