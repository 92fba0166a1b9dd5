/// <reference lib="dom" />

/** Where something is typed. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

export const isField = (target: EventTarget | null | undefined): target is Field =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox') || target instanceof HTMLTextAreaElement;

/** An entry that cannot be written says so beside itself. */
export function markSlip(field: Field, isSlip: boolean): void {
  const about = isSlip ? (field.dataset['slip'] ?? '') : '';
  field.ariaInvalid = isSlip ? 'true' : null;
  field.title = about;
  if (isSlip && field.parentElement) field.parentElement.dataset['wrong'] = about;
  else delete field.parentElement?.dataset['wrong'];
}
