import type { Words } from '../text/locale.js';

/** What sets one kind of file apart from another: the names of its mappings, what is known of a key, and what an unreadable value was to be. */
export interface Dialect {
  readonly mapping: string;
  readonly spec: KeySpec<unknown>;
  readonly expected: unknown;
}

/** Evaluations: the files that this language is for. */
export interface EvaluationDialect {
  readonly mapping: MappingName;
  readonly spec: KeySpec;
  readonly expected:
    | 'points'
    | 'count'
    | 'money'
    | 'rate'
    | 'year'
    | 'date'
    | 'month'
    | 'choice'
    | 'attainment'
    | 'range'
    | 'grade'
    | 'name';
}

/** What a key of a mapping takes. */
export interface KeySpec<S = Shape, Z extends string = string> {
  /** The English spelling; it is also the key's name in code. */
  readonly name: string;
  /** The Chinese spelling. */
  readonly zh: Z;
  /** Its place among the keys of its mapping. */
  readonly order: number;
  readonly shape: S;
  /** What its mapping cannot do without. */
  readonly required?: boolean;
  /** What people nearly always write, and are offered first with what is required. */
  readonly usual?: true;
  /** What people write for it without it being its spelling. */
  readonly also?: readonly string[];
  /** What it means, for hover, completion and the JSON Schema. */
  readonly about: Words;
}

/** What may stand under a key, as tools see it. */
export type Shape =
  | {
      readonly kind:
        | 'text'
        | 'points'
        | 'money'
        | 'value'
        | 'date'
        | 'month'
        | 'count'
        | 'year'
        | 'rate'
        | 'attainment'
        | 'unit'
        | 'path'
        | 'profile'
        | 'goal'
        | 'grade'
        | 'layout'
        | 'method'
        | 'deduction';
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
  /** Read as the same word, offered nowhere. */
  readonly also?: string;
}

/** The mappings of an evaluation. */
export type MappingName =
  | 'evaluation'
  | 'department'
  | 'expenditure'
  | 'budget'
  | 'budgetItem'
  | 'budgetMonitoring'
  | 'budgetReview'
  | 'goal'
  | 'fundManagement'
  | 'group'
  | 'indicator'
  | 'part'
  | 'survey'
  | 'rowMonitoring'
  | 'rowReview'
  | 'deviation'
  | 'deviationEntry'
  | 'source'
  | 'overallReview'
  | 'scoring'
  | 'step'
  | 'earning'
  | 'checkItem'
  | 'passMark'
  | 'excess'
  | 'loss'
  | 'veto'
  | 'bonus';
