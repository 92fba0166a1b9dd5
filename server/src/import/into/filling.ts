import type { Edit, Span } from '../../text/span.js';
import type { Words } from '../../text/locale.js';

/** What a filled-in table gives to a form that is there already. */
export interface Filling {
  /** One step: what is blank is filled in, nothing else is touched. */
  readonly edits: readonly Edit[];
  readonly told: readonly Told[];
}

/** What became of one value of the table. */
export interface Told {
  /** `filled` where it was blank; `differs` where something else stands; `unplaced` where the form has no such row; `refused` where the whole table is another form's; `broken` where the form is not YAML as it stands. */
  readonly kind: 'filled' | 'differs' | 'unplaced' | 'refused' | 'broken';
  /** Which evaluation of the form, from 0. */
  readonly document: number;
  /** The names of the row's groups and its own; none for the form as a whole. */
  readonly path: readonly string[];
  readonly key: Words;
  /** What stands in the form; empty where nothing does. */
  readonly standing: string;
  readonly incoming: string;
  /** Where it stands in the form, as it was. */
  readonly span: Span;
}
