import { isBlank, onOneLine } from '../labels/cell-words.js';
import { type Draft, keep } from '../labels/draft.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import type { Section } from '../labels/sections.js';

/** What one row says is kept as one line, before the key of the section that it stands in. */
export function keepRow(draft: Draft, section: Section, cells: readonly GridCell[], row: GridRow): void {
  const [only, ...more] = cells;
  if (!only || cells.every(({ text }) => isBlank(text))) return;
  keep(
    draft,
    keptBefore[section] ?? '备注',
    more.length > 0 ? row.place : only.place,
    cells.map(({ text }) => onOneLine(text)).join('　'),
  );
}

const keptBefore: Readonly<Partial<Record<Section, string>>> = {
  head: '支出',
  budget: '预算执行',
  goals: '年度目标',
  management: '资金管理',
  indicators: '绩效指标',
};
