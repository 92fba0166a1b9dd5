import { label } from './label.js';
import type { NotesSpec } from './layout.js';

/** The closing lines of Wuhan's and Hubei's forms. */
export const wuhanNotes: NotesSpec = {
  heading: label('备注：', 'Notes', '备注'),
  lines: [
    label(
      '1.预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。',
      '1. Budget execution: planned is the total of fiscal funds after adjustment, balances carried over included; spent is what the unit actually spent of them.',
    ),
    label(
      '2.定量指标完成数汇总原则：绝对值直接累加计算，相对值按照资金额度加权平均计算。定量指标计分原则：正向指标（即目标值为≥X，得分=权重×B/A），反向指标（即目标值为≤X，得分=权重×A/B），得分不得突破权重总额。定量指标先汇总完成数，再计算得分。',
      '2. Quantities: absolute values are added up, relative ones are averaged, weighted by funds. At-least targets (≥ X) score weight × B ÷ A, at-most targets (≤ X) weight × A ÷ B, never above the weight. Values are put together first, then scored.',
    ),
    label(
      '3.定性指标计分原则：达成预期指标、部分达成预期指标、未达成预期指标三档，分别按照该指标对应分值区间100%-80%（≥80%）、80%-50%（≥50%，＜80%）、50%-0%（＜50%）合理确定分值。汇总时，以资金额度为权重，对分值进行加权平均计算。',
      '3. Qualities: met, partly met and not met score 100–80 % (≥ 80 %), 80–50 % (≥ 50 %, < 80 %) and 50–0 % (< 50 %) of the weight. When put together, scores are averaged, weighted by funds.',
    ),
    label(
      '4.基于经济性和必要性等因素考虑，满意度指标暂可不作为必评指标。',
      '4. For reasons of economy and need, satisfaction need not be evaluated for the time being.',
    ),
  ],
};
