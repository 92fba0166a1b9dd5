import type { Edit } from '../text/span.js';
import type { Line } from './scan-lines.js';

/** A bracket that is open. */
export interface Bracket {
  readonly mark: '[' | '{';
  readonly at: number;
  /** Whether the colon of the entry that is read has been passed. */
  inValue: boolean;
}

/** Where the reading of one flow collection is. */
export interface Flow {
  readonly open: Bracket[];
  at: number;
  line: Line;
  /** Where the last character that belongs to the collection ends. */
  lastEnd: number;
  /** What puts its full-width commas and braces right. */
  readonly wide: Edit[];
  /** What puts the commas that it lacks, each with the key behind it. */
  readonly commas: { readonly key: string; readonly edit: Edit }[];
  /** Whether a new key or value may begin: behind a bracket, comma or colon. */
  fresh: boolean;
}
