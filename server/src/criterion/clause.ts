import type { Decimal } from '../number/decimal.js';
import type { Interval, Points, Side } from './standard.js';

/** Where a clause stands in the normalised sentence. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** How a sentence compares a value with a bound. */
export type Sign = '<' | '≤' | '=' | '≥' | '>';

/** What must hold: the row's value against an amount, or against its target. */
export interface Bound {
  readonly sign: Sign;
  readonly amount: string | 'target';
  /** Whether the sentence says so of the amount itself: 10%（含）. */
  readonly said?: true;
  /** A share of the target: 目标值的60%. */
  readonly ofTarget?: true;
  /** How far from the target, made a share of it: 目标值±5%. */
  readonly around?: true;
  /** 下降5%以上: by how much the value fell. */
  readonly fall?: true;
  /** 超过3天以内: how far beyond the target, which is no value of the row. */
  readonly beyond?: true;
  /** So much behind the day that was due. */
  readonly late?: true;
}

/** When a clause counts: never said, otherwise, a text, or bounds. */
export type Condition =
  | { readonly kind: 'none' }
  | { readonly kind: 'else' }
  | { readonly kind: 'text'; readonly text: string; readonly negative: boolean }
  | { readonly kind: 'bounds'; readonly bounds: readonly Bound[]; readonly text: string };

/** What a clause says. */
export type Clause = Place &
  (
    | { readonly kind: 'give'; readonly when: Condition; readonly points: Points | 'full'; readonly lossless?: true }
    | {
        readonly kind: 'deduct';
        readonly when: Condition;
        readonly name: string;
        readonly each: string;
        /** Whether it says 每; 死亡1人扣10分 may be one level of several. */
        readonly isEach: boolean;
        /** `both`: away from it in either direction. */
        readonly side: Side | 'both' | undefined;
        readonly points: Points;
        /** Where a formula says that it begins; each part of a step then counts. */
        readonly from?: 'target' | '100%';
      }
    | {
        readonly kind: 'loss';
        readonly when: Condition;
        readonly points: Points;
        readonly below: boolean;
        readonly each: boolean;
      }
    | {
        readonly kind: 'proportion';
        readonly when: Condition;
        readonly divisor: string | undefined;
        /** 满意度×分值: a share of the value itself. */
        readonly isOwn: boolean;
        /** 完成率×分值: whether a rate is named whose whole is said nowhere. */
        readonly isRate: boolean;
        readonly turned: boolean;
        readonly isLoss: boolean;
      }
    | { readonly kind: 'earn'; readonly name: string; readonly each: string; readonly points: Points }
    | {
        readonly kind: 'bonus';
        readonly when: Condition;
        readonly name: string;
        readonly each: string | undefined;
        /** Counted beyond what is due: 每多1篇. */
        readonly beyond: boolean;
        readonly points: Points;
      }
    /** `isTotal`: 累计, of all that stands before it. */
    | { readonly kind: 'most'; readonly points: Decimal; readonly isLoss: boolean; readonly isTotal: boolean }
    | { readonly kind: 'floor' }
    | { readonly kind: 'partial'; readonly how: 'started' | 'whole' }
    /** `name`: what stands before points in brackets; a grade where others follow. */
    | { readonly kind: 'worth'; readonly points: Points; readonly name?: string }
    | { readonly kind: 'judge'; readonly interval: Interval | undefined }
    | { readonly kind: 'veto'; readonly when: Condition }
    | { readonly kind: 'context'; readonly when: Condition }
    | { readonly kind: 'unread' }
  );

/** The clauses of one kind. */
export type ClauseOf<K extends Clause['kind']> = Extract<Clause, { readonly kind: K }>;

/** What one clause says, wherever it stands. */
export type Said = { [K in Clause['kind']]: Omit<Extract<Clause, { readonly kind: K }>, keyof Place> }[Clause['kind']];
