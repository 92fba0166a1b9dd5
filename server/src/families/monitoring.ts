import { label } from './label.js';
import type { IndicatorColumn, Layout } from './layout.js';
import { mofGoals } from './mof-blocks.js';
import { department, implementer, level1, level2, level3, project } from './usual-labels.js';

/** Ticked where the reason names it; the last one holds what no other does. */
const causes: readonly IndicatorColumn[] = [
  { key: 'cause', label: label('经费保障', 'Funds') },
  { key: 'cause', label: label('制度保障', 'Rules') },
  { key: 'cause', label: label('人员保障', 'Staff') },
  { key: 'cause', label: label('硬件条件保障', 'Equipment') },
  { key: 'cause', label: label('其他', 'Other', '原因说明') },
];

/** 项目支出绩效目标执行监控表: how far one has come, and what is expected by the year’s end. */
export const monitoring: Layout = {
  id: 'monitoring',
  name: { 'zh-CN': '项目支出绩效目标执行监控表', en: 'Monitoring of a project' },
  title: label(
    '项目支出绩效目标执行监控表',
    'Monitoring of project expenditure',
    '项目支出绩效运行监控表',
    '绩效运行监控表',
    '绩效目标执行监控表',
    '绩效监控表',
  ),
  subtitle: label('（{year}年度）', '({year})'),
  paper: 'landscape',
  above: [],
  sections: [
    {
      kind: 'fields',
      rows: [
        [{ key: 'project', label: project, labelSpan: 2 }],
        [
          { key: 'department', label: department, labelSpan: 2, valueSpan: 5 },
          { key: 'implementer', label: implementer, labelSpan: 2 },
        ],
      ],
    },
    {
      kind: 'money',
      heading: label('项目资金\n（{currency}）', 'Funds\n({currency})', '项目资金', '资金情况'),
      span: 2,
      nameSpan: 3,
      columns: [
        { key: 'planned', label: label('年初预算数', 'Initial budget', '全年预算数', '预算数') },
        { key: 'interim', label: label('{months}执行数', 'Spent {months}', '执行数'), span: 3 },
        { key: 'interim-rate', label: label('{months}执行率', 'Rate {months}', '执行率'), span: 2 },
        { key: 'forecast', label: label('全年预计执行数', 'Expected for the year', '预计执行数'), span: 3 },
      ],
      rows: [
        { label: label('年度资金总额：', 'Funds of the year', '年度资金总额') },
        {
          label: label('其中：本年一般公共预算拨款', 'of which: budget of the year', '其中：当年财政拨款', '财政拨款'),
        },
        { label: label('其他资金', 'Other funds'), indent: true },
        { label: label('上年结转', 'Carried over', '上年结转资金'), indent: true },
      ],
    },
    { ...mofGoals, columns: [{ key: 'text' }] },
    {
      kind: 'indicators',
      side: label('绩效指标', 'Indicators', '年度绩效指标'),
      upper: [{ label: label('偏差原因分析', 'Causes', '原因分析', '偏差原因'), from: 'cause', to: 'cause' }],
      columns: [
        level1,
        level2,
        { ...level3, width: 22 },
        { key: 'target', label: label('年度指标值', 'Target', '指标值', '目标值') },
        {
          key: 'interim',
          label: label('{months}执行情况', 'Reached {months}', '执行情况', '完成情况', '完成值'),
          width: 17,
        },
        { key: 'forecast', label: label('全年预计完成情况', 'Expected for the year', '全年预计完成', '预计完成情况') },
        ...causes,
        { key: 'likely', label: label('完成目标可能性', 'Likely to be reached', '完成可能性'), width: 11 },
        { key: 'note', label: label('备注', 'Remarks') },
      ],
      points: 'column',
    },
  ],
};
