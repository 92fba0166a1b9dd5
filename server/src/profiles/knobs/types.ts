import type { Decimal } from '../../number/decimal.js';
import type { Words } from '../../text/locale.js';
import type { MapNode, Tree } from '../../yaml/tree.js';
import type { Knob, Shape } from './shape.js';
import type { Knobs, ProfileMapping } from './index.js';

/** A decimal as a number of few digits or as its text. */
export type Numeric = number | string;

/** What a scalar says before its base and its defaults are known. */
type Leaf<S extends Shape> = S extends { kind: 'number' }
  ? Numeric
  : S extends { kind: 'switch' }
    ? boolean
    : S extends { kind: 'choice'; choices: infer C }
      ? keyof C
      : S extends { kind: 'words' }
        ? Words
        : S extends { kind: 'unit-amount' }
          ? { readonly amount: Numeric; readonly unit: string }
          : S extends { kind: 'texts' }
            ? readonly string[]
            : S extends { kind: 'layout' }
              ? string | MapNode
              : S extends { kind: 'methods' }
                ? Methods
                : string;

/** Named ways of scoring, as written: read where they are used. */
export type Methods = Readonly<Record<string, Tree>>;

type ShapeOf<K> = K extends Knob<infer S> ? S : never;
type IsOpen<K> = K extends { readonly open: true } ? true : false;

/** A mapping as it is written: everything may be left out. */
export type Written<N extends ProfileMapping> = { readonly [K in keyof Knobs[N]]?: WrittenAs<ShapeOf<Knobs[N][K]>> };
type WrittenAs<S extends Shape> = S extends { kind: 'map'; of: infer N extends ProfileMapping }
  ? Written<N>
  : S extends { kind: 'list'; of: infer N extends ProfileMapping }
    ? readonly Written<N>[]
    : Leaf<S>;

/** A mapping with its base and the defaults: only what is open may be missing. */
export type Completed<N extends ProfileMapping> = {
  readonly [K in keyof Knobs[N]]:
    CompletedAs<ShapeOf<Knobs[N][K]>> | (IsOpen<Knobs[N][K]> extends true ? undefined : never);
};
type CompletedAs<S extends Shape> = S extends { kind: 'map'; of: infer N extends ProfileMapping }
  ? Completed<N>
  : S extends { kind: 'list'; of: infer N extends ProfileMapping }
    ? readonly Completed<N>[]
    : Leaf<S>;

/** A mapping ready for use: exact numbers. */
export type Resolved<N extends ProfileMapping> = {
  readonly [K in keyof Knobs[N]]:
    ResolvedAs<ShapeOf<Knobs[N][K]>> | (IsOpen<Knobs[N][K]> extends true ? undefined : never);
};
type ResolvedAs<S extends Shape> = S extends { kind: 'map'; of: infer N extends ProfileMapping }
  ? Resolved<N>
  : S extends { kind: 'list'; of: infer N extends ProfileMapping }
    ? readonly Resolved<N>[]
    : S extends { kind: 'number'; as: infer A; never: infer Never }
      ? (A extends 'whole' | 'year' ? number : Decimal) | (Never extends true ? undefined : never)
      : S extends { kind: 'unit-amount' }
        ? { readonly amount: Decimal; readonly unit: string }
        : Leaf<S>;
