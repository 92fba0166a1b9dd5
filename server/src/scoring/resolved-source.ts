import type { Decimal } from '../number/decimal.js';
import type { Fraction } from '../number/fraction.js';
import type { Profile } from '../profiles/profile.js';
import type { Value } from '../quantity/value.js';
import type { Span } from '../text/span.js';

/** What other files may know of one evaluation. */
export interface Digest {
  /** How the file is named to people: as the roll-up names it. */
  readonly file: string;
  readonly uri: string;
  /** The index of the evaluation in its file. */
  readonly document: number;
  /** The rules it was scored by; `undefined` where the file names some that cannot be had. */
  readonly profile: Pick<Profile, 'id' | 'title' | 'bands'> | undefined;
  /** The unit of the amounts here. */
  readonly currency: string;
  readonly planned: Decimal | undefined;
  readonly spent: Decimal | undefined;
  readonly rows: readonly DigestRow[];
  /** Where a finding about the evaluation as a whole may point: its budget, else its indicators. */
  readonly span: Span;
}

/** A place in another file that a roll-up speaks of. */
export interface Origin {
  readonly uri: string;
  /** As the roll-up names it. */
  readonly file: string;
  readonly span: Span;
}

/** Where a value of another file stands. */
export const originOf = ({ uri, file }: Digest, { span }: { readonly span: Span }): Origin => ({ uri, file, span });

/** One row of a source. */
export interface DigestRow {
  readonly id: string | undefined;
  readonly path: readonly string[];
  readonly applies: boolean;
  readonly actual: Value;
  /** The number itself, where the actual is itself put together and dividing it out would round. */
  readonly exact: Fraction | undefined;
  /** The score as a share of the weight it was judged against; `undefined` where it is unknown. */
  readonly share: Decimal | undefined;
  /** The row's name in the source's text. */
  readonly span: Span;
}

/** One `sources` entry with the evaluations it leads to. */
export interface ResolvedSource {
  /** The entry in the roll-up. */
  readonly span: Span;
  /** As the entry names it. */
  readonly file: string;
  /** The file it leads to, there or not; `undefined` where the entry leads to none. */
  readonly uri?: string;
  /** The entry's own funds, in the roll-up's currency. */
  readonly funds: Decimal | undefined;
  readonly digests: readonly Digest[];
  /** Why it leads nowhere: no such file, a file that is no evaluation, one that leads back here, or the top of a longer chain of roll-ups than is followed. */
  readonly problem:
    'missing' | 'not-utf8' | 'unreadable' | 'unsaved' | 'not-evaluation' | 'outside' | 'too-deep' | 'cycle' | undefined;
}

/** The levels of roll-ups below a source that are followed: far more than there are levels of government. */
export const deepestChain = 50;
