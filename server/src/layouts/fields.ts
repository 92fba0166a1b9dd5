import type { Field } from '../language/field.js';
import type { Decimal, Written } from '../number/decimal.js';
import type { Span } from '../text/span.js';
import type { Line } from './form.js';

/** A field's text as typed, also where it could not be read; empty where nothing is written. */
export function sayField(field: Field<unknown>): string {
  if (field.state === 'absent') return '';
  if (field.state === 'ok' && typeof field.value === 'string') return field.value.trimEnd();
  const { value } = field.entry;
  return value.kind === 'scalar' ? value.value.trimEnd() : '';
}

/** A field's paragraphs. */
export const linesOf = (field: Field<string>, prefix = ''): readonly Line[] =>
  paragraphs(sayField(field), prefix, field.span);

/** A text's paragraphs, the first behind a prefix; none of an empty text. */
export function paragraphs(text: string, prefix: string, source: Span | undefined): readonly Line[] {
  const found = text.split(/\r\n|\r|\n/).filter(line => line.trim() !== '');
  return found.map((line, index) => ({ text: index === 0 ? prefix + line : line, source }));
}

/** Points as written with their decimals: `0.60` stays `0.60`. */
export const showWritten = ({ value, digits }: Written): string =>
  value.toFixed(Math.max(digits, value.decimalPlaces()));

/** A number without trailing zeros; empty where there is none. */
export function showPlain(value: Decimal | undefined): string {
  if (!value) return '';
  return value.isZero() ? '0' : value.toFixed();
}
