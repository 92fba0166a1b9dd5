/// <reference lib="dom" />

/** Where something is typed. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Whether something is a field that a reviewer types in. */
export const isField = (target: EventTarget | null | undefined): target is Field =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox') || target instanceof HTMLTextAreaElement;

/** An entry that cannot be written says so beside itself. */
export function markSlip(field: Field, about: string | undefined): void {
  field.ariaInvalid = about === undefined ? null : 'true';
  field.title = about ?? '';
  if (about !== undefined && field.parentElement) field.parentElement.dataset['wrong'] = about;
  else delete field.parentElement?.dataset['wrong'];
}

/** What is said of an entry that cannot be written. */
export const slipOf = (field: Field): string | undefined => (field.ariaInvalid === 'true' ? field.title : undefined);
