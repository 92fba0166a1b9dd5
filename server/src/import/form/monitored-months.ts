import { type Draft, keep, type Keys, rowsOf } from '../labels/draft.js';
import type { GridRow } from '../cells/grid.js';
import { isMonthsAlone, monthIn } from '../labels/months.js';

/** Takes `（1-7月）` below the title for what it is once the form is read, and says whether a row was that. */
export function readMonths(draft: Draft, { cells: [only, ...more] }: GridRow): boolean {
  if (!only || more.length > 0 || draft.months || !isMonthsAlone(only.text)) return false;
  draft.months = { place: only.place, text: only.text.trim() };
  return true;
}

/** Up to when a form of monitoring was filled in, where its headings do not say it: the line below the title does, or the title itself. */
export function settleMonths(draft: Draft): void {
  const { top, months, monitoring, nodes } = draft;
  const all = [...monitoring, ...rowsOf(nodes).map(row => row.monitoring)].filter(({ size }) => size > 0);
  const month = monthIn(months?.text ?? top.get('标题') ?? '');
  if (month !== undefined) for (const keys of all) if (!keys.has('截至')) setFirst(keys, month);
  if (months && all.length === 0) keep(draft, '支出', months.place, months.text);
}

function setFirst(keys: Keys, month: string): void {
  const others = [...keys];
  keys.clear();
  keys.set('截至', month);
  for (const [key, value] of others) keys.set(key, value);
}
