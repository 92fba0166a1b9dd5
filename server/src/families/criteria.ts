import { label } from './label.js';
import type { Layout } from './layout.js';
import { filed, level1, level2, level3, score, weight } from './usual-labels.js';

const title = label(
  '部门整体支出绩效评价指标表',
  'Criteria of a department’s expenditure as a whole',
  '部门整体支出绩效评价自评表',
  '部门整体支出绩效自评表',
  '部门整体支出绩效评价得分表',
  '部门整体支出绩效评价指标体系表',
);

/** A table of criteria alone: points beside every level, the standard and what the indicator means. */
export const criteria: Layout = {
  id: 'criteria',
  name: { 'zh-CN': '部门整体支出绩效评价指标表', en: 'Criteria of a department as a whole' },
  title,
  number: { label: label('附件1', 'Annex 1'), side: 'left' },
  paper: 'portrait',
  above: [],
  sections: [
    {
      kind: 'indicators',
      columns: [
        { ...level1, width: 7 },
        { key: 'weight1', label: label('分值', 'Points', '权重'), width: 5 },
        { ...level2, width: 9.5 },
        { key: 'weight2', label: label('分值', 'Points', '权重'), width: 5 },
        { ...level3, width: 12 },
        { ...weight, width: 5 },
        {
          key: 'criterion',
          label: label('评价标准', 'Standard', '计分标准', '评分标准', '得分计算方法', '评分细则'),
          width: 24,
        },
        { key: 'explanation', label: label('指标说明', 'Meaning', '指标解释', '评价要点'), width: 26 },
        { ...score, width: 6.5 },
      ],
      points: 'column',
    },
    { kind: 'total', label: label('总分', 'Total', '合计') },
  ],
};

/** The form of a department as a whole with head, money and goals, each row with how its score is worked out. */
export const criteriaUnit: Layout = {
  id: 'criteria-unit',
  name: { 'zh-CN': '部门整体支出绩效自评表', en: 'A department as a whole, with criteria' },
  title: label(
    '部门整体支出绩效自评表',
    'Self-evaluation of a department as a whole',
    '部门（单位）整体支出绩效自评表',
  ),
  paper: 'portrait',
  above: [
    { key: 'organization', label: label('单位（盖章）', 'Unit (seal)', '单位') },
    { key: 'filed', label: filed },
  ],
  sections: [
    {
      kind: 'fields',
      rows: [
        [
          {
            key: 'organization',
            label: label('部门（单位）名称', 'Department (unit)', '部门名称', '单位名称'),
            labelSpan: 2,
          },
        ],
      ],
    },
    {
      kind: 'money',
      heading: label(
        '部门（单位）\n总体资金\n（{currency}）',
        'Funds\n({currency})',
        '部门（单位）总体资金',
        '部门预算执行情况',
      ),
      span: 2,
      nameSpan: 2,
      nameHeading: label('资金来源', 'Source'),
      columns: [
        {
          key: 'planned',
          label: label('年初预算数（A）', 'Budget (A)', '年初预算数', '全年预算数', '全年(调整)预算数'),
        },
        { key: 'spent', label: label('全年执行数（B）', 'Spent (B)', '全年执行数', '执行数') },
        { key: 'weight', label: label('分值（{points}分）', 'Points ({points})', '分值', '执行率权重') },
        { key: 'score', label: label('得分', 'Score', '执行率得分') },
        {
          key: 'criterion',
          label: label('得分计算方法', 'How it is scored'),
          text: label('执行率*该指标分值，最高不得超过分值上限。', 'Rate × points, at most the points.'),
        },
      ],
      rows: [
        { label: label('年度资金总额：', 'Funds of the year', '年度资金总额', '年度总金额', '部门预算') },
        { label: label('基本支出', 'Basic expenditure'), indent: true, field: 'expenditure.basic' },
        { label: label('项目支出', 'Project expenditure'), indent: true, field: 'expenditure.project' },
        { label: label('其他', 'Other', '其他资金'), indent: true },
      ],
    },
    {
      kind: 'goals',
      heading: label('年度总体目标', 'Goals of the year', '当年绩效目标'),
      span: 1,
      columns: [
        { key: 'text', label: label('年初设定目标', 'Expected', '年初绩效目标'), span: 4 },
        { key: 'actual', label: label('年度总体目标完成情况', 'Achieved', '全年目标实际完成情况') },
      ],
    },
    {
      kind: 'indicators',
      sideWidth: 7.8,
      side: label('绩效指标', 'Indicators'),
      columns: [
        { ...level1, width: 10.5 },
        { ...level2, width: 11.4 },
        { ...level3, width: 14.6 },
        { key: 'target', label: label('年度指标值（A）', 'Target (A)', '年度指标值', '指标值'), width: 10.5 },
        { key: 'actual', label: label('全年实际值（B）', 'Actual (B)', '全年实际值', '实际完成值'), width: 10.5 },
        { ...weight, width: 8.2 },
        {
          key: 'criterion',
          label: label('得分计算方法', 'How it is scored', '评分标准', '评价标准'),
          span: 2,
          width: 9.8,
        },
        { ...score, width: 6.9 },
      ],
      points: 'column',
    },
    { kind: 'total', label: label('总分', 'Total', '合计') },
    {
      kind: 'closing',
      span: 1,
      rows: [
        { key: 'problems', label: label('存在问题', 'Problems', '存在的问题') },
        { key: 'improvements', label: label('改进措施', 'Improvements') },
      ],
    },
  ],
};
