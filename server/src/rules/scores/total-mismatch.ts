import { number } from '../../messages/number.js';
import { totalOf } from '../support/claims.js';
import { exampleWith } from '../support/example.js';
import { defineRule } from '../rule.js';
import { adoptResult, difference, inRows, sumMismatch, type SumMismatch } from '../support/sum-words.js';

const row = '名称: 党建相关活动次数, 权重: 80, 目标值: ≥10 次, 完成值: 9 次, 得分: 72, 偏差: 受疫情影响，一次活动取消';

export const totalMismatch = defineRule<SumMismatch>({
  code: 'total-mismatch',
  group: 'scores',
  severity: 'error',
  needsWhole: true,
  title: { 'zh-CN': '总分与计算结果不符', en: 'Total differs from the calculation' },
  doc: {
    what: {
      'zh-CN':
        '填报的总分不等于预算执行得分与各行计算得分之和。有一行未计分时总分未定，不比较；各行都对、只是先舍入后相加的，等级不变时只作提示。',
      en: 'The claimed total is not the sum of the computed scores of budget and rows. Not compared while the total is provisional; an info where every row is right and was rounded before it was added, unless the grade changes.',
    },
    why: {
      'zh-CN': '总分决定等级。差额或出在加总上，或出在某一行的得分上，说明中会给出各行填报得分的合计。',
      en: 'The total decides the grade. The difference lies in the adding or in a row; the message says what the claims in the rows add up to.',
    },
    how: {
      'zh-CN': '先看各行得分是否有误，再采用计算的总分。',
      en: 'Look at the rows first, then use the computed total.',
    },
  },
  examples: { bad: [exampleWith(['总分: 95'], row)], good: [exampleWith(['总分: 92'], row)] },
  message: {
    'zh-CN': state =>
      `填报总分 ${number(state.claimed)}，按办法计算应为 ${number(state.result)}，${difference(state, 'zh-CN')}。${inRows(state, 'zh-CN')}`,
    en: state =>
      `Claimed total ${number(state.claimed)}, but the rules give ${number(state.result)}: ${difference(state, 'en')}.${inRows(state, 'en')}`,
  },

  *check(document) {
    for (const claim of totalOf(document)) {
      const hit = sumMismatch(claim, document);
      if (hit) yield hit;
    }
  },

  fixes: (state, { text }) => adoptResult(state, { 'zh-CN': '总分', en: 'total' }, text),
});
