import type { Locale, Words } from '../../text/locale.js';

/** What is printed in the reviewer's table. */
export const words = {
  sheet: { 'zh-CN': '复核表', en: 'Review' },
  columns: {
    'zh-CN': [
      '指标',
      '权重',
      '目标值 → 完成值',
      '填报',
      '计算',
      '多报',
      '复核完成值',
      '扣分依据',
      '复核得分',
      '核增核减',
      '偏离度',
      '意见',
    ],
    en: [
      'Indicator',
      'Weight',
      'Target → actual',
      'Claimed',
      'Computed',
      'Over',
      'Found',
      'Deduction',
      'Reviewed',
      'Change',
      'Departure',
      'Comment',
    ],
  },
  actual: { 'zh-CN': '复核完成值', en: 'what was found' },
  spent: { 'zh-CN': '复核执行数', en: 'what was spent' },
  attainment: { 'zh-CN': '复核达成情况', en: 'attainment found' },
  inCell: {
    actual: { 'zh-CN': '完成值', en: 'actual' },
    attainment: { 'zh-CN': '达成情况', en: 'attained' },
  },
  deduction: { 'zh-CN': '扣分依据', en: 'ground of a deduction' },
  score: { 'zh-CN': '复核得分', en: 'reviewed score' },
  comment: { 'zh-CN': '复核意见', en: 'comment' },
  accept: {
    'zh-CN': (score: string) => `按计算得分 ${score} 认定（Ctrl+Enter）`,
    en: (score: string) => `Take the computed score ${score} (Ctrl+Enter)`,
  },
  slip: {
    'zh-CN': (most: string | undefined) => (most === undefined ? '请填数字' : `请填 0～${most} 的数`),
    en: (most: string | undefined) => (most === undefined ? 'Type a number' : `Type a number from 0 to ${most}`),
  },
  by: { 'zh-CN': '复核人', en: 'Reviewer' },
  date: { 'zh-CN': '复核日期', en: 'Date' },
  opinion: { 'zh-CN': '总体意见', en: 'Opinion' },
  checklist: { 'zh-CN': (count: number) => `问题清单（${count} 条）`, en: (count: number) => `Findings (${count})` },
  noFindings: { 'zh-CN': '问题清单：没有发现问题', en: 'No findings' },
} as const satisfies Readonly<
  Record<string, Words | Readonly<Record<Locale, unknown>> | Readonly<Record<string, Words>>>
>;
