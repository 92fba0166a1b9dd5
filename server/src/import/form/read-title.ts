import type { Draft } from '../labels/draft.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { isYearBlank, titleOf, yearAlone, yearOnly } from '../labels/titles.js';

/** Takes a row above the form as its title or its year, and says whether it was one. The title nearest to the form counts. */
export function readTitle(draft: Draft, row: GridRow): boolean {
  const { top, passed } = draft;
  if (isYearBlank(row)) return true;
  const year = yearAlone(row);
  if (year !== undefined && !top.has('年度')) {
    top.set('年度', year);
    return true;
  }
  const title = titleOf(row);
  if (title === undefined) return false;
  const before = top.get('标题');
  if (before !== undefined && before !== title) passed.push({ place: row.place, text: before });
  if ([...top.keys()].every(key => key === '标题' || key === '年度')) passWhatStandsAbove(draft);
  top.set('标题', title);
  return true;
}

/** A year beside other cells of the head, `2023年度 | 金额单位：万元`: the cells without it. */
export function takeYear({ top }: Draft, cells: readonly GridCell[]): readonly GridCell[] {
  const found = cells.find(({ text }) => /年/.test(text) && yearOnly(text) !== undefined);
  if (!found || top.has('年度')) return cells;
  top.set('年度', yearOnly(found.text) ?? '');
  return cells.filter(cell => cell !== found);
}

/** What a page says above the title is no part of the form. */
function passWhatStandsAbove({ passed, remarks }: Draft): void {
  passed.push(...[...remarks.values()].flat());
  remarks.clear();
}
