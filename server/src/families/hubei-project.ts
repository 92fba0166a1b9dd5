import { label } from './label.js';
import type { Layout } from './layout.js';
import {
  department,
  filed,
  implementer,
  level1,
  level2,
  level3,
  organization,
  project,
  score,
} from './usual-labels.js';
import { wuhanNotes } from './wuhan-notes.js';

/** Projects, of Hubei: the unit's form with the project's head, its kinds as boxes, and a line for the total. */
export const hubeiProject: Layout = {
  id: 'hubei-project',
  name: { 'zh-CN': '项目自评表（湖北）', en: 'A project (Hubei)' },
  title: label(
    '{year}年度{project}项目自评表',
    'Project self-evaluation {year}',
    '项目绩效目标自评表',
    '项目支出绩效自评表',
    '项目绩效自评表',
  ),
  number: { label: label('附件2：', 'Annex 2', '附表2', '附件3：'), side: 'left' },
  paper: 'portrait',
  above: [
    { key: 'organization', label: organization },
    { key: 'filed', label: filed },
  ],
  sections: [
    {
      kind: 'fields',
      rows: [
        [{ key: 'project', label: project }],
        [
          { key: 'department', label: department, valueSpan: 2 },
          { key: 'implementer', label: { ...implementer, 'zh-CN': '项目实施单位', also: ['实施单位', '项目单位'] } },
        ],
        [
          {
            key: 'category',
            label: label('项目类别', 'Category'),
            choices: [
              label('1、部门预算项目', '1. department budget', '部门预算项目', '本级部门预算项目'),
              label('2、省直专项', '2. special fund', '省直专项', '市直专项', '区直专项', '县直专项'),
              label('3、省对下转移支付项目', '3. transfer', '省对下转移支付', '市对下转移支付', '省市对下转移支付'),
            ],
          },
        ],
        [
          {
            key: 'attribute',
            label: label('项目属性', 'Attribute'),
            choices: [
              label('1、持续性项目', '1. continuing', '持续性项目', '持续性'),
              label('2、新增性项目', '2. new', '新增性项目', '新增性'),
            ],
          },
        ],
        [
          {
            key: 'kind',
            label: label('项目类型', 'Kind'),
            choices: [
              label('1、常年性项目', '1. permanent', '常年性项目', '常年性'),
              label('2、延续性项目', '2. continued', '延续性项目', '延续性'),
              label('3、一次性项目', '3. once', '一次性项目', '一次性'),
            ],
          },
        ],
      ],
    },
    {
      kind: 'money',
      heading: label('预算执行情况\n({currency})\n({points} 分)', 'Budget execution\n({currency})\n({points} points)'),
      span: 1,
      nameSpan: 2,
      columns: [
        { key: 'planned', label: label('预算数 (A)', 'Planned (A)', '预算数', '全年预算数') },
        { key: 'spent', label: label('执行数 (B)', 'Spent (B)', '执行数', '全年执行数') },
        { key: 'rate', label: label('执行率 (B/A)', 'Rate (B/A)', '执行率', '预算执行率') },
        { key: 'score', label: label('得分\n({points} 分*执行率)', 'Score\n({points} × rate)', '得分') },
      ],
      rows: [{ label: label('年度财政资金总额', 'Fiscal funds of the year', '项目资金总额', '年度资金总额') }],
    },
    {
      kind: 'indicators',
      sideWidth: 14,
      side: label(
        '年度绩效目标\n({rest} 分)',
        'Goals of the year\n({rest} points)',
        '年度绩效目标',
        '年度绩效目标1',
        '年度绩效指标',
      ),
      columns: [
        { ...level1, width: 12 },
        { ...level2, width: 13.5 },
        { ...level3, width: 26 },
        { key: 'target', label: label('年初目标值 (A)', 'Target (A)', '年初目标值', '目标值'), width: 12 },
        { key: 'actual', label: label('实际完成值 (B)', 'Actual (B)', '实际完成值', '完成值'), width: 12.5 },
        { ...score, width: 10 },
      ],
      points: 'names',
    },
    { kind: 'total', label: label('总分', 'Total', '合计', '总得分') },
    {
      kind: 'closing',
      span: 1,
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
          label: label('改进措施及结果应用方案', 'Improvements and use of the result', '改进措施'),
        },
        {
          key: 'opinion',
          label: label('单位主要负责人签批意见', 'Opinion of the head of the unit', '主要负责人签批意见'),
          foot: label('签名：　　　　　　　　年　　月　　日', 'Signed:                    Date:'),
        },
      ],
    },
  ],
  notes: wuhanNotes,
};
