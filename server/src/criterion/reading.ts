import type { Place } from './clause.js';
import type { Interval, Standard } from './standard.js';

/** What a sentence says: a standard, or what was not understood of it. Never both: nothing is half-applied. */
export interface Reading {
  readonly standard: Standard | undefined;
  /** Places in the source. */
  readonly unread: readonly Place[];
  /** The interval a person's score lies in, where one is printed. */
  readonly interval: Interval | undefined;
}
