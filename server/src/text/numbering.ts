/** How a heading, a group or a label is numbered: 一、 · （一） · 1. · (1) · ①. */
export type NumberingKind = 'chinese' | 'chinese-bracket' | 'digits' | 'digits-bracket' | 'ring';

/** A number that a text begins with. */
export interface Numbering {
  readonly kind: NumberingKind;
  /** What it is followed by. */
  readonly rest: string;
}

const numeral = '[一二三四五六七八九十]{1,3}';
// 三、四季度 and 1、2号楼 are lists, 1.5 is a number
const kinds: readonly (readonly [NumberingKind, RegExp])[] = [
  ['chinese-bracket', new RegExp(`^[(（]\\s?${numeral}\\s?[)）][、.．]?`)],
  ['digits-bracket', /^[(（]\s?\d{1,2}\s?[)）][、.．]?/],
  ['chinese', new RegExp(`^${numeral}[、.．](?!\\s?[一二三四五六七八九十][、季月])`)],
  ['digits', /^\d{1,2}(?:[、.．]|[)）](?:[、.．])?)(?!\s?\d)/],
  ['ring', /^[①-⑳]/],
];

/** The number before a text that something is left of without it. */
export function numberingOf(text: string): Numbering | undefined {
  const plain = text.trimStart();
  for (const [kind, pattern] of kinds) {
    const mark = pattern.exec(plain)?.[0];
    const rest = mark === undefined ? '' : plain.slice(mark.length).trimStart();
    if (rest !== '') return { kind, rest };
  }
  return undefined;
}

/** A text without the number before it. */
export const withoutNumbering = (text: string): string => numberingOf(text)?.rest ?? text;
