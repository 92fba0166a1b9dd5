import type { DuplicateKey, UnknownKey, UnreadableValue, WrongType } from '../language/problem.js';
import type { Words } from '../text/locale.js';
import type { Span } from '../text/span.js';
import type { Decimal } from '../number/decimal.js';
import type { ScalarNode } from '../yaml/tree.js';
import type { Clause, ProfileDialect, ProfileMapping } from './knobs/index.js';

/** What is wrong with a profile file beside its YAML. Each kind is told by a rule that means the same for evaluations. */
export type ProfileFileProblem =
  UnknownKey<ProfileDialect> | DuplicateKey | WrongType | UnreadableValue<ProfileDialect> | OwnProblem;

/** What is wrong with a profile’s file beyond what any mapping may have wrong. */
export type OwnProblem =
  /** All that one mapping lacks; at the top it is the file's need of a base or of the key. */
  | {
      readonly kind: 'missing-key';
      readonly span: Span;
      readonly mapping: ProfileMapping;
      readonly names: readonly string[];
    }
  /** The second band begins above the first. */
  | { readonly kind: 'bands-order'; readonly span: Span; readonly met: Decimal; readonly partial: Decimal }
  /** No grade begins at 0, so that a low total has none. */
  | { readonly kind: 'grades-bottom'; readonly span: Span; readonly lowest: Decimal; readonly name: string }
  /** Two grades begin at one bound. */
  | { readonly kind: 'grades-equal'; readonly span: Span; readonly names: readonly [string, string] }
  /** A better grade begins below a worse one. */
  | { readonly kind: 'grades-order'; readonly span: Span; readonly better: string; readonly worse: string }
  /** The years it is for end before they begin. */
  | { readonly kind: 'years-order'; readonly span: Span; readonly from: number; readonly to: number }
  /** Less is to be spent by a later month. */
  | {
      readonly kind: 'thresholds-order';
      readonly span: Span;
      readonly month: number;
      readonly rate: Decimal;
      readonly before: { readonly month: number; readonly rate: Decimal };
    }
  /** `whole`: level 1 and the budget against the total; else a group against its own. */
  | {
      readonly kind: 'weight-sum';
      readonly span: Span;
      readonly group: string | undefined;
      readonly sum: Decimal;
      readonly budget: Decimal | undefined;
      readonly expected: Decimal;
    }
  | { readonly kind: 'weight-invalid'; readonly span: Span; readonly source: string }
  | {
      readonly kind: 'duplicate-name';
      readonly span: Span;
      readonly name: string;
      readonly of: 'group' | 'grade' | 'unit' | 'deduction';
      readonly first: Span;
    }
  | { readonly kind: 'built-in-id'; readonly span: Span; readonly id: string }
  | {
      readonly kind: 'base';
      readonly span: Span;
      readonly reference: string;
      readonly reason: BaseReason;
      readonly known: readonly string[];
      readonly node: ScalarNode;
    }
  | { readonly kind: 'unknown-layout'; readonly span: Span; readonly layout: string; readonly node: ScalarNode }
  /** Something in a layout of one’s own that is not understood. */
  | { readonly kind: 'layout-part'; readonly span: Span; readonly words: Words }
  | { readonly kind: 'unknown-unit'; readonly span: Span; readonly unit: string }
  /** Decisions changed without the sentence that decides them: explanations then have none to cite. */
  | { readonly kind: 'uncited'; readonly span: Span; readonly clauses: readonly Clause[] }
  | { readonly kind: 'second-document'; readonly span: Span };

/** The profiles that may stand on one another: far more than a bureau has levels. */
export const longestChain = 50;

/** Why there is nothing to extend. */
export type BaseReason =
  | 'unknown'
  | 'missing'
  | 'not-profile'
  | 'outside'
  | 'broken'
  | 'not-utf8'
  | 'unreadable'
  | 'unsaved'
  | 'cycle'
  | 'too-deep';

/** What leaves every decision as it is written: sums of weights are held against each form anyway, an id is only a name. */
const harmless: ReadonlySet<ProfileFileProblem['kind']> = new Set([
  'unknown-key',
  'weight-sum',
  'unknown-unit',
  'unknown-layout',
  'layout-part',
  'uncited',
  'second-document',
]);

/** Whether a problem keeps the profile from being used: one that scores people is never half read. */
export const breaks = (problem: ProfileFileProblem): boolean => !harmless.has(problem.kind) && !isUnnamed(problem);

/** Whether nothing but the profile's id is missing; its file's name stands for it. */
export const isUnnamed = (problem: ProfileFileProblem): boolean =>
  problem.kind === 'missing-key' && problem.mapping === 'profile' && problem.names.every(name => name === 'id');
