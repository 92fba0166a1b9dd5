import { number } from '../../messages/number.js';
import type { Decimal, Written } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { agreement, roundScore } from '../../scoring/claim.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { rowsThat } from '../support/rows.js';
import { defineRule } from '../rule.js';

interface Differs {
  readonly reviewed: Decimal;
  readonly claimed: Decimal | undefined;
  /** After the profile's rounding; of a judged row it is the claim and not told again. */
  readonly computed: Decimal | undefined;
}

export const reviewDiffers = defineRule<Differs>({
  code: 'review-differs',
  group: 'review',
  severity: 'info',
  title: { 'zh-CN': '复核得分与填报或计算得分不同', en: 'Reviewed score differs' },
  doc: {
    what: {
      'zh-CN': '复核得分与填报得分不同，或与按办法计算的得分不同。',
      en: 'The reviewed score differs from the claimed or from the computed one.',
    },
    why: {
      'zh-CN': '复核改了分，填报人应当知道改在哪里；复核得分与计算不符的，应有意见说明理由。',
      en: 'The analyst should see what the review changed; a reviewed score that is not the computed one needs a reason.',
    },
    how: {
      'zh-CN': '填报人：按复核意见核对。复核人：与计算不符的，在“意见”中写明理由。没有自动修复：以谁为准由双方商定。',
      en: 'As analyst, check it against the comment; as reviewer, give the reason in the comment. There is no fix: the two of you decide.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 杜绝安全生产事故发生, 权重: 80, 目标值: 全年无一起安全生产事故, 完成值: 全年无一起安全生产事故, 得分: 80, 复核: { 复核得分: 76, 意见: 检查记录不全 } }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 杜绝安全生产事故发生, 权重: 80, 目标值: 全年无一起安全生产事故, 完成值: 全年无一起安全生产事故, 得分: 80, 复核: { 复核得分: 80, 意见: 属实 } }\n',
    ],
  },
  message: {
    'zh-CN': ({ reviewed, claimed, computed }) =>
      `复核得分 ${number(reviewed)}，${[...(claimed ? [`填报得分 ${number(claimed)}`] : []), ...(computed ? [`按办法计算 ${number(computed)}`] : [])].join('，')}。请按复核意见核对；复核得分与计算不符的，请在“意见”中写明理由。`,
    en: ({ reviewed, claimed, computed }) =>
      `Reviewed ${number(reviewed)}${claimed ? `, claimed ${number(claimed)}` : ''}${computed ? `, computed ${number(computed)}` : ''}. Check it against the comment; a reviewed score other than the computed one needs its reason there.`,
  },

  *check(document) {
    const { profile } = document;
    for (const row of withReview(document)) {
      const score = row.indicator.review?.score;
      if (score?.state === 'ok' && row.status !== 'not-applicable' && differs(score.value, row, profile))
        yield { span: score.span, state: stateOf(score.value, row, profile) };
    }
  },
});

/** A reviewed score above the weight is reported as that alone. */
function differs(reviewed: Written, { claimed, score, weight }: RatedRow, profile: Profile): boolean {
  if (weight && reviewed.value.greaterThan(weight)) return false;
  const fromComputed = score.value !== undefined && agreement(reviewed, score.value, profile) === 'differs';
  return fromComputed || (claimed !== undefined && !claimed.value.equals(reviewed.value));
}

function stateOf(reviewed: Written, { claimed, score }: RatedRow, profile: Profile): Differs {
  const computed = score.value && score.how.kind !== 'judged' ? roundScore(score.value, profile) : undefined;
  return { reviewed: reviewed.value, claimed: claimed?.value, computed };
}

const withReview = rowsThat(({ indicator: { review } }) => review?.score.state === 'ok');
