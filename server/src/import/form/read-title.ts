import type { Draft } from '../labels/draft.js';
import type { GridRow } from '../cells/grid.js';
import { isYearBlank, titleOf, yearAlone } from '../labels/titles.js';

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

/** What a page says above the title is no part of the form. */
function passWhatStandsAbove({ passed, remarks }: Draft): void {
  passed.push(...[...remarks.values()].flat());
  remarks.clear();
}
