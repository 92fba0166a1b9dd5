import { label } from './label.js';
import type { Layout } from './layout.js';
import { level1, level2, level3 } from './usual-labels.js';

/** 转移支付区域（项目）绩效目标自评表: no points, and what is said of how the funds were managed. */
export const transfer: Layout = {
  id: 'transfer',
  name: { 'zh-CN': '转移支付区域（项目）绩效目标自评表', en: 'Transfer payments' },
  title: label(
    '转移支付区域（项目）绩效目标自评表',
    'Self-evaluation of the goals of a transfer payment',
    '区域绩效目标自评表',
    '专项转移支付区域绩效目标自评表',
    '绩效目标自评表',
    '县级专项资金绩效目标自评表',
  ),
  subtitle: label('（{year}年度）', '({year})'),
  number: { label: label('附件', 'Annex', '附件3'), side: 'left' },
  paper: 'portrait',
  measuresInRow: true,
  above: [],
  sections: [
    {
      kind: 'fields',
      rows: [
        [
          {
            key: 'project',
            label: label(
              '转移支付（项目）名称',
              'Transfer payment',
              '专项名称',
              '专项资金名称',
              '转移支付名称',
              '项目名称',
            ),
            labelSpan: 3,
          },
        ],
        [{ key: 'department.central', label: label('中央主管部门', 'Central department'), labelSpan: 3 }],
        [
          {
            key: 'department.local',
            label: label(
              '地方主管部门',
              'Local department',
              '省级主管部门',
              '县级主管部门',
              '市县主管部门',
              '主管部门',
            ),
            labelSpan: 3,
            valueSpan: 2,
          },
          {
            key: 'implementer',
            label: label('资金使用单位', 'User of the funds', '实施单位', '项目实施单位'),
            labelSpan: 2,
          },
        ],
      ],
    },
    {
      kind: 'money',
      heading: label(
        '资金情况\n（{currency}）',
        'Funds\n({currency})',
        '资金情况',
        '项目资金',
        '资金投入情况',
        '预算执行情况',
      ),
      span: 2,
      nameSpan: 2,
      columns: [
        { key: 'planned', label: label('全年预算数（A）', 'Budget (A)', '全年预算数', '预算数') },
        { key: 'spent', label: label('全年执行数（B）', 'Spent (B)', '全年执行数', '执行数'), span: 2 },
        { key: 'rate', label: label('预算执行率（B/A）', 'Rate (B/A)', '执行率（B/A）', '执行率', '预算执行率') },
      ],
      rows: [
        { label: label('年度资金总额：', 'Funds of the year', '年度资金总额') },
        {
          label: label(
            '其中：中央财政资金',
            'of which: central',
            '其中：中央补助',
            '其中：中央、省、市补助',
            '中央财政资金',
          ),
        },
        { label: label('地方资金', 'Local', '自治区补助', '市县资金', '县级资金', '省级财政资金'), indent: true },
        { label: label('其他资金', 'Other funds'), indent: true },
      ],
    },
    {
      kind: 'fund-management',
      heading: label('资金管理情况', 'Management of the funds'),
      span: 2,
      nameSpan: 2,
      columns: [
        { key: 'statement', label: label('情况说明', 'Statement'), span: 3 },
        { key: 'problem', label: label('存在问题和改进措施', 'Problems and measures', '存在问题') },
      ],
      rows: [
        label('分配科学性', 'Allocation'),
        label('下达及时性', 'Timely release'),
        label('拨付合规性', 'Payment by the rules'),
        label('使用规范性', 'Use by the rules'),
        label('执行准确性', 'Execution'),
        label('预算绩效管理情况', 'Performance management'),
        label('支出责任履行情况', 'Spending responsibility'),
      ],
    },
    {
      kind: 'goals',
      heading: label('总体目标完成情况', 'Goals', '年度总体目标', '年度目标完成情况'),
      span: 2,
      columns: [
        { key: 'text', label: label('总体目标', 'Expected', '年初设定目标', '预期目标'), span: 3 },
        { key: 'actual', label: label('全年实际完成情况', 'Achieved', '目标实际完成情况', '实际完成情况') },
      ],
    },
    {
      kind: 'indicators',
      sideWidth: 8,
      side: label('绩效指标', 'Indicators', '年度绩效指标完成情况'),
      columns: [
        { ...level1, width: 8 },
        { ...level2, width: 12 },
        { ...level3, width: 24 },
        { key: 'target', label: label('指标值', 'Target', '年度指标值', '目标值'), width: 14 },
        {
          key: 'actual',
          label: label('全年实际完成值', 'Actual', '全年完成值', '实际完成指标值', '完成值', '实际完成值'),
          span: 2,
          width: 8.5,
        },
        {
          key: 'deviation',
          label: label(
            '未完成原因和改进措施',
            'Why missed, and measures',
            '未完成原因及改进措施',
            '偏差原因分析及改进措施',
          ),
          width: 17,
        },
      ],
      points: 'none',
    },
    {
      kind: 'closing',
      span: 1,
      rows: [{ key: 'note', label: label('说明', 'Remarks') }],
    },
  ],
  notes: {
    heading: label('注：', 'Notes', '注'),
    lines: [
      label(
        '1.资金使用单位按项目填报，主管部门和财政部门汇总时按区域绩效目标填报。',
        '1. Users of the funds report by project; departments and finance bureaus by region.',
      ),
      label(
        '2.其他资金包括与中央财政资金、地方财政资金共同投入到同一项目的自有资金、社会资金，以及以前年度的结转结余资金等。',
        '2. Other funds are own and private funds spent on the same project, and balances of earlier years.',
      ),
      label(
        '3.全年执行数是指按照国库集中支付制度要求所形成的实际支出。',
        '3. Spent is what was actually paid under the treasury’s rules.',
      ),
    ],
  },
};
