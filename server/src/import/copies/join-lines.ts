import { likelihoods } from '../../language/choices.js';
import { budgetKey, isBudgetLabel } from '../labels/budget-columns.js';
import { labelOf, saysNone } from '../labels/cell-words.js';
import { gridRow, type GridRow } from '../cells/grid.js';
import { linePlace } from '../cells/place.js';
import { sectionOf } from '../labels/sections.js';
import { columnKey, isMoreOf, isProse } from '../labels/columns.js';
import { isGoalLabel } from '../labels/goals.js';
import { isHeadLabel } from '../labels/head-words.js';
import { isSignature } from '../labels/phrases.js';
import { hasKnownUnit, isLevelName, isValue } from '../labels/token-kinds.js';

/** Cells of one row of a table, and the line of the text in which it begins. */
export interface TextLine {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows copied out of a page: a cell whose text was broken goes on in the next line, which has no tab before that. */
export function joinLines(lines: readonly string[], first = 1): readonly TextLine[] {
  const rows: { cells: string[]; line: number }[] = [];
  const last = lines.findLastIndex(line => line.includes('\t'));
  let glued = 0;
  lines.forEach((text, index) => {
    const cells = text.split('\t');
    const before = rows.at(-1);
    if (before && text.trim() !== '' && (glued > 0 || goesOn(before.cells, lines, index, last))) {
      glued = glued > 0 ? glued - 1 : labelLines(before.cells, lines, index) - 1;
      before.cells.push(`${before.cells.pop() ?? ''}\n${cells[0] ?? ''}`, ...cells.slice(1));
      return;
    }
    glued = 0;
    rows.push({ cells, line: first + index });
  });
  return rows;
}

/** Whether the first cell of a line goes on with the last one above it. */
function goesOn(above: readonly string[], lines: readonly string[], index: number, last: number): boolean {
  const before = above.at(-1) ?? '';
  const [next = '', ...more] = (lines[index] ?? '').split('\t');
  if ((lines[index - 1] ?? '').trim() === '' || before.trim() === '') return false;
  if (above.length > 2 && more.length > 0 && isWholeGroup(before, next)) return false;
  if (labelLines(above, lines, index) > 0) return true;
  if (/^[(（][^()（）]*[)）]$/.test(next.trim()) && !/^[(（]\s*20\d\d\s*年/.test(next))
    return above.length > 1 || more.length > 0;
  if (above.length === 1) return index <= last && !standsAlone(before) && !isLabel(next);
  return more.length === 0 && index <= last && isTail(before, next, lines, index);
}

/** 满意度指标 below a full row opens the next one, though 参训人数不足满意度指标 would be a group's name too; 服务对象 says more of it. */
const isWholeGroup = (before: string, next: string): boolean =>
  isLevelName(next.trim()) &&
  !/^(?:服务|受益)对象$|[(（]$/.test(before.trim()) &&
  (before.trim().length > 3 || isLikelihood(before));

const isLikelihood = (text: string): boolean => likelihoods.some(({ zh }) => zh === text.trim());

/** How many lines from here complete a known label, together with the last cell above; 0 where none do. A number, a unit of money or a whole sentence begins no label. */
function labelLines(above: readonly string[], lines: readonly string[], index: number): number {
  const before = above.at(-1) ?? '';
  if (/^[\d.,%\s-]+$|^[百千]?[万亿]?元$|[。；;！]\s*$/.test(before)) return 0;
  let pieces = '';
  let found = 0;
  for (let i = index; i < index + 4; i++) {
    const [piece = '', ...more] = (lines[i] ?? '').split('\t');
    if (piece.trim() === '' || before.length + pieces.length > 24) break;
    pieces += piece.trim();
    const isWhole = isLabel(pieces) && !goesBefore(above, before.trim(), pieces);
    if (!isWhole && isLabel(before.trim() + pieces)) found = i - index + 1;
    if (more.length > 0) break;
  }
  return found;
}

/** Whether a cell may be the beginning of what is a label by itself: 实际 of 完成值 among headings, 主管 of 部门. What fills a cell, 无 or 良好, is none of 改进措施. */
function goesBefore(above: readonly string[], before: string, label: string): boolean {
  if (labelOf(before) === '' || saysNone(before)) return false;
  const [first, second] = [columnKey(before), columnKey(label)];
  // two headings, 佐证资料 and 性质, are none together; 偏差原因 and 分析及改进措施 are
  if (first && second && first !== second && !isMoreOf(before, label) && !(isProse(first) && isProse(second)))
    return false;
  const others = above.slice(0, -1).filter(cell => cell.trim() !== '');
  const isAmongHeadings = others.filter(isLabel).length * 2 > others.length;
  return others.length === 0 || isAmongHeadings || (before.length < 5 && sectionOf(lineOf(label)) === undefined);
}

const lineOf = (text: string): GridRow => gridRow([{ text, column: 0, width: 1 }], 1, undefined, true, linePlace(1));

/** A line without a tab below a full row: more of its last cell, or the beginning of the next row's first. */
function isTail(before: string, next: string, lines: readonly string[], index: number): boolean {
  if (standsAlone(next) || isAmount(before) || labelLines([next], lines, index + 1) > 0) return false;
  const following =
    lines
      .slice(index)
      .find(line => line.includes('\t'))
      ?.split('\t')[0] ?? '';
  return isLabel(following.trim()) || /[，。；、]/.test(next);
}

/** A number with or without its unit goes on with a unit alone. */
const isAmount = (text: string): boolean =>
  /^[\d.,%\s-]*$/.test(text) || (isValue(text.trim()) && hasKnownUnit(text.trim()));

/** Titles, years, notes and signatures have a row to themselves. */
const standsAlone = (text: string): boolean =>
  /表\s*(?:[(（].{0,12}[)）])?$|^[(（]?\s*20\d\d\s*年|^(?:备?注|说明|附件)|自评$/.test(text.trim()) ||
  isSignature(text) ||
  (/^[^:：]{2,12}[:：]/.test(text.trim()) && isHeadLabel(/^[^:：]{2,12}/.exec(text.trim())?.[0] ?? ''));

/** Whether a text is a label or a heading of any part of a form. */
export const isLabel = (text: string): boolean =>
  text.length <= 30 &&
  (isColumnLabel(text) ||
    ((budgetKey(text) ?? '原因') !== '原因' && !/(?:支付|使用|支出|完成)率$/.test(text)) ||
    isHeadLabel(text) ||
    isGoalLabel(text) ||
    isBudgetLabel(text) ||
    isLevelName(text));

/** Words that occur in a heading of reasons make none of a longer text. */
export const isColumnLabel = (text: string): boolean =>
  columnKey(text) !== undefined &&
  (!/偏差|原因|措施|预计/.test(text) || /(?:偏差|原因|措施|分析|说明|情况|值|数)\s*[:：]?$/.test(text));
