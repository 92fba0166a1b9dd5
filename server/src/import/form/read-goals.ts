import { isBlank, onOneLine, saysNone } from '../labels/cell-words.js';
import { type Draft, keep } from '../labels/draft.js';
import {
  addGoals,
  addOutcomes,
  type GoalColumns,
  isGoalHead,
  isGoalLabel,
  isGoalTemplate,
  partGoals,
} from '../labels/goals.js';
import type { GridCell } from '../cells/grid.js';
import { isInstruction } from '../labels/phrases.js';

/** Goals and what became of them, from cells below or beside their headings; `loose` where columns may have shifted. */
export function readGoals(
  draft: Draft,
  columns: GoalColumns | undefined,
  cells: readonly GridCell[],
  loose: boolean,
): void {
  const filled = cells.filter(({ text }) => !isBlank(text) && !isGoalLabel(text));
  // one column alone has its heading too, and a blank form nothing but headings
  if (filled.every(({ text }) => isGoalHead(text))) return;
  const said = filled.filter(({ text }) => !isInstruction(text) && !isGoalTemplate(text));
  draft.passed.push(...filled.filter(cell => !said.includes(cell)));
  const heads = columns?.heads.length ?? 0;
  const last = columns?.isCounted && loose && said.length === heads + 2 ? said.at(-1) : undefined;
  const rates = said.filter(
    cell => columns?.rate !== undefined && (loose ? cell === last : cell.column >= columns.rate),
  );
  for (const { place, text } of rates) keep(draft, '年度目标', place, `完成率：${text}`);
  const own = said.filter(cell => !rates.includes(cell));
  const isCounted = columns?.isCounted === true && /^\d{1,2}$/.test(own[0]?.text ?? '');
  const { aims, outcomes, others } = partGoals(columns, isCounted ? own.slice(1) : own, loose);
  for (const [heading, cell] of others) {
    if (saysNone(cell.text)) draft.passed.push(cell);
    else keep(draft, '年度目标', cell.place, `${heading}：${onOneLine(cell.text)}`);
  }
  if (isCounted && aims.length > 0) {
    const [text, actual] = [aims, outcomes].map(cells => cells.map(cell => cell.text).join('\n'));
    draft.goals.push({ id: undefined, text: text ?? '', actual: actual === '' ? undefined : actual });
    return;
  }
  for (const cell of aims) {
    if (/^无$/.test(cell.text)) draft.passed.push(cell);
    else addGoals(draft, cell.text, loose);
  }
  if (draft.goals.length > 0) addOutcomes(draft, outcomes);
  else for (const { place, text } of outcomes) keep(draft, '年度目标', place, `实际完成情况：${text}`);
}
