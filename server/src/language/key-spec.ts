import type { Words } from '../text/locale.js';

/** What a key of a mapping takes. */
export interface KeySpec {
  /** The English spelling; it is also the key's name in code. */
  readonly name: string;
  /** The Chinese spelling. */
  readonly zh: string;
  readonly shape: Shape;
  readonly required?: boolean;
  /** What it means, for hover, completion and the JSON Schema. */
  readonly about: Words;
}

export type Shape =
  | {
      readonly kind:
        | 'text'
        | 'points'
        | 'money'
        | 'value'
        | 'date'
        | 'year'
        | 'rate'
        | 'attainment'
        | 'unit'
        | 'path'
        | 'profile'
        | 'goal'
        | 'grade';
    }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'map'; readonly of: MappingName }
  | { readonly kind: 'list'; readonly of: readonly Shape[] }
  | { readonly kind: 'either'; readonly of: readonly Shape[] };

/** A listed word: both spellings mean the same. */
export interface Choice {
  readonly name: string;
  readonly zh: string;
  readonly about: Words;
}

export type MappingName =
  | 'evaluation'
  | 'expenditure'
  | 'budget'
  | 'budgetItem'
  | 'goal'
  | 'group'
  | 'indicator'
  | 'part'
  | 'deviation'
  | 'deviationEntry'
  | 'source'
  | 'rowReview'
  | 'overallReview';
