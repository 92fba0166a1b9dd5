import { isAnnexHeading } from './annex.js';
import { isBudgetLabel } from './budget.js';
import { labelOf } from './cell-words.js';
import type { GridRow } from './grid.js';

/** The parts of a form. */
export type Section =
  | 'head'
  | 'budget'
  | 'goals'
  | 'indicators'
  | 'tail'
  | 'total'
  | 'subtotal'
  | '偏差分析'
  | '改进措施'
  | '备注'
  | 'rules'
  | 'annex';

const labels: readonly (readonly [RegExp, Section])[] = [
  [/^年度(?:总体|绩效)*目标(?:完成情况)?$|^总体目标$|^(?:项目|部门)?(?:年度)?绩效目标$|^Goals$/, 'goals'],
  [/^.{0,16}偏差.{0,16}(?:分析|原因)|^(?:目标)?未完成原因|^原因分析$|^Whytargets/, '偏差分析'],
  [/^(?:下一步)?改进措施|^Improvements/, '改进措施'],
  [/^备注$|^说明$|^注$|^其他需要说明/, '备注'],
  [/^Notes$/, '备注'],
  [/^(?:总分|总计|总得分|自评总分|自评得分合计|得分合计|合计|Total)(?:[:：][\d.]+分?)?$/, 'total'],
  [/^小计$/, 'subtotal'],
  [/^补充信息$|^Furtherparticulars$/, 'annex'],
];

/** The part of the form that a row begins by its label. */
export function sectionOf(row: GridRow): Section | undefined {
  const [first, second] = row.cells;
  if (!first || first.text.length > 400) return undefined;
  if (isAnnexHeading(row.cells.map(({ text }) => text))) return 'annex';
  if (row.cells.length === 1 && /^(?:计分依据|Scoring rules)\s*[（(]/.test(first.text)) return 'rules';
  const label = labelOf(first.text);
  const found =
    labels.find(([pattern]) => pattern.test(label))?.[1] ??
    (isBudgetLabel(first.text) && !second ? 'budget' : undefined);
  return found ?? sectionInside(first.text);
}

/** A label with its text in the same cell: `备注：…`, `改进措施：…`. */
function sectionInside(text: string): Section | undefined {
  const [, label] = /^([^:：\n]{1,24})[:：]/.exec(text) ?? [];
  const found = label === undefined ? undefined : labels.find(([pattern]) => pattern.test(labelOf(label)))?.[1];
  return found === '偏差分析' || found === '改进措施' || found === '备注' ? found : undefined;
}
