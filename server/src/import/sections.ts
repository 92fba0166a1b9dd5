import { isAnnexHeading } from './annex.js';
import { isBudgetLabel } from './budget-columns.js';
import { labelOf } from './cell-words.js';
import { isGoalLabel } from './goals.js';
import type { GridRow } from './grid.js';

/** The parts of a form. */
export type Section =
  | 'head'
  | 'budget'
  | 'goals'
  | 'management'
  | 'indicators'
  | 'tail'
  | 'total'
  | 'subtotal'
  | TextKey
  | 'rules'
  | 'annex';

/** Sections of nothing but text, by the key that holds it. */
export type TextKey = '偏差分析' | '改进措施' | '评价结论' | '存在问题' | '备注';

const labels: readonly (readonly [RegExp, Section])[] = [
  [/^资金管理(?:情况)?$/, 'management'],
  [
    /^.{0,16}偏差.{0,16}(?:分析|原因)|^(?:绩效)?(?:目标|指标)?(?:未完成|偏离)(?:绩效)?(?:目标|指标)?的?(?:主要)?原因|^原因分析$|^Whytargets/,
    '偏差分析',
  ],
  [
    /^(?:下一?步)?(?:整改|改进)(?:措施|建议|意见)|^下一?步(?:工作)?(?:措施|打算|计划|建议)|^(?:建议和改进措施|意见(?:和|及)?建议|(?:有关|相关|工作)?建议)$|^Improvements/,
    '改进措施',
  ],
  [/^(?:绩效|综合)?(?:自评|评价|自评价|总体)结论$|^(?:绩效)?自评(?:综述|总结)$|^(?:综合|总体)评价$/, '评价结论'],
  [/^(?:主要)?(?:存在)?(?:的)?(?:主要)?(?:问题|不足)(?:(?:及|和)原因(?:分析)?)?$/, '存在问题'],
  [/^备注$|^说明$|^注$|^其他需要?说明|^其他(?:说明|事项)$|^需要说明的?(?:事项|问题)$/, '备注'],
  [/^Notes$/, '备注'],
  [
    /^(?:总分(?:值|合计)?|总计(?:得分)?|(?:总|累计|最终|综合)得分|自评总(?:得)?分|自评得分合计|(?:得分)?合计(?:得分)?|总评分|Total)(?:[:：][\d.]+分?)?$/,
    'total',
  ],
  [/^小计$/, 'subtotal'],
  [/^补充信息$|^Furtherparticulars$/, 'annex'],
];

const textKeys: readonly string[] = ['偏差分析', '改进措施', '评价结论', '存在问题', '备注'];

export const isText = (section: Section | undefined): section is TextKey =>
  section !== undefined && textKeys.includes(section);

/** The part of the form that a row begins by its label. */
export function sectionOf(row: GridRow): Section | undefined {
  const [first, second] = row.cells;
  if (!first || first.text.length > 400) return undefined;
  if (isAnnexHeading(row.cells.map(({ text }) => text))) return 'annex';
  if (row.cells.length === 1 && /^(?:计分依据|Scoring rules)\s*[（(]/.test(first.text)) return 'rules';
  const label = labelOf(first.text);
  const found =
    labels.find(([pattern]) => pattern.test(label))?.[1] ??
    (isGoalLabel(first.text) ? 'goals' : undefined) ??
    (isBudgetLabel(first.text) && !second ? 'budget' : undefined);
  return found ?? sectionInside(first.text);
}

/** A label with its text in the same cell: `备注：…`, `改进措施：…`. */
function sectionInside(text: string): Section | undefined {
  const [, label] = /^([^:：\n]{1,24})[:：]/.exec(text) ?? [];
  const found = label === undefined ? undefined : labels.find(([pattern]) => pattern.test(labelOf(label)))?.[1];
  return isText(found) ? found : undefined;
}
