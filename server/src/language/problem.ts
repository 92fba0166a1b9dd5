import type { Span } from '../text/span.js';
import type { Entry, MapNode, ScalarNode, Tree } from '../yaml/tree.js';
import type { Choice, Dialect, EvaluationDialect } from './key-spec.js';
import type { Vocabulary } from './key-table.js';

/** What reading found wrong. Each kind belongs to the rule of the same name. */
export type ReadProblem<D extends Dialect = EvaluationDialect> =
  UnknownKey<D> | DuplicateKey | MissingKey<D> | WrongType | UnreadableValue<D>;

/** A key that its mapping does not have, with the ones that may be meant, the nearest first. */
export interface UnknownKey<D extends Dialect = EvaluationDialect> {
  readonly kind: 'unknown-key';
  readonly span: Span;
  readonly entry: Entry;
  readonly owner: MapNode;
  readonly mapping: D['mapping'];
  /** The keys it may have been meant as, the likeliest first, in the vocabulary it is written in. */
  readonly suggestions: readonly string[];
  /** Whether what stands below it is read as what the one suggestion holds. */
  readonly isTaken: boolean;
}

/** A key that its mapping has already; the first one counts. */
export interface DuplicateKey {
  readonly kind: 'duplicate-key';
  readonly span: Span;
  readonly entry: Entry;
  readonly owner: MapNode;
  /** The one that counts. */
  readonly first: Entry;
}

/** A key that its mapping cannot do without. */
export interface MissingKey<D extends Dialect = EvaluationDialect> {
  readonly kind: 'missing-key';
  readonly span: Span;
  readonly owner: MapNode | undefined;
  readonly mapping: D['mapping'];
  readonly spec: D['spec'];
  readonly vocabulary: Vocabulary;
  /** Set where the key stands there with nothing behind it. */
  readonly blank: Entry | undefined;
}

/** Another kind of YAML node than the key takes: a list where a text should stand. */
export interface WrongType {
  readonly kind: 'wrong-type';
  readonly span: Span;
  /** The key as written; `undefined` for an item of a list or the document itself. */
  readonly key: string | undefined;
  readonly expected: NodeKind;
  readonly found: Tree['kind'];
  /** Set where it stands beside another key of which there may be one alone. */
  readonly beside?: string;
}

/** What should stand at a place, or does. */
export type NodeKind = 'text' | 'list' | 'mapping' | 'text-or-list' | 'text-or-mapping';

/** A text that is no number, date or listed word, or far too long for a name. */
export interface UnreadableValue<D extends Dialect = EvaluationDialect> {
  readonly kind: 'unreadable-value';
  readonly span: Span;
  readonly node: ScalarNode;
  readonly key: string;
  readonly source: string;
  readonly expected: D['expected'];
  /** The words that would do, where the key takes listed words only. */
  readonly choices: readonly Listed[];
}

/** A listed word in both spellings. */
export type Listed = Pick<Choice, 'name' | 'zh'>;
