import { label } from './label.js';
import type { Layout } from './layout.js';
import { department, implementer, level1, level2, level3, project, score, weight } from './usual-labels.js';
import { mofGoals, mofMoney } from './mof-blocks.js';

/** 项目支出绩效自评表 of the Ministry of Finance, which most provinces print. */
export const mofProject: Layout = {
  id: 'mof-project',
  name: { 'zh-CN': '项目支出绩效自评表（财政部）', en: 'A project (Ministry of Finance)' },
  title: label(
    '项目支出绩效自评表',
    'Self-evaluation of project expenditure',
    '财政项目支出绩效自评表',
    '绩效目标自评表',
    '部门预算项目支出绩效自评表',
  ),
  subtitle: label('（{year}年度）', '({year})'),
  number: { label: label('附件1', 'Annex 1', '附件：', '附件'), side: 'left' },
  paper: 'portrait',
  measuresInRow: true,
  above: [],
  sections: [
    {
      kind: 'fields',
      rows: [
        [{ key: 'project', label: project, labelSpan: 2 }],
        [
          { key: 'department', label: department, labelSpan: 2, valueSpan: 4 },
          { key: 'implementer', label: implementer },
        ],
      ],
    },
    { ...mofMoney, nameSpan: 2 },
    { ...mofGoals, columns: [{ ...mofGoals.columns[0], span: 5 }, mofGoals.columns[1]] },
    {
      kind: 'indicators',
      sideWidth: 6.5,
      side: label('绩效指标', 'Indicators', '年度绩效指标', '年度绩效指标完成情况'),
      columns: [
        { ...level1, width: 8 },
        { ...level2, width: 12.4 },
        { ...level3, span: 2, width: 11.4 },
        {
          key: 'target',
          label: label('年度指标值', 'Target', '年度指标值(A)', '指标值', '年度目标值', '目标值', '年初目标值'),
          width: 11,
        },
        {
          key: 'actual',
          label: label('实际完成值', 'Actual', '全年实际值', '全年实际值(B)', '实际完成值(B)', '全年完成值', '完成值'),
          width: 12,
        },
        { ...weight, width: 7.5 },
        { ...score, width: 8 },
        {
          key: 'deviation',
          label: label(
            '偏差原因分析及改进措施',
            'Deviation and measures',
            '未完成原因及拟采取的改进措施',
            '未完成原因及改进措施',
            '未完成原因分析',
            '偏差原因分析',
          ),
          width: 12.2,
        },
      ],
      points: 'column',
    },
    { kind: 'total', label: label('总分', 'Total', '合计', '总计') },
  ],
};
