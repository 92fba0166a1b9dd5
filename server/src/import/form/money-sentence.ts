import type { GridCell } from '../cells/grid.js';
import { budgetKey } from '../labels/budget-columns.js';

/** `全年预算数100万元，执行数98万元，执行率98%` in one cell, as labels with their amounts behind them; any other cell as it is. */
export function partSentence(cell: GridCell): readonly GridCell[] {
  if (cell.text.length > 100) return [cell];
  const clauses = cell.text
    .replace(/[。；;]\s*$/, '')
    .split(/[，；;。\n]|,(?!\d{3})/)
    .map(clause => /^([^\d]{2,12}?)\s?[:：为是]?\s?([\d.,]+\s?(?:亿元|万元|元|[%％]))$/.exec(clause.trim()));
  const pairs = clauses.flatMap(clause => (clause ? [[clause[1] ?? '', clause[2] ?? ''] as const] : []));
  const keys = pairs.map(([label]) => budgetKey(label));
  const isMoney = keys.includes('预算数') && keys.includes('执行数') && !keys.includes(undefined);
  if (!isMoney || pairs.length < clauses.length) return [cell];
  return pairs.flat().map((text, index): GridCell => ({ ...cell, text, column: cell.column + index, width: 1 }));
}
