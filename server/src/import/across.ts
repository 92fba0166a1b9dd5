import { onOneLine } from './cell-words.js';
import type { GridRow } from './grid.js';
import { isFirstLevel, isLevelName } from './token-kinds.js';

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
