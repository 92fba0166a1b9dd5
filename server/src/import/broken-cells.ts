import { budgetKey, isBudgetLabel } from './budget-columns.js';
import { labelOf } from './cell-words.js';
import { columnKey } from './columns.js';
import type { Piece } from './piece.js';
import { flatWords } from './flat-words.js';
import { isGoalLabel } from './goals.js';
import { isHeadLabel } from './head-words.js';
import { isLevelName } from './token-kinds.js';

/** Cells whose text was broken where the column ended, together again: 经济效 益指标, 年度 指标值, 产出指标 (50分). What they make must be a known word. */
export function joinBrokenCells(cells: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (let at = 0; at < cells.length;) {
    const first = cells[at] as Piece;
    const size = [4, 3, 2].find(count => isBroken(cells.slice(at, at + count), count)) ?? 1;
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

const textBehind = (text: string, next: Piece | undefined): string | undefined =>
  pointsBehind(text, next) ?? bracketBehind(text, next);

const joinedText = (parts: readonly Piece[]): string => parts.map(({ text }) => text.replace(/\s+/g, '')).join('');

function isBroken(parts: readonly Piece[], count: number): boolean {
  if (parts.length < count || parts.slice(1).some(({ row }) => row)) return false;
  if (parts.some(({ text }) => text.length > 12 || /\d/.test(text))) return false;
  const text = joinedText(parts);
  if (isLevelName(text)) return isBrokenGroup(parts);
  if (parts.every(part => columnKey(part.text) !== undefined || budgetKey(part.text) !== undefined)) return false;
  return flatWords.has(labelOf(text)) || (isLabel(text) && !parts.some(part => isLabel(part.text)));
}

/** A group's name is broken where neither its beginning nor its end is one already; 服务对象 says more of the group behind it. */
const isBrokenGroup = (parts: readonly Piece[]): boolean =>
  !parts.slice(0, -1).some(({ text }) => isLevelName(text)) &&
  (!isLevelName(joinedText(parts.slice(1))) || /^(?:服务|受益)对象$/.test(parts[0]?.text ?? ''));

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
