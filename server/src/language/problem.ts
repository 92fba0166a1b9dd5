import type { Span } from '../text/span.js';
import type { Entry, MapNode, ScalarNode, Tree } from '../yaml/tree.js';
import type { Choice, KeySpec, MappingName } from './key-spec.js';
import type { Vocabulary } from './key-table.js';

/** What reading found wrong. Each kind belongs to the rule of the same name. */
export type ReadProblem = UnknownKey | DuplicateKey | MissingKey | WrongType | UnreadableValue;

export interface UnknownKey {
  readonly kind: 'unknown-key';
  readonly span: Span;
  readonly entry: Entry;
  readonly owner: MapNode;
  readonly mapping: MappingName;
  /** The keys it may have been meant as, the likeliest first, in the vocabulary it is written in. */
  readonly suggestions: readonly string[];
}

export interface DuplicateKey {
  readonly kind: 'duplicate-key';
  readonly span: Span;
  readonly entry: Entry;
  readonly owner: MapNode;
  /** The one that counts. */
  readonly first: Entry;
}

export interface MissingKey {
  readonly kind: 'missing-key';
  readonly span: Span;
  readonly owner: MapNode | undefined;
  readonly mapping: MappingName;
  readonly spec: KeySpec;
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

export type NodeKind = 'text' | 'list' | 'mapping' | 'text-or-list' | 'text-or-mapping';

/** A text that is no number, date or listed word, or far too long for a name. */
export interface UnreadableValue {
  readonly kind: 'unreadable-value';
  readonly span: Span;
  readonly node: ScalarNode;
  readonly key: string;
  readonly source: string;
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
  /** The words that would do, where the key takes listed words only. */
  readonly choices: readonly Choice[];
}
