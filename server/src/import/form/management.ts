import { isBlank, labelOf, onOneLine } from '../labels/cell-words.js';
import { type Draft, type Keys, keep } from '../labels/draft.js';
import { managementHeadings, managementItems } from '../labels/field-words.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { chineseOf, labelsOf } from '../labels/label-keys.js';

/** 情况说明 | 存在问题和改进措施: what the two columns of 资金管理情况 are about. */
export const isManagementHeading = (cells: readonly GridCell[]): boolean =>
  cells.length > 0 && cells.every(({ text }) => managementHeadings.test(labelOf(text)) || headings.has(labelOf(text)));

const headings: ReadonlySet<string> = new Set(
  ['statement', 'problem'].flatMap(key => [...labelsOf('fund-management', key)]),
);

const inChinese = chineseOf('fund-management', 'row');

const rows = labelsOf('fund-management', 'row');

const isItem = (text: string): boolean => managementItems.test(labelOf(text)) || rows.has(labelOf(text));

/** One matter of how funds were managed: what is said about it, and what went wrong. `false` where the row is about something else. */
export function readManagement(draft: Draft, cells: readonly GridCell[], row: GridRow): boolean {
  const [item, statement, problem, ...more] = cells;
  if (!item || !isItem(item.text) || more.length > 0) return cells.length === 0;
  const entry: Keys = new Map([['事项', inChinese(onOneLine(item.text))]]);
  if (statement && !isBlank(statement.text)) entry.set('情况说明', statement.text);
  if (problem && !isBlank(problem.text)) entry.set('存在问题', problem.text);
  if (entry.size > 1) draft.management.push(entry);
  else if (statement) keep(draft, '资金管理', row.place, cells.map(({ text }) => text).join(' '));
  return true;
}
