import type { Currency, Stage } from '../language/evaluation.js';
import type { Profile } from '../profiles/profile.js';
import type { ResolvedSource } from './resolved-source.js';

/** What a row's score depends on besides the row itself. */
export interface RatingContext {
  readonly profile: Profile;
  /** What the file holds: nothing is scored before the self-evaluation. */
  readonly stage: Stage;
  /** Whether its rows have points, in a form that is meant to have them. */
  readonly weighed: boolean;
  /** Whether rows, groups and total are scored: not where no row has points, nor while the year goes on. */
  readonly scored: boolean;
  /** The fiscal year, for dates written without one. */
  readonly year: number | undefined;
  /** The unit of bare amounts of money. */
  readonly currency: Currency;
  /** The files that this one adds up; `undefined` where it is no roll-up. */
  readonly sources: readonly ResolvedSource[] | undefined;
}
