import { Spanned } from '../incremental/moved.js';
import type { Span } from '../text/span.js';
import type { Entry } from '../yaml/tree.js';

/** A value the author wrote well, badly, or not at all. Whoever reads it must say what happens in each case. */
export type Field<T> = Present<T> | Bad | Absent;

/** A value that is written and was understood. */
export class Present<T> extends Spanned {
  readonly state = 'ok';

  constructor(
    readonly value: T,
    readonly entry: Entry,
  ) {
    super();
  }

  /** The value's place. */
  get span(): Span {
    return this.entry.value.span;
  }
}

/** Written, but of the wrong kind or unreadable; a `ReadProblem` says so. */
export interface Bad {
  readonly state: 'bad';
  readonly span: Span;
  readonly entry: Entry;
}

/** Not written, or `key:` with nothing behind it (then `entry` is there). `span` is where a finding about its absence stands. */
export interface Absent {
  readonly state: 'absent';
  readonly span: Span;
  readonly entry: Entry | undefined;
}

/** The value of a field; `undefined` where there is none that was understood. */
export const valueOf = <T>(field: Field<T>): T | undefined => (field.state === 'ok' ? field.value : undefined);
