import { label } from './label.js';
import type { Layout } from './layout.js';
import { department, filed, level1, level2, level3, organization, project, score } from './usual-labels.js';
import { wuhanNotes } from './wuhan-notes.js';

/** 附件3: the form of a department or unit as a whole, of Wuhan. */
export const wuhanUnit: Layout = {
  id: 'wuhan-unit',
  name: { 'zh-CN': '部门（单位）整体绩效自评表（武汉）', en: 'A department or unit as a whole (Wuhan)' },
  title: label(
    '{year}年度{organization}部门（单位）整体绩效自评表',
    'Performance self-evaluation {year}',
    '部门（单位）整体绩效自评表',
    '部门整体绩效自评表',
    '单位整体绩效自评表',
  ),
  number: { label: label('附件3：', 'Annex 3', '附件3', '附件 3'), side: 'left' },
  paper: 'portrait',
  above: [
    { key: 'organization', label: organization },
    { key: 'filed', label: filed },
  ],
  sections: [
    {
      kind: 'fields',
      rows: [
        [{ key: 'organization', label: organization, labelSpan: 2 }],
        [{ key: 'department', label: department, labelSpan: 2, optional: true }],
        [{ key: 'project', label: project, labelSpan: 2, optional: true }],
        [
          {
            key: 'expenditure.basic',
            label: label('基本支出总额', 'Basic expenditure', '基本支出'),
            labelSpan: 2,
            valueSpan: 2,
          },
          {
            key: 'expenditure.project',
            label: label('项目支出总额', 'Project expenditure', '项目支出'),
            labelSpan: 2,
          },
        ],
      ],
    },
    {
      kind: 'money',
      heading: label('预算执行情况\n({currency})\n({points} 分)', 'Budget execution\n({currency})\n({points} points)'),
      span: 2,
      nameSpan: 1,
      columns: [
        { key: 'planned', label: label('预算数 (A)', 'Planned (A)', '预算数', '全年预算数') },
        { key: 'spent', label: label('执行数 (B)', 'Spent (B)', '执行数', '全年执行数') },
        { key: 'rate', label: label('执行率 (B/A)', 'Rate (B/A)', '执行率', '预算执行率') },
        {
          key: 'score',
          label: label('得分\n({points} 分*执行率)', 'Score\n({points} × rate)', '得分'),
          span: 2,
        },
      ],
      rows: [
        {
          label: label(
            '部门整体支出总额',
            'Total expenditure',
            '单位整体支出总额',
            '部门支出总额',
            '年度财政资金总额',
            '项目资金总额',
          ),
        },
      ],
    },
    {
      kind: 'goals',
      heading: label('年度目标:\n({rest} 分)', 'Goals\n({rest} points)', '年度目标', '年度绩效目标', '年度绩效目标1'),
      span: 2,
      columns: [{ key: 'text' }],
      numbered: true,
    },
    {
      kind: 'indicators',
      sideWidth: 8,
      side: label('年度绩效指标', 'Indicators', '绩效指标'),
      columns: [
        { ...level1, width: 11 },
        { ...level2, width: 13 },
        { ...level3, span: 2, width: 13.5 },
        {
          key: 'target',
          label: label('年初目标值 (A)', 'Target (A)', '年初目标值', '目标值', '年度目标值', '年初绩效目标值'),
          width: 15,
        },
        {
          key: 'actual',
          label: label('实际完成值 (B)', 'Actual (B)', '实际完成值', '完成值', '全年实际值'),
          width: 15,
        },
        { ...score, width: 11 },
      ],
      points: 'names',
    },
    { kind: 'total', label: label('总分', 'Total', '合计', '总得分'), grade: 'target', labelled: true, optional: true },
    {
      kind: 'closing',
      span: 2,
      rows: [
        {
          key: 'deviations',
          label: label(
            '偏差大或目标未完成原因分析',
            'Why targets were missed or far exceeded',
            '偏差原因分析',
            '原因分析',
          ),
        },
        {
          key: 'improvements',
          label: label('改进措施及结果应用方案', 'Improvements and use of the result', '改进措施', '结果应用方案'),
        },
      ],
    },
  ],
  notes: wuhanNotes,
};
