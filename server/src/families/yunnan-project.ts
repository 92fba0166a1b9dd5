import { label } from './label.js';
import type { Layout } from './layout.js';
import {
  department,
  implementer,
  level1,
  level2,
  level3,
  project,
  score,
  sign,
  unit,
  value,
  weight,
} from './usual-labels.js';
import { mofGoals, mofMoney } from './mof-blocks.js';

/** 公开14表 of Yunnan: the Ministry’s form, the target in three columns under a heading of their own. */
export const yunnanProject: Layout = {
  id: 'yunnan-project',
  name: { 'zh-CN': '项目支出绩效自评表（云南）', en: 'A project (Yunnan)' },
  title: label('{year}年度项目支出绩效自评表', 'Self-evaluation of project expenditure {year}', '项目支出绩效自评表'),
  number: { label: label('公开14表', 'Table 14', '公开15表', '附表'), side: 'right' },
  paper: 'portrait',
  measuresInRow: true,
  above: [{ key: 'organization', label: label('部门', 'Department', '单位', '编制单位') }],
  sections: [
    {
      kind: 'fields',
      rows: [
        [{ key: 'project', label: project, labelSpan: 2 }],
        [
          { key: 'department', label: department, labelSpan: 2, valueSpan: 4 },
          { key: 'implementer', label: implementer, labelSpan: 2 },
        ],
      ],
    },
    { ...mofMoney, nameSpan: 3 },
    { ...mofGoals, columns: [{ ...mofGoals.columns[0], span: 6 }, mofGoals.columns[1]] },
    {
      kind: 'indicators',
      upper: [
        { label: label('绩效指标', 'Indicators'), from: 'level1', to: 'level3' },
        { label: label('年度指标值', 'Target of the year'), from: 'sign', to: 'unit' },
      ],
      columns: [
        { ...level1, width: 7.4 },
        { ...level2, width: 11.8 },
        { ...level3, span: 2, width: 8.8 },
        { ...sign, width: 7.4 },
        { ...value, width: 8.8 },
        { ...unit, width: 7.8 },
        { key: 'actual', label: label('实际完成值', 'Actual', '完成值', '全年实际值'), width: 10.8 },
        { ...weight, width: 7.8 },
        { ...score, width: 7.8 },
        {
          key: 'deviation',
          label: label('偏差原因分析及改进措施', 'Deviation and measures', '偏差原因分析', '未完成原因分析'),
          width: 12.8,
        },
      ],
      points: 'column',
    },
    {
      kind: 'closing',
      span: 4,
      rows: [
        { key: 'note', label: label('其他需要说明事项', 'Further remarks', '其他需说明事项', '其他需要说明的事项') },
      ],
    },
    { kind: 'total', label: label('总分', 'Total', '合计', '总计'), grade: 'deviation' },
  ],
};
