import { number } from '../../messages/number.js';
import { valueOf } from '../../language/field.js';
import { Decimal } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { roundScore } from '../../scoring/claim.js';
import { bandOf, isInBand } from '../../scoring/judge.js';
import type { Band } from '../../scoring/score.js';
import type { RatedBudget } from '../../scoring/scorecard.js';
import { defineRule } from '../rule.js';
import { exampleIn } from '../support/example.js';
import { commentOf, reviewSpan, type Reviewed, reviewsOf } from '../support/reviews.js';

interface Unreasoned {
  readonly reviewed: Decimal;
  readonly claimed: Decimal;
}

const form = (review: string): string =>
  exampleIn(['产出指标'], `名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80, 复核: { ${review} }`);

export const deductionUnreasoned = defineRule<Unreasoned>({
  code: 'deduction-unreasoned',
  group: 'review',
  severity: 'warning',
  title: { 'zh-CN': '复核扣分没有写理由', en: 'Points taken off without a reason' },
  doc: {
    what: {
      'zh-CN':
        '复核得分低于填报得分，却没有写“扣分依据”和“意见”，复核完成值或按办法计算的得分也说明不了为什么。预算执行的复核也检查。',
      en: 'The reviewed score is below the claim, with neither a `deduction` nor a comment, and neither the reviewed actual nor the calculation says why. The budget’s review is checked too.',
    },
    why: {
      'zh-CN': '扣分要有依据，填报单位才认可，也经得起申诉。',
      en: 'What is taken off needs its ground: the unit must be able to follow it, and to object.',
    },
    how: {
      'zh-CN': '选一条“扣分依据”，或在“意见”中写明理由。没有自动修复：理由只有复核人知道。',
      en: 'Pick a `deduction`, or give the reason in the comment. There is no fix: only the reviewer knows the reason.',
    },
  },
  examples: {
    bad: [form('复核得分: 70')],
    good: [form('复核得分: 70, 意见: 有一次检查没有记录'), form('复核得分: 60, 复核完成值: 3 次')],
  },
  message: {
    'zh-CN': ({ reviewed, claimed }) =>
      `复核得分 ${number(reviewed)}，比填报的 ${number(claimed)} 少 ${number(claimed.minus(reviewed))} 分，没有写理由。请选“扣分依据”或填“意见”。`,
    en: ({ reviewed, claimed }) =>
      `Reviewed ${number(reviewed)}, ${number(claimed.minus(reviewed))} below the claimed ${number(claimed)}, and nothing says why. Pick a \`deduction\` or write a comment.`,
  },

  *check(document) {
    for (const entry of reviewsOf(document)) {
      const { decided } = entry.result;
      const claimed = entry.rated.claimed?.value;
      if (decided && claimed?.greaterThan(decided) && !isReasoned(entry, decided, claimed, document.profile))
        yield { span: reviewSpan(entry.review), state: { reviewed: decided, claimed } };
    }
  },
});

/** Words, a ground, an attainment that the claim goes beyond, or a score that what was found, or the rules themselves, give. */
function isReasoned(entry: Reviewed, decided: Decimal, claimed: Decimal, profile: Profile): boolean {
  const { rated, review, result } = entry;
  if (commentOf(review) !== '' || result.grounds.length > 0) return true;
  const band = foundBand(entry, profile);
  if (band && isInBand(decided, band) && !isInBand(claimed, band)) return true;
  const given = (result.again ?? rated).score.value ?? ('budget' in rated ? byWrittenRate(rated) : undefined);
  return given !== undefined && decided.greaterThanOrEqualTo(roundScore(given, profile));
}

/** The band of the level that the reviewer found. */
function foundBand({ rated, review }: Reviewed, profile: Profile): Band | undefined {
  const found = 'attainment' in review ? valueOf(review.attainment) : undefined;
  return found?.kind === 'level' && rated.weight ? bandOf(found.level, rated.weight, profile) : undefined;
}

/** A working paper prints the execution rate without the amounts: what a reviewer wrote may follow from it. */
function byWrittenRate({ budget, weight }: RatedBudget): Decimal | undefined {
  const rate = valueOf(budget.rate);
  return rate && weight?.times(Decimal.min(rate.share, 1));
}
