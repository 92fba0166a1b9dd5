import type { Locale } from '../../text/locale.js';

/** A paper that a bureau or a unit sends out, as plain texts in their order; how it looks is for the format to say. */
export interface Letter {
  readonly locale: Locale;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A paragraph, a table or a break of a letter. */
export type Block =
  | {
      /** `heading`: 一、…; `subheading`: （一）…; `point`: 1. … with lines below; `signature`: at the right. */
      readonly kind: 'addressee' | 'heading' | 'subheading' | 'text' | 'point' | 'signature';
      readonly text: string;
    }
  | TableBlock;

/** A table of a letter. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of the width, one a column. */
  readonly shares: readonly number[];
  /** The columns of numbers, at the right. */
  readonly numeric: readonly boolean[];
}

const numerals = [...'一二三四五六七八九十'];

/** 一、范围 */
export const numberHeading = (position: number, heading: string): string =>
  `${numerals[position - 1] ?? position}、${heading}`;

/** （一）范围 */
export const numberedBelow = (position: number, heading: string): string =>
  `（${numerals[position - 1] ?? position}）${heading}`;
