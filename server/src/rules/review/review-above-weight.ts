import { clauseName } from '../../messages/clause-name.js';
import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { limitsOf } from '../../scoring/standards/limits.js';
import { rowsThat } from '../support/rows.js';
import { defineRule } from '../rule.js';

interface AboveWeight {
  readonly reviewed: Decimal;
  readonly weight: Decimal;
  readonly profile: Profile;
}

export const reviewAboveWeight = defineRule<AboveWeight>({
  code: 'review-above-weight',
  group: 'review',
  severity: 'error',
  title: { 'zh-CN': '复核得分超过权重', en: 'Reviewed score above the weight' },
  doc: {
    what: {
      'zh-CN': '复核得分大于该指标（或预算执行）的权重。',
      en: 'The reviewed score is above the weight of the row, or of the budget.',
    },
    why: {
      'zh-CN': '得分不得突破权重，复核认定的也一样。',
      en: 'No score exceeds its weight, a reviewed one neither.',
    },
    how: {
      'zh-CN': '改正复核得分。没有自动修复：认定多少分由复核人决定。',
      en: 'Correct the reviewed score. There is no fix: the reviewer decides the score.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80, 复核: { 复核得分: 84, 意见: 资料齐全 } }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80, 复核: { 复核得分: 80, 意见: 资料齐全 } }\n',
    ],
  },
  message: {
    'zh-CN': ({ reviewed, weight, profile }) =>
      `复核得分 ${number(reviewed)} 超过权重 ${number(weight)} 分。依据：${clauseName(profile.clauses.cap, 'zh-CN')}。请改正复核得分。`,
    en: ({ reviewed, weight, profile }) =>
      `The reviewed score ${number(reviewed)} is above the weight ${number(weight)}. Source: ${clauseName(profile.clauses.cap, 'en')}. Correct it.`,
  },

  *check(document) {
    const { profile, scorecard } = document;
    const { budget } = scorecard;
    const ofBudget = budget?.budget.review;
    const limited = ofBudget && profile.budget.cap ? [{ ...budget, review: ofBudget }] : [];
    const rows = withReview(document).map(row => ({ ...row, review: row.indicator.review }));
    for (const { review, standard, weight } of [...limited, ...rows]) {
      // what a standard adds on top may go beyond the weight
      const most = limitsOf(standard?.standard, weight).most;
      if (review?.score.state === 'ok' && weight && most?.lessThan(review.score.value.value)) {
        yield { span: review.score.span, state: { reviewed: review.score.value.value, weight, profile } };
      }
    }
  },
});

const withReview = rowsThat(({ indicator: { review } }) => review?.score.state === 'ok');
