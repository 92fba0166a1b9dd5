import { mapRecord } from '../../text/records.js';
import type { Clause } from './clause-names.js';
import type { Words } from '../../text/locale.js';

/** What a key of a profile's file takes. */
export type Shape =
  | { readonly kind: 'text' | 'id' | 'base' | 'words' | 'switch' | 'unit-amount' | 'layout' | 'methods' }
  | NumberShape
  | { readonly kind: 'choice'; readonly choices: Choices }
  /** A list of words, or one alone; `adds` to those of the base, or stands in their place. */
  | { readonly kind: 'texts'; readonly adds: boolean }
  | { readonly kind: 'map'; readonly of: string }
  | { readonly kind: 'list'; readonly of: string; readonly join: Join };

/** A number within bounds; `never` where the word may stand instead. */
export interface NumberShape {
  readonly kind: 'number';
  readonly as: 'points' | 'percent' | 'whole' | 'plain' | 'money' | 'year';
  readonly least: number;
  readonly most: number;
  readonly never: boolean;
}

/** A list and that of the base: in its place; in its place, but items of one name keep what is not written; behind it; behind it, one id replacing the other. */
export type Join = 'replace' | 'by-name' | 'add' | 'by-id';

/** The listed words a key takes, by their English spelling. */
export type Choices = Readonly<Record<string, Choice>>;

/** A word that a knob may be set to. */
export interface Choice {
  readonly zh: string;
  readonly about: Words;
}

/** One key of a profile's file: everything that is known of it. */
export interface Knob<S extends Shape = Shape, Open extends boolean = boolean> {
  readonly zh: string;
  readonly shape: S;
  /** What holds where neither the file nor a base says anything, as it would be written. */
  readonly default: unknown;
  /** Whether it may stay undecided. */
  readonly open: Open;
  /** Without it, and without a base that gives it, the profile cannot be used. */
  readonly required: boolean;
  /** What it decides, in full. */
  readonly about: Words;
  /** The same in a few words, for lists and comparisons; without it what it holds is no decision. */
  readonly label: Words | undefined;
  /** How its value reads in a sentence; `{}` stands for it. */
  readonly reads: Words | undefined;
  /** The sentence that decides it. */
  readonly clause: Clause | undefined;
  /** What people write for it. */
  readonly also: readonly string[];
}

/** What a knob says of itself, in Chinese and English. */
export interface Says {
  /** Chinese and English, as with every pair below. */
  readonly about: readonly [string, string];
  readonly label?: readonly [string, string];
  readonly reads?: readonly [string, string];
  readonly clause?: Clause;
  readonly required?: true;
  readonly also?: readonly string[];
}

type Whole<S extends Shape> = S extends { kind: 'switch' }
  ? boolean
  : S extends { kind: 'choice'; choices: infer C }
    ? keyof C
    : S extends { kind: 'texts' }
      ? readonly string[]
      : S extends { kind: 'methods' }
        ? Readonly<Record<string, never>>
        : string;

/** A key with what holds where nothing is written. */
export const knob = <const S extends Shape>(
  zh: string,
  shape: S,
  says: Says & { readonly default: Whole<S> },
): Knob<S, false> => ({ ...tellAbout(says), zh, shape, default: says.default, open: false });

/** A key that may stay undecided. */
export const openKnob = <const S extends Shape>(zh: string, shape: S, says: Says): Knob<S, true> => ({
  ...tellAbout(says),
  zh,
  shape,
  default: undefined,
  open: true,
});

/** A key that is always there in the end: nothing is made of a mapping without it, or the profile's own id and base fill it in. */
export const givenKnob = <const S extends Shape>(zh: string, shape: S, says: Says): Knob<S, false> => ({
  ...tellAbout(says),
  zh,
  shape,
  default: undefined,
  open: false,
});

/** A key that holds a mapping of its own, whose keys have their own defaults. */
export const mapping = <const N extends string>(
  zh: string,
  of: N,
  says: Says,
): Knob<{ readonly kind: 'map'; readonly of: N }, false> => ({
  ...tellAbout(says),
  zh,
  shape: { kind: 'map', of },
  default: {},
  open: false,
});

/** A key that holds a list of mappings. */
export const listOf = <const N extends string>(
  zh: string,
  of: N,
  join: Join,
  says: Says & { readonly default: readonly object[] },
): Knob<{ readonly kind: 'list'; readonly of: N; readonly join: Join }, false> => ({
  ...tellAbout(says),
  zh,
  shape: { kind: 'list', of, join },
  default: says.default,
  open: false,
});

const tellAbout = ({
  about,
  label,
  reads,
  clause,
  required,
  also = [],
}: Says): Omit<Knob, 'zh' | 'shape' | 'default' | 'open'> => ({
  required: required ?? false,
  about: pair(about),
  label: label && pair(label),
  reads: reads && pair(reads),
  clause,
  also,
});

const pair = ([zh, en]: readonly [string, string]): Words => ({ 'zh-CN': zh, en });

/** Any text. */
export const text = { kind: 'text' } as const;
/** A text in both languages. */
export const words = { kind: 'words' } as const;
/** Yes or no. */
export const onOff = { kind: 'switch' } as const;
/** A list of texts that adds to the base’s. */
export const addedTexts = { kind: 'texts', adds: true } as const;

const number = <const A extends NumberShape['as']>(
  as: A,
  least: number,
  most: number,
): NumberShape & { readonly as: A; readonly never: false } => ({ kind: 'number', as, least, most, never: false });

/** Points. */
export const points = number('points', 0, 1_000_000);
/** A share of a hundred. */
export const percent = number('percent', 0, 100);
/** A year. */
export const year = number('year', 1949, 2200);
/** An amount of money, 0 or more. */
export const money = number('money', 0, 1e15);
/** A number without a unit. */
export const plain = number('plain', 0, 1e15);
/** A whole number up to `most`. */
export const whole = <const M extends number>(most: M): NumberShape & { readonly as: 'whole'; readonly never: false } =>
  number('whole', 0, most);
/** A percentage that `never` may stand for. */
export const percentOrNever = (
  least: number,
  most: number,
): NumberShape & { readonly as: 'percent'; readonly never: true } => ({
  kind: 'number',
  as: 'percent',
  least,
  most,
  never: true,
});

/** Words of which one is chosen: English spelling, Chinese spelling, what it means in both languages. */
export const oneOf = <const C extends string>(
  choices: Readonly<Record<C, readonly [string, string, string]>>,
): { readonly kind: 'choice'; readonly choices: Readonly<Record<C, Choice>> } => ({
  kind: 'choice',
  choices: mapRecord(choices, ([zh, chinese, english]): Choice => ({ zh, about: pair([chinese, english]) })),
});
