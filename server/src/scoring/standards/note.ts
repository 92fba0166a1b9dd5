import type { Decimal } from '../../number/decimal.js';
import type { Side } from '../../criterion/standard.js';
import type { Expr } from '../expression.js';

/** Where a row's standard comes from. */
export type StandardSource = 'criterion' | 'scoring' | 'method';

/** A step of the derivation, beside the words it came from. */
export type Note =
  | {
      readonly kind: 'loss';
      readonly name: string;
      readonly side: Side | undefined;
      readonly counted: Expr;
      readonly unit: string;
      readonly each: string;
      readonly points: Expr;
      readonly partial: 'proportional' | 'whole' | 'started' | undefined;
    }
  | { readonly kind: 'most'; readonly points: Decimal }
  /** Where nothing is left was reached. */
  | { readonly kind: 'until'; readonly at: string }
  | { readonly kind: 'band'; readonly step: string }
  | { readonly kind: 'below'; readonly at: string }
  | { readonly kind: 'above'; readonly at: string }
  | { readonly kind: 'ticked'; readonly name: string; readonly points: Decimal }
  | { readonly kind: 'occurred'; readonly name: string };
