import { columnKey } from '../labels/columns.js';
import type { DraftRow } from '../labels/draft.js';
import type { ColumnKey } from '../labels/field-words.js';
import type { GridCell, GridRow } from '../cells/grid.js';

/** A third row of headings says what the cells below one heading are: `数值 | 单位 | 数值 | 单位`. */
export const isHeadings = ({ cells }: GridRow): boolean =>
  cells.length > 1 && cells.every(({ text }) => columnKey(text) !== undefined);

/** `≥48次` where a name should stand: the row’s cells have shifted. */
export const isTarget = (name: string): boolean => /^[≥≤><=]\s{0,9}\d/.test(name);

/** `15`, `90.5%` or `≥48次` where a name should stand. */
export const isAmountAlone = (name: string): boolean => isTarget(name) || /^\d+(?:\.\d+)?%?$/.test(name);

/** `其中：`: a part of the row above. */
export const isPartName = (text: string): boolean => /^(?:其中|of which:)/.test(text);

/** Whether anything was read of a row beside its name. */
export const hasRead = ({ keys }: DraftRow): boolean => keys.has('目标值') || keys.has('完成值') || keys.has('得分');

/** Whether a row says more than names. */
export const hasValues = (texts: ReadonlyMap<ColumnKey, readonly GridCell[]>): boolean =>
  [...texts.keys()].some(key => key !== 'name' && !key.startsWith('level'));

/** Whether a bracket is open at the end of a name. */
export const isUnclosed = (name: string): boolean =>
  Math.max(name.lastIndexOf('('), name.lastIndexOf('（')) > Math.max(name.lastIndexOf(')'), name.lastIndexOf('）'));
