import { label } from './label.js';
import type { Layout } from './layout.js';
import { mofGoals } from './mof-blocks.js';
import { department, implementer, level1, level2, level3, project, weight } from './usual-labels.js';

/** 项目支出绩效目标表: what is to be reached, before the year. */
export const targets: Layout = {
  id: 'targets',
  name: { 'zh-CN': '项目支出绩效目标表', en: 'Targets of a project' },
  title: label(
    '项目支出绩效目标表',
    'Targets of project expenditure',
    '项目支出绩效目标申报表',
    '绩效目标申报表',
    '绩效目标表',
  ),
  subtitle: label('（{year}年度）', '({year})'),
  paper: 'portrait',
  above: [],
  sections: [
    {
      kind: 'fields',
      rows: [
        [{ key: 'project', label: project, labelSpan: 2 }],
        [
          { key: 'department', label: department, labelSpan: 2, valueSpan: 2 },
          { key: 'implementer', label: implementer },
        ],
      ],
    },
    {
      kind: 'money',
      heading: label('项目资金\n（{currency}）', 'Funds\n({currency})', '项目资金', '资金情况'),
      span: 2,
      nameSpan: 2,
      columns: [{ key: 'planned', label: label('年度预算数', 'Budget', '预算数', '年初预算数', '金额'), span: 3 }],
      rows: [
        { label: label('年度资金总额：', 'Funds of the year', '年度资金总额') },
        { label: label('其中：财政拨款', 'of which: fiscal funds', '财政拨款', '其中：当年财政拨款') },
        { label: label('其他资金', 'Other funds'), indent: true },
      ],
    },
    { ...mofGoals, columns: [{ key: 'text' }] },
    {
      kind: 'indicators',
      side: label('绩效指标', 'Indicators', '年度绩效指标'),
      columns: [
        level1,
        level2,
        { ...level3, span: 2, width: 16 },
        { key: 'target', label: label('指标值', 'Target', '年度指标值', '目标值'), width: 20 },
        weight,
      ],
      points: 'column',
    },
  ],
};
