import type { Locale, Words } from '../text/locale.js';

/** What is printed on the form itself. */
export const words = {
  title: {
    'zh-CN': (year: string) => `${year ? `${year} 年度` : ''}绩效自评表`,
    en: (year: string) => `Performance self-evaluation${year ? ` ${year}` : ''}`,
  },
  organization: { 'zh-CN': '单位名称', en: 'Unit' },
  department: { 'zh-CN': '主管部门', en: 'Department' },
  project: { 'zh-CN': '项目名称', en: 'Project' },
  filed: { 'zh-CN': '填报日期', en: 'Filed' },
  colon: { 'zh-CN': '：', en: ': ' },
  basic: { 'zh-CN': '基本支出总额', en: 'Basic expenditure' },
  projectSpending: { 'zh-CN': '项目支出总额', en: 'Project expenditure' },
  transit: {
    'zh-CN': (amount: string) => `(含往来资金 ${amount})`,
    en: (amount: string) => ` (funds in transit ${amount} included)`,
  },
  budget: {
    'zh-CN': (currency: string, points: string) => `预算执行情况\n(${currency})\n(${points} 分)`,
    en: (currency: string, points: string) => `Budget execution\n(${currency})\n(${points} points)`,
  },
  planned: { 'zh-CN': '预算数 (A)', en: 'Planned (A)' },
  spent: { 'zh-CN': '执行数 (B)', en: 'Spent (B)' },
  rate: { 'zh-CN': '执行率 (B/A)', en: 'Rate (B/A)' },
  budgetScore: {
    'zh-CN': (points: string) => `得分\n(${points} 分*执行率)`,
    en: (points: string) => `Score\n(${points} × rate)`,
  },
  unitFunds: { 'zh-CN': '部门整体支出总额', en: 'Total expenditure' },
  projectFunds: { 'zh-CN': '项目资金总额', en: 'Project funds' },
  item: { 'zh-CN': (name: string) => `其中：${name}`, en: (name: string) => `of which: ${name}` },
  goals: {
    'zh-CN': (points: string) => `年度目标:\n(${points} 分)`,
    en: (points: string) => `Goals\n(${points} points)`,
  },
  goal: { 'zh-CN': (position: string) => `目标 ${position}: `, en: (position: string) => `Goal ${position}: ` },
  indicators: { 'zh-CN': '年度绩效指标', en: 'Indicators' },
  target: { 'zh-CN': '年初目标值 (A)', en: 'Target (A)' },
  actual: { 'zh-CN': '实际完成值 (B)', en: 'Actual (B)' },
  score: { 'zh-CN': '得分', en: 'Score' },
  computed: { 'zh-CN': '计算得分', en: 'Computed' },
  deviation: { 'zh-CN': '偏差原因分析及改进措施', en: 'Deviation and measures' },
  points: { 'zh-CN': (points: string) => ` (${points} 分)`, en: (points: string) => ` (${points} points)` },
  funds: { 'zh-CN': (amount: string) => `（资金额度 ${amount}）`, en: (amount: string) => ` (funds ${amount})` },
  total: { 'zh-CN': '总分', en: 'Total' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  atLeast: { 'zh-CN': (grade: string) => `至少${grade}`, en: (grade: string) => `at least ${grade}` },
  provisional: { 'zh-CN': '（暂计）', en: ' (provisional)' },
  unscored: { 'zh-CN': '未计分', en: 'not scored' },
  notApplicable: { 'zh-CN': '不适用', en: 'not applicable' },
  deviations: { 'zh-CN': '偏差大或目标未完成原因分析', en: 'Why targets were missed or far exceeded' },
  reason: { 'zh-CN': '原因：', en: 'Reason: ' },
  measure: { 'zh-CN': '措施：', en: 'Measure: ' },
  improvements: { 'zh-CN': '改进措施及结果应用方案', en: 'Improvements and use of the result' },
  note: { 'zh-CN': '备注', en: 'Notes' },
  rules: { 'zh-CN': (source: string) => `计分依据（${source}）`, en: (source: string) => `Scoring rules (${source})` },
  annex: { 'zh-CN': '补充信息', en: 'Further particulars' },
  annexHeadings: { 'zh-CN': ['所属', '项目', '内容'], en: ['Of', 'Item', 'Content'] },
  computedGrade: { 'zh-CN': '按计算得分', en: 'computed' },
  pending: { 'zh-CN': '待定', en: 'open' },
  unclaimed: { 'zh-CN': '未填报，表中为计算得出的数或合计数', en: 'not claimed; the form shows what was worked out' },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;

/** 一级指标, 二级指标 …: the heading of a level, from 1. */
export function levelName(level: number, locale: Locale): string {
  return locale === 'en' ? `Level ${level}` : `${'一二三四五六七八九十'[level - 1] ?? level}级指标`;
}
