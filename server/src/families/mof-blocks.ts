import { label } from './label.js';
import type { GoalsSection, MoneyRow, MoneySection } from './layout.js';

const dashes = { weight: '—', score: '—' };

const source = (row: Pick<MoneyRow, 'label' | 'indent'>): MoneyRow => ({ ...row, cells: dashes });

/** 项目资金, as the Ministry’s form and Yunnan’s print it. */
export const mofMoney = {
  kind: 'money',
  heading: label('项目资金\n（{currency}）', 'Funds\n({currency})', '项目资金', '资金情况', '预算执行情况'),
  span: 2,
  nameSpan: 2,
  columns: [
    { key: 'initial', label: label('年初预算数', 'Initial budget', '年初预算') },
    { key: 'planned', label: label('全年预算数', 'Budget of the year', '全年预算数(A)', '调整后预算数', '预算数') },
    { key: 'spent', label: label('全年执行数', 'Spent', '全年执行数(B)', '执行数', '预算执行数') },
    { key: 'weight', label: label('分值', 'Points', '权重') },
    { key: 'rate', label: label('执行率', 'Rate', '执行率(B/A)', '预算执行率') },
    { key: 'score', label: label('得分', 'Score') },
  ],
  rows: [
    { label: label('年度资金总额', 'Funds of the year', '年度资金总额：', '资金总额', '合计', '总额') },
    source({
      label: label(
        '其中：当年财政拨款',
        'of which: fiscal funds of the year',
        '其中：本年财政拨款',
        '其中：本年一般公共预算拨款',
        '当年财政拨款',
        '其中：财政拨款',
        '财政拨款',
      ),
    }),
    source({ label: label('上年结转资金', 'Carried over', '上年结转', '结转资金'), indent: true }),
    source({ label: label('其他资金', 'Other funds', '其他'), indent: true }),
  ],
} as const satisfies MoneySection;

/** 年度总体目标: 预期目标 beside 实际完成情况. */
export const mofGoals = {
  kind: 'goals',
  heading: label('年度总体目标', 'Goals of the year', '年度目标', '年度绩效目标', '年度总体目标完成情况'),
  span: 1,
  columns: [
    { key: 'text', label: label('预期目标', 'Expected', '年初设定目标', '年度目标', '目标') },
    { key: 'actual', label: label('实际完成情况', 'Achieved', '年度总体目标完成情况综述', '目标完成情况', '完成情况') },
  ],
} as const satisfies GoalsSection;
