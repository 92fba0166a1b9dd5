import type { Choice } from './key-spec.js';

/** 方向 — how actual and target are held against each other. */
export const directions = [
  {
    name: 'at-least',
    zh: '正向',
    about: {
      'zh-CN': '越大越好：得分=权重×完成值÷目标值，不超过权重',
      en: 'More is better: weight × actual ÷ target, at most the weight',
    },
  },
  {
    name: 'at-most',
    zh: '反向',
    about: {
      'zh-CN': '越小越好：不超过目标值得满分，超过的按评分办法扣分',
      en: 'Less is better: full marks up to the target, fewer beyond it',
    },
  },
  { name: 'equal', zh: '等于', about: { 'zh-CN': '以等于目标值为完成', en: 'Done when the actual equals the target' } },
  { name: 'between', zh: '区间', about: { 'zh-CN': '落在区间内得满分', en: 'Full marks inside the range' } },
  {
    name: 'deadline',
    zh: '时限',
    about: {
      'zh-CN': '按期完成得满分，逾期由评分人酌情给分',
      en: 'Full marks when on time; a late row is judged by a person',
    },
  },
  {
    name: 'yes-no',
    zh: '是否',
    about: { 'zh-CN': '与目标一致得满分，否则不得分', en: 'Full marks when the answer is the target’s, else none' },
  },
  {
    name: 'qualitative',
    zh: '定性',
    about: { 'zh-CN': '由评分人按达成情况的分档给分', en: 'Judged by a person inside the band of its attainment' },
  },
] as const satisfies readonly Choice[];

/** 达成情况 — the three bands of 备注 3. */
export const attainments = [
  {
    name: 'met',
    zh: '达成预期指标',
    about: { 'zh-CN': '第一档，如 100%-80%', en: 'The first band, such as 80–100 %' },
  },
  {
    name: 'partial',
    zh: '部分达成预期指标',
    about: { 'zh-CN': '第二档，如 80%-50%（不含 80%）', en: 'The second band, such as 50–80 %, 80 excluded' },
  },
  {
    name: 'unmet',
    zh: '未达成预期指标',
    about: { 'zh-CN': '第三档，如 50%-0%（不含 50%）', en: 'The third band, such as 0–50 %, 50 excluded' },
  },
] as const satisfies readonly Choice[];

/** 数值类型 — how values of several parts or files are put together (备注 2). */
export const natures = [
  { name: 'absolute', zh: '绝对值', about: { 'zh-CN': '汇总时直接累加', en: 'Summed when aggregated' } },
  {
    name: 'relative',
    zh: '相对值',
    about: { 'zh-CN': '汇总时按资金额度加权平均', en: 'Averaged when aggregated, weighted by funds' },
  },
] as const satisfies readonly Choice[];

const money = <const N extends string>(zh: N, en: string): Choice & { readonly name: N } => ({
  name: zh,
  zh,
  about: { 'zh-CN': `以${zh}为单位`, en },
});

/** 金额单位 — spelled the same in both vocabularies. */
export const currencies = [
  money('元', 'Amounts are in yuan'),
  money('千元', 'Amounts are in thousands of yuan'),
  money('万元', 'Amounts are in ten thousands of yuan'),
  money('百万元', 'Amounts are in millions of yuan'),
  money('亿元', 'Amounts are in hundred millions of yuan'),
] as const satisfies readonly Choice[];

/** 阶段 — what the file holds. */
export const stages = [
  {
    name: 'target',
    zh: '目标申报',
    about: { 'zh-CN': '只申报目标，不计分', en: 'Targets only: nothing is scored' },
  },
  {
    name: 'monitoring',
    zh: '运行监控',
    about: {
      'zh-CN': '年度执行中的监控，完成值是阶段数，不计分',
      en: 'Monitoring during the year: actuals are interim, nothing is scored',
    },
  },
  {
    name: 'self-evaluation',
    zh: '自评',
    about: { 'zh-CN': '年度结束后的自评，逐项计分', en: 'The evaluation after the year: every row is scored' },
  },
] as const satisfies readonly Choice[];

/** 完成可能性 — whether the target will be met by the year's end. */
export const likelihoods = [
  { name: 'certain', zh: '确定能', about: { 'zh-CN': '年底确定能完成', en: 'It will be met for certain' } },
  { name: 'possible', zh: '有可能', about: { 'zh-CN': '年底有可能完成', en: 'It may be met' } },
  { name: 'impossible', zh: '完全不可能', about: { 'zh-CN': '年底完全不可能完成', en: 'It cannot be met any more' } },
] as const satisfies readonly Choice[];

/** Whether something is so. */
export const yesNo = [
  { name: 'yes', zh: '是', also: 'true', about: { 'zh-CN': '是', en: 'Yes' } },
  { name: 'no', zh: '否', also: 'false', about: { 'zh-CN': '否', en: 'No' } },
] as const satisfies readonly Choice[];

/** 计分口径 — the quantity that bands, pass marks and percentages speak of. */
export const bases = [
  {
    name: 'completion',
    zh: '完成率',
    about: { 'zh-CN': '按完成率（完成值÷目标值）分档、扣分', en: 'Bands and losses speak of actual ÷ target' },
  },
  {
    name: 'actual',
    zh: '完成值',
    about: { 'zh-CN': '按完成值本身分档、扣分', en: 'Bands and losses speak of the actual itself' },
  },
] as const satisfies readonly Choice[];

/** 不足一档 — what is lost for part of a step. */
export const partialSteps = [
  { name: 'proportional', zh: '按比例', about: { 'zh-CN': '不足一档的按比例扣', en: 'Part of a step loses its part' } },
  { name: 'whole', zh: '不计', about: { 'zh-CN': '不足一档的不扣', en: 'Part of a step loses nothing' } },
  { name: 'started', zh: '按一档', about: { 'zh-CN': '不足一档的按一档扣', en: 'Part of a step loses a whole one' } },
] as const satisfies readonly Choice[];
