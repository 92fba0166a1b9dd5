import type { Written } from '../number/decimal.js';
import type { PercentRead } from '../number/read.js';
import type { Span } from '../text/span.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';
import type { Field } from './field.js';
import type { ReadProblem } from './problem.js';
import type { KeySpec, MappingName } from './key-spec.js';
import type { Vocabulary } from './vocabulary.js';

/** One document as read: every value with its place. Values of the value grammar stay texts here; `scoring/` reads them. */
export interface Evaluation {
  readonly span: Span;
  readonly root: Tree | undefined;
  /** Which vocabulary most keys of the file are written in; what is inserted follows it. */
  readonly vocabulary: Vocabulary;
  /** How many keys are spelled in each vocabulary. */
  readonly spelled: Readonly<Record<Vocabulary, number>>;
  /** All known keys, in the order they were read. */
  keys(): readonly KeyUse[];
  /** Those whose entry holds an offset; in a long file far quicker than going through all. */
  keysAround(offset: number): readonly KeyUse[];
  readonly problems: readonly ReadProblem[];
  readonly title: Field<string>;
  /** A built-in profile's id or a path. */
  readonly profile: Field<string>;
  readonly organization: Field<string>;
  readonly department: Field<string>;
  readonly project: Field<string>;
  /** The fiscal year. */
  readonly year: Field<number>;
  readonly filed: Field<string>;
  readonly currency: Field<Currency>;
  readonly expenditure: Expenditure | undefined;
  readonly budget: Budget | undefined;
  readonly goals: readonly Goal[];
  /** `absent` and `bad` mean that there is no evaluation to score. */
  readonly indicators: Field<readonly Node[]>;
  readonly deviationText: Field<string>;
  readonly deviations: readonly DeviationEntry[];
  readonly improvements: Field<string>;
  readonly total: Field<Written>;
  readonly grade: Field<string>;
  readonly sources: readonly Source[];
  readonly review: OverallReview | undefined;
  readonly note: Field<string>;
}

/** One use of a known key: which key it is at this place, and how it is spelled. */
export interface KeyUse {
  readonly entry: Entry;
  readonly spec: KeySpec;
  readonly mapping: MappingName;
  readonly vocabulary: Vocabulary;
}

/** The money units a form may be in. */
export type Currency = '元' | '千元' | '万元' | '百万元' | '亿元';

/** Amounts are texts of the money grammar, in the file's currency unless a unit is written. */
export interface Expenditure {
  readonly node: MapNode;
  readonly basic: Field<string>;
  readonly project: Field<string>;
  readonly transit: Field<string>;
}

export interface Budget {
  readonly node: MapNode;
  readonly keySpan: Span;
  readonly weight: Field<Written>;
  readonly planned: Field<string>;
  readonly spent: Field<string>;
  readonly rate: Field<PercentRead>;
  readonly score: Field<Written>;
  readonly items: readonly BudgetItem[];
}

export interface BudgetItem {
  readonly node: Tree;
  readonly name: Field<string>;
  readonly planned: Field<string>;
  readonly spent: Field<string>;
}

export interface Goal {
  readonly node: Tree;
  /** Its place in the list, from 1. */
  readonly position: number;
  readonly id: Field<string>;
  readonly text: Field<string>;
}

export type Node = Group | Indicator;

/** 一级、二级指标: a node with children. */
export interface Group {
  readonly kind: 'group';
  readonly node: MapNode;
  readonly name: Field<string>;
  readonly weight: Field<Written>;
  /** The claimed subtotal. */
  readonly score: Field<Written>;
  readonly children: readonly Node[];
  readonly childrenEntry: Entry;
  readonly note: Field<string>;
}

/** 三级指标: a row of the form. */
export interface Indicator {
  readonly kind: 'indicator';
  readonly node: MapNode;
  readonly name: Field<string>;
  readonly id: Field<string>;
  readonly weight: Field<Written>;
  readonly target: Field<string>;
  readonly actual: Field<string>;
  readonly unit: Field<string>;
  readonly direction: Field<Direction>;
  readonly attainment: Field<Attainment>;
  /** The claimed score. */
  readonly score: Field<Written>;
  readonly nature: Field<Nature>;
  /** `undefined` where the key is not there. */
  readonly parts: readonly Part[] | undefined;
  readonly deviation: Deviation;
  readonly goals: readonly Field<string>[];
  readonly evidence: readonly Field<string>[];
  readonly baseline: Field<string>;
  /** Why the row counts nowhere. */
  readonly notApplicable: Field<string>;
  readonly review: RowReview | undefined;
  readonly note: Field<string>;
}

export type Direction = 'at-least' | 'at-most' | 'equal' | 'between' | 'deadline' | 'yes-no' | 'qualitative';
export type Nature = 'absolute' | 'relative';
export type AttainmentLevel = 'met' | 'partial' | 'unmet';
/** A band, or a percentage of the weight as a share (0.95). */
export type Attainment =
  | { readonly kind: 'level'; readonly level: AttainmentLevel }
  | { readonly kind: 'percent'; readonly percent: PercentRead };

export interface Part {
  readonly node: Tree;
  readonly name: Field<string>;
  readonly funds: Field<string>;
  readonly actual: Field<string>;
  readonly attainment: Field<Attainment>;
  readonly score: Field<Written>;
}

/** A row's explanation: one text, or reason and measure apart. */
export interface Deviation {
  readonly text: Field<string>;
  readonly reason: Field<string>;
  readonly measure: Field<string>;
}

export interface DeviationEntry {
  readonly node: Tree;
  readonly indicator: Field<string>;
  readonly reason: Field<string>;
  readonly measure: Field<string>;
}

export interface Source {
  readonly node: Tree;
  readonly file: Field<string>;
  readonly funds: Field<string>;
}

export interface RowReview {
  readonly node: MapNode;
  readonly score: Field<Written>;
  readonly comment: Field<string>;
}

export interface OverallReview {
  readonly node: MapNode;
  readonly by: Field<string>;
  readonly date: Field<string>;
  readonly opinion: Field<string>;
}
