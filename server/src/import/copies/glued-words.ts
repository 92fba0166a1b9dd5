import { attainments } from '../../language/choices.js';
import { builtIn } from '../../quantity/built-in-units.js';
import { columnKey } from '../labels/columns.js';
import { flatWords } from './flat-words.js';
import { isAmount, labelOf } from '../labels/cell-words.js';
import { budgetKey } from '../labels/budget-columns.js';
import { isLabel } from './join-lines.js';
import { hasKnownUnit, isLevelName, isValue } from '../labels/token-kinds.js';

/**
 * Whether a word of a text whose cells blanks part holds several cells, as the blank between them was lost: 数量指标培训人数, 分值得分, ≥45家52, 健全10.
 * `labels` cuts a text where known labels begin and end.
 */
export const isGlued = (word: string, labels: (text: string) => readonly string[]): boolean =>
  word.length > 2 &&
  (!isLabel(word) || /[)）][^:：]/.test(word)) &&
  (isGluedGroup(word) || isGluedLabels(word, labels) || isGluedValue(word));

/** The name of a group, and more than its points behind it. */
function isGluedGroup(word: string): boolean {
  if (isLevelName(word)) return false;
  for (let size = 4; size < Math.min(word.length, 10); size++)
    if (isLevelName(word.slice(0, size)) && !/^(?:[(（]\d|等|值|$)/.test(word.slice(size))) return true;
  return false;
}

/** Labels alone, or one with its amount behind it. */
function isGluedLabels(word: string, labels: (text: string) => readonly string[]): boolean {
  const parts = labels(word);
  const isKnown = (part: string): boolean => flatWords.has(labelOf(part)) || budgetKey(part) !== undefined;
  const named = parts.filter(part => !isAmount(part));
  return parts.length > 1 && isKnown(parts[0] ?? '') && named.every(isKnown);
}

/** Where one heading may end and the next begin. */
const betweenHeadings = /(?<=[一二三]级指标|[成标际]值|分值|权重|得分|性质|率|情况)(?=[^\s(（])/;

/** The headings in a word of several: 二级指标三级指标, 完成值设定分值. */
export function gluedHeadings(word: string): readonly string[] | undefined {
  const parts = word.split(betweenHeadings);
  const keys = parts.map(part => (part.length > 1 && !/^(?:系数|名称|说明)/.test(part) ? columnKey(part) : undefined));
  const isSeveral = parts.length > 1 && !flatWords.has(labelOf(word)) && new Set(keys).size === parts.length;
  return isSeveral && !keys.includes(undefined) ? parts : undefined;
}

/** A name with its target, or a value with the next one or with its points behind it. */
const isGluedValue = (word: string): boolean =>
  /[\u4e00-\u9fff）)][≥≤≧≦＝=＜＞<>]\d/.test(word) ||
  /^\d+(?:\.\d+)?[优良中差]$/.test(word) ||
  isDoubled(word) ||
  isFollowedByNumber(word) ||
  isBehindUnit(word);

/** 健全健全, 98%98%: said as what was aimed at and as what was reached. */
const isDoubled = (word: string): boolean => /^(.{2,20})\1\d*(?:\.\d+)?$/u.test(word) && !/^\d+$/.test(word);

/** 万元0.75万元, %100%, -达标-: a value with the cell before it, or a word between dashes. */
const isBehindUnit = (word: string): boolean =>
  builtIn.has(/^([%％]|[\u4e00-\u9fff]{1,3})\d/.exec(word)?.[1] ?? '') || /^[-—–/][\u4e00-\u9fff]+[-—–/]$/.test(word);

/** Whether the word behind one says again what it ends in: 实施周期1-12月 1-12月. */
export const isSaidAgain = (word: string, next: string | undefined): boolean =>
  next !== undefined &&
  next.length > 1 &&
  word.length > next.length + 1 &&
  word.endsWith(next) &&
  /^[\u4e00-\u9fff]/.test(word) &&
  !isLevelName(next);

/** Whether a word ends in a number that stands behind a whole value. */
function isFollowedByNumber(word: string): boolean {
  const ends = [/(?<!\d)\d[\d.,]{0,20}[%％\u4e00-\u9fff]{0,8}$/, /(?<![\d.])\d{1,20}(?:\.\d{1,8})?$/];
  return ends.some(end => {
    const [last] = end.exec(word) ?? [];
    return last !== undefined && isWholeValue(word.slice(0, word.length - last.length));
  });
}

const isWholeValue = (text: string): boolean =>
  attainments.some(({ zh }) => zh === text) ||
  (isValue(text) && hasKnownUnit(text) && /\D$/.test(text) && !/[年月日.,]$/.test(text));
