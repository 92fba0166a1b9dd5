import type { Span } from '../text/span.js';
import type { Field } from './field.js';
import { type AnyMapping, type Read, readFields } from './mapping.js';
import { type Keyed, Reader } from './reader.js';

/** What is read of a mapping that is not there; a place in the text stands for it. */
export const nothingOf = <M extends AnyMapping, B extends object>(of: M, span: Span, beside: B): B & Read<M> =>
  readFields(new Reader(), nothingAt({ state: 'absent', span, entry: undefined }), of, beside);

/** A mapping without entries. */
export const nothingAt = (absent: Field<never>): Keyed => ({ span: absent.span, entries: noEntries, absent });
const noEntries: Keyed['entries'] = [];
