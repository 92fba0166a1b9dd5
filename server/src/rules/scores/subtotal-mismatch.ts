import { number } from '../../messages/number.js';
import { subtotalsOf } from '../support/claims.js';
import { exampleForm } from '../support/example.js';
import { defineRule } from '../rule.js';
import { adoptResult, difference, inRows, sumMismatch, type SumMismatch } from '../support/sum-words.js';

const group = (subtotal: string): readonly string[] => [
  '  - 名称: 产出指标',
  '    权重: 80',
  `    得分: ${subtotal}`,
  '    指标:',
  '      - { 名称: 党建相关活动次数, 权重: 40, 目标值: ≥10 次, 完成值: 3 次, 得分: 12, 偏差: 受疫情影响，集中活动减少 }',
  '      - { 名称: 走出去招商次数, 权重: 40, 目标值: ≥10 次, 完成值: 10 次, 得分: 40 }',
];

export const subtotalMismatch = defineRule<SumMismatch>({
  code: 'subtotal-mismatch',
  group: 'scores',
  severity: 'error',
  needsWhole: true,
  title: { 'zh-CN': '小计与各行计算得分不符', en: 'Subtotal differs from its rows' },
  doc: {
    what: {
      'zh-CN': '一级、二级指标填报的小计，不等于所含各行计算得分之和。有一行未计分时不比较。',
      en: 'A group’s claimed subtotal is not the sum of its rows’ computed scores. Not compared while a row is unknown.',
    },
    why: {
      'zh-CN': '小计由各行得分加总而来；改了某一行而没有重算小计，总分就跟着错。',
      en: 'A subtotal is the sum of its rows; one forgotten after a change carries the mistake into the total.',
    },
    how: {
      'zh-CN': '先看各行得分是否有误，再采用计算的小计。',
      en: 'Look at the rows first, then use the computed subtotal.',
    },
  },
  examples: { bad: [exampleForm([], group('60'))], good: [exampleForm([], group('52'))] },
  message: {
    'zh-CN': state =>
      `填报小计 ${number(state.claimed)}，按各行计算应为 ${number(state.result)}，${difference(state, 'zh-CN')}。${inRows(state, 'zh-CN')}`,
    en: state =>
      `Claimed subtotal ${number(state.claimed)}, but the rows come to ${number(state.result)}: ${difference(state, 'en')}.${inRows(state, 'en')}`,
  },

  *check(document) {
    for (const claim of subtotalsOf(document)) {
      const hit = sumMismatch(claim, document);
      if (hit) yield hit;
    }
  },

  fixes: (state, { text }) => adoptResult(state, { 'zh-CN': '小计', en: 'subtotal' }, text),
});
