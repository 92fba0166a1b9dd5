import { readPoints } from '../../number/read.js';
import { toHalfWidth } from '../../text/width.js';
import { withoutEnd } from '../../text/ends.js';
import { withoutNumbering } from '../../text/numbering.js';

/** A label without white space, brackets and what stands in them, number, letter, star and closing colon: `2.预算数 (A)：`, `②预算数B` is 预算数. */
export const labelOf = (text: string): string =>
  withoutNumbering(
    withoutEnd(
      withoutNumbering(text)
        .normalize('NFKC')
        .replace(/\s+|^[*★☆●◆]+/g, '')
        .replace(/(?<=[值数率分额])[A-F]$/, '')
        .replace(/[(【[][^()【】[\]]*[)】\]]/g, ''),
      ':',
    ),
  );

/** An amount of money, points or a rate, perhaps with its unit. */
export const isAmount = (text: string): boolean =>
  /^[-+]?[\d,.]+\s*(?:%|‰|分|亿元|百万元|千元|万元|万|元)?$/.test(joinThousands(toHalfWidth(text)).trim());

/** `1, 000` is 1,000: a blank behind the comma of thousands says nothing, where nothing but the number and its unit stands there. */
const joinThousands = (text: string): string =>
  /^[≥≤=<>≧≦\s]*[-+]?\d{1,3}(?:,\s?\d{3})+(?!\d)[^,]*$/.test(text) ? text.replace(/(?<=\d),\s(?=\d{3})/g, ',') : text;

/** Dashes and strokes that people put where nothing is to be filled in. */
export const isBlank = (text: string): boolean => /^[-–—―/\\*\s]*$/.test(text);

/** 无, 不涉及: what people write where there is nothing to be said. */
export const saysNone = (text: string): boolean => /^(?:无|没有|暂无|不涉及|不适用)$/.test(text.trim());

/** One line of a text that was broken where the cell ended: Chinese is joined without a space, Latin words and digits with one. */
export const onOneLine = (text: string): string =>
  text.replace(/\s+/g, (space, at: number) => {
    if (!space.includes('\n')) return space;
    return /[\w%]/.test(text.charAt(at - 1)) ? ' ' : '';
  });

/** A name with its points: `数量指标 (25 分)`, `(25分)`, `（3 分）`, `(3)`, `数量指标 25分`. */
export interface Named {
  readonly name: string;
  /** As printed, half-width. */
  readonly points: string | undefined;
}

const inBrackets =
  /^([^]*\S)\s*[(（]\s{0,9}(?:权重|分值)?[:：]?\s{0,9}([\d０-９]{1,3}(?:[.．][\d０-９]+)?)\s{0,9}(分|points|%)?\s{0,9}[)）]$/u;
const behindWord = /^([^]*指标)\s{0,9}[:：]?\s{0,9}(\d{1,3}(?:\.\d+)?)\s*分$/u;
const behindSpace = /^([^]*\S)\s+(\d{1,3}(?:\.\d+)?)\s*分$/u;

/** Parts a name from its points. A bare number in brackets is taken for points only where `bare` allows it. */
export function readNamed(text: string, bare = true): Named {
  const line = onOneLine(text).trim();
  const match = inBrackets.exec(line) ?? behindWord.exec(line) ?? (bare ? behindSpace.exec(line) : null);
  const [, name = '', points = '', unit] = match ?? [];
  if (!match || (!unit && !bare && !behindWord.test(line))) return { name: dropDots(line), points: undefined };
  return { name: dropDots(name.trim()), points: toHalfWidth(points) };
}

const dropDots = (name: string): string => name.replace(/^[.…·•。]{2,}\s*|^[…·•]\s*/u, '');

/** Points of a column of weights, which may be shares of a hundred: `15%` is 15. */
export const weightText = (text: string): string | undefined => pointsText(text.replace(/[%％]$/, '').trimEnd());

/** Points as printed: `3`, `15.02`; `undefined` where it is no number. */
export function pointsText(text: string): string | undefined {
  // the end of a number that was broken, as in 98.3/1 and 00 below it
  if (!readPoints(text) || /^\s{0,9}0\d/.test(text)) return undefined;
  return toHalfWidth(text).replace(/[()\s分,]/g, '');
}

/** Digits, signs and units of a value in half width; words stay as they are. */
export const halfWidthValue = (text: string): string =>
  joinThousands(text).replace(/[０-９％．＋－～＜＞＝≧≦═﹦﹥﹤⩾⩽]|\s+/gu, sign => {
    if (sign.trim() !== '') return twins[sign] ?? toHalfWidth(sign);
    return sign.includes('\n') ? '' : sign;
  });

const twins: Readonly<Record<string, string>> = {
  '≧': '≥',
  '≦': '≤',
  '═': '=',
  '﹦': '=',
  '﹥': '>',
  '﹤': '<',
  '⩾': '≥',
  '⩽': '≤',
};
