import { onOneLine, pointsText } from '../labels/cell-words.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import type { Column } from '../labels/columns.js';
import { isFirstLevel, isGroupNumber, isLevelName, isOtherLevel } from '../labels/token-kinds.js';
import { numberingOf } from '../../text/numbering.js';

/** `一级指标：产出指标（50分）` in one cell that reaches beyond a column: the group that it opens, and at which level. */
export function groupAcross(
  { cells: [only, ...more], loose }: GridRow,
  beyond: number,
): { readonly name: string; readonly depth: number } | undefined {
  if (!only || more.length > 0 || loose || only.column + only.width <= beyond) return undefined;
  const text = onOneLine(only.text);
  const level = /^([一二])级指标[:：]/.exec(text)?.[1];
  const name = text
    .replace(/^[一二]级指标[:：]/, '')
    .trimStart()
    .replace(/^[一二三四五六七八九十\d]{1,2}[、.．]/, '')
    .trimStart();
  if (level === undefined && !isLevelName(name)) return undefined;
  return { name, depth: Number(level === undefined ? !isFirstLevel(name) : level === '二') };
}

/** The name of a group alone in its row, among those of the rows where no column has a level. */
export function groupAlone({ cells: [only, ...more], loose }: GridRow): ReturnType<typeof groupAcross> {
  if (!only || more.length > 0 || loose || !isLevelName(only.text)) return undefined;
  return { name: onOneLine(only.text), depth: isFirstLevel(only.text) ? 0 : 1 };
}

/** `一 | 投入类（20分）`: a group with its number in front, where rows count `1`, `2` below it. */
export function groupNumbered({ cells: [number, name, ...more] }: GridRow): ReturnType<typeof groupAcross> {
  if (!number || !name || more.length > 0) return undefined;
  return isGroupNumber(number.text) && !/[:：。；;]/.test(name.text)
    ? { name: onOneLine(name.text), depth: 0 }
    : undefined;
}

/**
 * `一、产出指标 | 50 | 49` and `（一）数量指标 | 20 | 20` among rows of a table without levels: a name with points and no value opens a group, at the level
 * that its number says.
 */
export function groupPointed({ cells: [first, ...points] }: GridRow): ReturnType<typeof groupAcross> {
  if (!first || points.length === 0 || points.length > 2) return undefined;
  const text = onOneLine(first.text);
  const numbered = numberingOf(text);
  const [isOuter, isInner] = [numbered?.kind === 'chinese', numbered?.kind === 'chinese-bracket'];
  const name = isOuter || isInner ? (numbered?.rest ?? text) : text;
  if (!(isOuter || isInner || isLevelName(name)) || !points.every(it => pointsText(it.text) !== undefined))
    return undefined;
  return { name, depth: Number(!isOuter && (isInner || !isFirstLevel(name))) };
}

/** One cell that reaches beyond a column, with a colon or a full stop in it: words to the reader and no indicator. */
export const isSentenceAcross = ({ cells: [only, ...more], loose }: GridRow, beyond: number): boolean =>
  only !== undefined &&
  more.length === 0 &&
  !loose &&
  only.column + only.width > beyond &&
  /[：:。；;]/.test(only.text) &&
  !/^其中/.test(only.text);

/** Whether a cell stands over a column. */
export const covers = ({ column, width }: GridCell, at: number): boolean => column <= at && at < column + width;

/** `评价等级 | 优`, the second over the names and all values: a label with what it says, and no indicator. */
export function isLabelAcross(
  { cells: [first, second, ...more], loose }: GridRow,
  columns: readonly Column[],
): boolean {
  const name = columns.find(({ key }) => key === 'name');
  if (!first || !second || !name || loose || more.length > 0) return false;
  if (isLevelName(first.text) || isGroupNumber(first.text)) return false;
  return !covers(first, name.from) && covers(second, name.from) && covers(second, (columns.at(-1)?.to ?? 0) - 1);
}

/** 产出指标-数量指标 in the one column that says which group a row is of: the groups of both levels. */
export function levelsIn(text: string): readonly string[] {
  const [, first = '', second = ''] = /^([^-—–－/／>→\s]+)\s?[-—–－/／>→]{1,2}\s?([^-—–－/／>→\s]+)$/.exec(text) ?? [];
  return isFirstLevel(first) && isOtherLevel(second) ? [first, second] : [text];
}
