import type { Locale, Words } from '../text/locale.js';

/** What is printed on the form itself. */
export const words = {
  transit: {
    'zh-CN': (amount: string) => `(含往来资金 ${amount})`,
    en: (amount: string) => ` (funds in transit ${amount} included)`,
  },
  execution: { 'zh-CN': '预算执行', en: 'Budget execution' },
  itemMark: { 'zh-CN': '其中', en: 'of which' },
  item: { 'zh-CN': (name: string) => `其中：${name}`, en: (name: string) => `of which: ${name}` },
  goal: { 'zh-CN': (position: string) => `目标 ${position}: `, en: (position: string) => `Goal ${position}: ` },
  computed: { 'zh-CN': '计算得分', en: 'Computed' },
  reviewed: { 'zh-CN': '复核得分', en: 'Reviewed score' },
  comment: { 'zh-CN': '复核意见', en: 'Review comment' },
  points: { 'zh-CN': (points: string) => ` (${points} 分)`, en: (points: string) => ` (${points} points)` },
  funds: { 'zh-CN': (amount: string) => `（资金额度 ${amount}）`, en: (amount: string) => ` (funds ${amount})` },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  atLeast: { 'zh-CN': (grade: string) => `至少${grade}`, en: (grade: string) => `at least ${grade}` },
  provisional: { 'zh-CN': '（暂计）', en: ' (provisional)' },
  unscored: { 'zh-CN': '未计分', en: 'not scored' },
  notApplicable: { 'zh-CN': '不适用', en: 'not applicable' },
  reason: { 'zh-CN': '原因：', en: 'Reason: ' },
  measure: { 'zh-CN': '措施：', en: 'Measure: ' },
  note: { 'zh-CN': '备注', en: 'Notes' },
  rules: { 'zh-CN': (source: string) => `计分依据（${source}）`, en: (source: string) => `Scoring rules (${source})` },
  annex: { 'zh-CN': '补充信息', en: 'Further particulars' },
  annexHeadings: { 'zh-CN': ['所属', '项目', '内容'], en: ['Of', 'Item', 'Content'] },
  computedGrade: { 'zh-CN': '按计算得分', en: 'computed' },
  dayToFill: { 'zh-CN': '　　　年　　月　　日', en: '' },
  pending: { 'zh-CN': '待定', en: 'open' },
  monitored: {
    'zh-CN': (count: number) => `另有 ${count} 条监控记录，不在本表中`,
    en: (count: number) => `${count} more record${count === 1 ? '' : 's'}, which this form does not show`,
  },
  unclaimed: { 'zh-CN': '未填报，表中为计算得出的数或合计数', en: 'not claimed; the form shows what was worked out' },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;

/** 一级指标, 二级指标 …: the heading of a level, from 1. */
export function levelName(level: number, locale: Locale): string {
  return { 'zh-CN': `${'一二三四五六七八九十'[level - 1] ?? level}级指标`, en: `Level ${level}` }[locale];
}
