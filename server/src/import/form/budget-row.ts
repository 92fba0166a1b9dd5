import { type Aligned } from '../labels/align.js';
import { isBudgetLabel } from '../labels/budget-columns.js';
import { onOneLine } from '../labels/cell-words.js';
import type { Column } from '../labels/columns.js';
import type { ColumnKey } from '../labels/field-words.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { readRate } from '../../number/read.js';
import type { Draft, DraftNode, DraftRow } from '../labels/draft.js';
import { keep } from '../labels/draft.js';
import { linePlace } from '../cells/place.js';

/** Whether a row is the budget’s, with its label in front of the columns and as many cells as they are. */
export const isBudgetAhead = ({ cells: [first], size }: GridRow, columns: readonly Column[]): boolean =>
  first !== undefined && isBudgetLabel(first.text) && size === columns.at(-1)?.to;

/** 预算执行情况 in front of a row without a name, where the label of the block stands: it is the budget’s. */
export function budgetAhead({ cells }: Aligned, texts: ReadonlyMap<ColumnKey, readonly GridCell[]>): string {
  const [first] = [...cells].find(([{ key }]) => key === 'label' || key === 'ordinal')?.[1] ?? [];
  const isRow = texts.has('weight') && [...texts.keys()].every(key => !key.startsWith('level'));
  return first && isRow && isBudgetLabel(first.text) ? onOneLine(first.text) : '';
}

const isOfBudget = /^(?:(?:项目)?(?:预算|资金|预算资金)执行(?:情况|率)?(?:指标)?|Budget execution)$/;

/** Where the budget stands among the indicators, as a row under 预算执行, it is the budget. */
export function takeBudgetRow(draft: Draft): void {
  const at = draft.nodes.findIndex(({ keys }) => isOfBudget.test(keys.get('名称') ?? ''));
  const siblings = at < 0 ? besideSatisfaction(draft.nodes) : draft.nodes;
  const node = at < 0 ? siblings.at(-1) : siblings[at];
  const row = node && onlyRow(node);
  if (!row || (!draft.annexed && isScored(draft))) return;
  // 资金执行 may hold whether money was spent by the rules
  if (/合[法规]|规范|及时|到位/.test(row.keys.get('名称') ?? '')) return;
  siblings.splice(siblings.indexOf(node), 1);
  draft.passed.push(...row.remarks);
  for (const key of ['权重', '得分', '原因']) move(row.keys, draft.budget, key, key);
  move(node.keys, draft.budget, '权重', '权重');
  move(row.keys, draft.budget, '偏差', '原因');
  move(row.review, draft.budgetReview, '复核得分', '复核得分');
  move(row.review, draft.budgetReview, '意见', '意见');
  placeRate(draft, row);
}

/** In a copy a row of the budget behind the last group has fallen into it: how far money was spent is nobody's satisfaction. */
function besideSatisfaction(nodes: DraftNode[]): DraftNode[] {
  let [siblings, isIn] = [nodes, false];
  for (let last = nodes.at(-1); last; last = siblings.at(-1)) {
    const name = last.keys.get('名称') ?? '';
    if (isIn && isRateOfBudget.test(name)) return siblings.length > 1 ? siblings : [];
    if (last.kind === 'row') return [];
    isIn ||= /满意度/.test(name);
    siblings = last.children;
  }
  return [];
}

const isRateOfBudget = /^(?:预算|资金|预算资金)执行(?:情况|率)(?:指标)?$/;

/** Whether the block of money says by itself how far it was spent and what that scored. */
const isScored = ({ budget }: Draft): boolean =>
  (budget.has('执行数') || budget.has('执行率')) && (budget.has('权重') || budget.has('得分'));

function placeRate(draft: Draft, row: DraftRow): void {
  const actual = row.keys.get('完成值');
  const reviewed = row.review.get('复核完成值');
  const target = row.keys.get('目标值');
  if (actual !== undefined && draft.budget.get('执行率') === undefined && readRate(actual))
    draft.budget.set('执行率', actual);
  else if (actual !== undefined && actual === draft.budget.get('执行率')) return;
  else if (actual !== undefined) keepText(draft, row, `完成值：${actual}`);
  if (reviewed !== undefined && reviewed !== actual) tellFound(draft, reviewed);
  if (target !== undefined && !/^[=≥]?\s*100%$/.test(target)) keepText(draft, row, `目标值：${target}`);
}

/** A rate that a reviewer found has no key of its own: it is why the reviewed score is what it is. */
function tellFound({ budgetReview }: Draft, rate: string): void {
  const said = budgetReview.get('意见');
  budgetReview.set('意见', [`复核执行率 ${rate}`, ...(said === undefined ? [] : [said])].join('；'));
}

const keepText = (draft: Draft, row: DraftRow, text: string): void =>
  keep(draft, '预算执行', row.place ?? linePlace(0), text);

function move(from: Map<string, string>, to: Map<string, string>, key: string, as: string): void {
  const value = from.get(key);
  if (value !== undefined && !to.has(as)) to.set(as, value);
}

/** The one row that a node is or holds. */
function onlyRow(node: DraftNode): DraftRow | undefined {
  if (node.kind === 'row') return node;
  const [only, ...more] = node.children;
  return only && more.length === 0 ? onlyRow(only) : undefined;
}
