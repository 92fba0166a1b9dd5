import { budgetKey, isBudgetLabel } from '../labels/budget-columns.js';
import { labelOf } from '../labels/cell-words.js';
import { columnKey, isMoreOf } from '../labels/columns.js';
import type { Piece } from './piece.js';
import { flatWords } from './flat-words.js';
import { isGoalLabel } from '../labels/goals.js';
import { isHeadLabel } from '../labels/head-words.js';
import { isColumnLabel } from './join-lines.js';
import { isLevelName } from '../labels/token-kinds.js';

/** Cells whose text was broken where the column ended, together again: 经济效 益指标, 年度 指标值, 产出指标 (50分). What they make must be a known word. */
export function joinBrokenCells(cells: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (let at = 0; at < cells.length;) {
    const first = cells[at] as Piece;
    const letters = lettersOfGroup(cells.slice(at, at + mostLetters).map(({ text }) => text));
    const size = [4, 3, 2].find(count => isBroken(cells.slice(at, at + count), count)) ?? Math.max(1, letters);
    let text = size === 1 ? first.text : joinedText(cells.slice(at, at + size));
    at += size;
    for (let more = textBehind(text, cells[at]); more !== undefined; more = textBehind(text, cells[at])) {
      text += more;
      at++;
    }
    whole.push({ ...first, text });
  }
  return whole;
}

/** No group's name is longer. */
export const mostLetters = 12;

/** How many texts of one letter each, with points behind the last, make a group's name that was written from top to bottom; 0 where none do. */
export function lettersOfGroup(texts: readonly string[]): number {
  const end = texts.findIndex(text => !/^[\u4e00-\u9fff](?:[(（]\d{1,3}分?[)）])?$/.test(text.trim()));
  const letters = end < 0 ? texts : texts.slice(0, end);
  const sizes = letters.map((_, index) => index + 1).filter(size => size > 2);
  return sizes.findLast(size => isLevelName(letters.slice(0, size).join(''))) ?? 0;
}

const textBehind = (text: string, next: Piece | undefined): string | undefined =>
  pointsBehind(text, next) ?? bracketBehind(text, next);

const joinedText = (parts: readonly Piece[]): string => parts.map(({ text }) => text.replace(/\s+/g, '')).join('');

function isBroken(parts: readonly Piece[], count: number): boolean {
  if (parts.length < count || parts.slice(1).some(({ row }) => row)) return false;
  if (parts.some(({ text }) => text.length > 12 || /\d/.test(text))) return false;
  const text = joinedText(parts);
  if (isLevelName(text)) return isBrokenGroup(parts);
  if (count === 2 && isMoreOf(parts[0]?.text ?? '', parts[1]?.text ?? '')) return true;
  if (parts.every(part => columnKey(part.text) !== undefined || budgetKey(part.text) !== undefined)) return false;
  if (flatWords.has(labelOf(text)) || isBrokenHeading(parts)) return true;
  return isLabel(text) && !parts.some(part => isLabel(part.text));
}

/** 实际 and 达到值 are no headings, but 实际达到值 is one. */
const isBrokenHeading = (parts: readonly Piece[]): boolean =>
  parts.length === 2 &&
  parts.every(({ text }) => text.length < 5 && !isKnown(text)) &&
  isColumnLabel(joinedText(parts));

const isKnown = (text: string): boolean =>
  columnKey(text) !== undefined || budgetKey(text) !== undefined || isLabel(text);

/** A group's name is broken where neither its beginning nor its end is one already. */
const isBrokenGroup = (parts: readonly Piece[]): boolean =>
  !parts.slice(0, -1).some(({ text }) => isLevelName(text)) && !endsInGroup(parts.map(({ text }) => text));

/** Whether some of the last parts of a group's name make one already; 服务对象 says more of the group behind it. */
export const endsInGroup = (parts: readonly string[]): boolean =>
  parts.some((_, at) => {
    const [before, end] = [parts.slice(0, at), parts.slice(at)].map(each => each.join('').replace(/\s+/g, ''));
    return at > 0 && isLevelName(end ?? '') && !/^(?:服务|受益)对象$/.test(before ?? '');
  });

const isLabel = (text: string): boolean => isHeadLabel(text) || isBudgetLabel(text) || isGoalLabel(text);

/** `(50分)`, `(50)` or, with a bracket lost, `30分)` behind the name of a group. */
function pointsBehind(text: string, next: Piece | undefined): string | undefined {
  const points = /^[(（]?\s{0,9}(\d{1,3}(?:\.\d{1,2})?)\s{0,9}分?\s{0,9}[)）]$/.exec(next?.text ?? '')?.[1];
  return points !== undefined && isLevelName(text) && !/\d/.test(text) ? `(${points}分)` : undefined;
}

/** `(20分*执行率)`, `(万元)`, `(80分)` behind a label or a heading. */
function bracketBehind(text: string, next: Piece | undefined): string | undefined {
  const isHeading = isLabel(text) || columnKey(text) !== undefined || budgetKey(text) !== undefined;
  return next && isHeading && text.length < 16 && /^[(（][^()（）]{1,12}[)）]$/.test(next.text) ? next.text : undefined;
}
