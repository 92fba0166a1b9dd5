import { label } from './label.js';
import type { Layout } from './layout.js';
import { level1, level2, level3, sign, unit, value } from './usual-labels.js';

/** A re-checker’s working paper: 自评 beside 复核, row by row, the budget among them. */
export const reviewSheet: Layout = {
  id: 'review-sheet',
  name: { 'zh-CN': '绩效自评复核表', en: 'Re-check of a self-evaluation' },
  title: label(
    '{project}项目支出绩效自评复核表',
    'Re-check of a self-evaluation',
    '项目支出绩效自评复核表',
    '绩效自评复核表',
    '自评复核表',
  ),
  number: { label: label('附件1', 'Annex 1'), side: 'left' },
  paper: 'landscape',
  above: [],
  sections: [
    {
      kind: 'indicators',
      columns: [
        level1,
        level2,
        { ...level3, width: 22 },
        sign,
        value,
        unit,
        { key: 'weight', label: label('权重', 'Points', '分值') },
        { key: 'actual', label: label('自评完成值', 'Actual', '完成值') },
        { key: 'score', label: label('自评得分', 'Score', '得分') },
        { key: 'review.actual', label: label('复核完成值', 'Actual as re-checked', '核实完成值') },
        { key: 'review.score', label: label('复核得分', 'Score as re-checked', '核实得分') },
        { key: 'review.departure', label: label('偏离度', 'Departure', '偏差率') },
        { key: 'review.comment', label: label('备注', 'Remarks', '复核意见', '扣分原因') },
      ],
      points: 'column',
      budget: label('预算执行', 'Budget execution', '预算执行率'),
    },
    { kind: 'total', label: label('合计', 'Total', '总分') },
  ],
};
