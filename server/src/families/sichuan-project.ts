import { label } from './label.js';
import type { Layout, MoneyRow } from './layout.js';
import { department, level1, level2, level3, project, score, sign, unit, value } from './usual-labels.js';

const source = (row: Pick<MoneyRow, 'label'>): MoneyRow => ({ ...row, cells: { weight: '/', score: '/' } });

/** 部门预算项目支出绩效自评表 of Sichuan. */
export const sichuanProject: Layout = {
  id: 'sichuan-project',
  name: { 'zh-CN': '部门预算项目支出绩效自评表（四川）', en: 'A project of the department budget (Sichuan)' },
  title: label(
    '部门预算项目支出绩效自评表（{year}年度）',
    'Self-evaluation of a project of the department budget {year}',
    '部门预算项目支出绩效自评表',
  ),
  number: { label: label('报表编号：510000_0013zp', 'Form 510000_0013zp', '报表编号'), side: 'left' },
  paper: 'portrait',
  above: [],
  sections: [
    {
      kind: 'fields',
      rows: [
        [{ key: 'project', label: project }],
        [
          { key: 'department', label: department, valueSpan: 4 },
          {
            key: 'implementer',
            label: label('实施单位（盖章）', 'Implementing unit (seal)', '实施单位', '项目实施单位'),
            labelSpan: 2,
          },
        ],
      ],
    },
    {
      kind: 'goals',
      heading: label('项目基本情况', 'The project'),
      span: 1,
      name: label('1.项目年度目标完成情况', '1. Goals of the year'),
      nameSpan: 2,
      columns: [
        { key: 'text', label: label('项目年度目标', 'Goals', '年度目标'), span: 4 },
        { key: 'actual', label: label('年度目标完成情况', 'Achieved', '完成情况') },
      ],
      content: label('2.项目实施内容及过程概述', '2. What was done, and how', '项目实施内容及过程概述'),
    },
    {
      kind: 'money',
      heading: label('预算执行情况（{points}分）', 'Budget execution ({points} points)', '预算执行情况'),
      span: 1,
      nameSpan: 2,
      nameHeading: label('年度预算数（{currency}）', 'Budget ({currency})', '年度预算数'),
      columns: [
        { key: 'initial', label: label('年初预算', 'Initial', '年初预算数') },
        { key: 'planned', label: label('调整后预算数', 'Adjusted', '全年预算数', '预算数') },
        { key: 'spent', label: label('预算执行数', 'Spent', '全年执行数', '执行数') },
        { key: 'rate', label: label('预算执行率', 'Rate', '执行率'), span: 2 },
        { key: 'weight', label: label('权重', 'Points', '分值') },
        { key: 'score', label: label('得分', 'Score') },
        { key: 'reason', label: label('原因', 'Reason', '未完成原因分析', '偏差原因') },
      ],
      rows: [
        { label: label('总额', 'Whole sum', '年度资金总额', '资金总额') },
        source({ label: label('其中：财政资金', 'of which: fiscal funds', '财政资金') }),
        source({ label: label('财政专户管理资金', 'Special accounts') }),
        source({ label: label('单位资金', 'Own funds') }),
        source({ label: label('其他资金', 'Other funds') }),
      ],
    },
    {
      kind: 'indicators',
      sideWidth: 8,
      side: label('绩效指标（{rest}分）', 'Indicators ({rest} points)', '绩效指标'),
      columns: [
        { ...level1, width: 7.1 },
        { ...level2, width: 9.8 },
        { ...level3, width: 13.8 },
        { ...sign, width: 8 },
        { ...value, width: 8.9 },
        { ...unit, width: 7.1 },
        { key: 'actual', label: label('完成值', 'Actual', '实际完成值', '全年完成值'), width: 7.1 },
        { key: 'weight', label: label('权重', 'Points', '分值'), width: 6.2 },
        { ...score, width: 6.2 },
        {
          key: 'deviation',
          label: label('未完成原因分析', 'Why targets were missed', '未完成原因', '偏差原因分析及改进措施', '备注'),
          width: 17.8,
        },
      ],
      points: 'column',
    },
    { kind: 'total', label: label('合计', 'Total', '总分', '总计') },
    {
      kind: 'closing',
      span: 1,
      rows: [
        { key: 'conclusion', label: label('评价结论', 'Conclusion', '自评结论') },
        { key: 'problems', label: label('存在问题', 'Problems', '存在的问题', '主要问题') },
        { key: 'improvements', label: label('改进措施', 'Improvements', '改进建议', '下一步改进措施') },
      ],
    },
    {
      kind: 'signatures',
      cells: [
        { key: 'responsible', label: label('项目负责人', 'Project leader', '负责人'), span: 5 },
        { key: 'finance-head', label: label('财务负责人', 'Head of finance') },
      ],
    },
  ],
};
