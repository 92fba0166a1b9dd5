import { asScalar, setScalar } from '../../language/edit.js';
import { number } from '../../messages/number.js';
import { Decimal, hundred, sum } from '../../number/decimal.js';
import { fold } from '../../number/fold.js';
import type { Profile } from '../../profiles/profile.js';
import { agreement, roundScore } from '../../scoring/claim.js';
import { shareOf } from '../../scoring/review.js';
import { defineRule } from '../rule.js';
import { exampleIn } from '../support/example.js';
import { commentOf, type Reviewed, reviewsOf } from '../support/reviews.js';

interface Differs {
  readonly entry: Reviewed;
  readonly base: Decimal;
  readonly decided: Decimal;
  /** What the stated share takes off, per cent. */
  readonly share: Decimal;
  /** The score that it leaves, after rounding. */
  readonly due: Decimal;
}

const form = (review: string): string =>
  exampleIn(['产出指标'], `名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80, 复核: { ${review} }`);

export const deductionDiffers = defineRule<Differs>({
  code: 'deduction-differs',
  group: 'review',
  severity: 'error',
  title: { 'zh-CN': '扣分与扣分比例不符', en: 'Points taken off differ from the stated share' },
  doc: {
    what: {
      'zh-CN':
        '复核得分不等于扣分前的得分减去“扣分依据”的比例；没有写“扣分依据”的，看“意见”里写的“扣 30%”。扣分前的得分：复核完成值算出的得分，没有的用填报得分。',
      en: 'The reviewed score is not the score before less the share of the `deduction`; without one, the share that the comment states. The score before is what the reviewed actual gives, else the claim.',
    },
    why: {
      'zh-CN': '依据、比例、得分要对得上，否则不知道以哪个为准。',
      en: 'Ground, share and score must agree, or nobody knows which of them holds.',
    },
    how: {
      'zh-CN': '采用按比例算出的得分（可自动修复），或改正扣分依据、意见里的比例。',
      en: 'Take the score that the share gives (there is a fix), or correct the ground or the share in the comment.',
    },
  },
  examples: {
    bad: [form('扣分依据: 部分延期, 复核得分: 50, 意见: 两次推迟到次年一月')],
    good: [
      form('扣分依据: 部分延期, 复核得分: 56, 意见: 两次推迟到次年一月'),
      form('复核得分: 56, 意见: 个别任务未按时，扣 30%'),
    ],
  },
  message: {
    'zh-CN': ({ base, decided, share, due }) =>
      `复核得分 ${number(decided)}，扣了 ${number(base.minus(decided))} 分；按 ${number(share)}% 从 ${number(base)} 分里扣应得 ${number(due)}。请改正得分或扣分比例。`,
    en: ({ base, decided, share, due }) =>
      `Reviewed ${number(decided)}, which takes off ${number(base.minus(decided))}; ${number(share)} % of ${number(base)} leaves ${number(due)}. Correct the score or the share.`,
  },

  *check(document) {
    for (const entry of reviewsOf(document)) {
      const state = difference(entry, document.profile);
      if (state) yield { span: entry.review.score.span, state };
    }
  },

  fixes({ entry: { review }, due }, { text }) {
    const node = asScalar(review.score.entry?.value);
    const edit = node && setScalar(text, node, due.toFixed());
    if (!edit) return [];
    const title = { 'zh-CN': `复核得分改为 ${due.toFixed()}`, en: `Change the reviewed score to ${due.toFixed()}` };
    return [{ title, edits: [edit], preferred: true }];
  },
});

function difference(entry: Reviewed, profile: Profile): Differs | undefined {
  const { rated, review, result } = entry;
  const { base, decided, grounds } = result;
  const isKnown = grounds.every(ground => ground.entry);
  const share = grounds.length > 0 ? shareOf(grounds) : statedShare(commentOf(review));
  if (!base || !decided || !share || !isKnown || review.score.state !== 'ok') return undefined;
  const due = takeShare(base, base, share);
  const score = review.score.value;
  // in words, 30 % may mean of the points a row is worth
  const other = grounds.length === 0 && rated.weight ? takeShare(base, rated.weight, share) : due;
  if ([due, other].some(exact => agreement(score, exact, profile) !== 'differs')) return undefined;
  return { entry, base, decided, share, due: roundScore(due, profile) };
}

const takeShare = (base: Decimal, of: Decimal, share: Decimal): Decimal =>
  Decimal.max(0, base.minus(of.times(share).div(hundred)));

/** What a comment says is taken off, per cent; `undefined` where it says no share. */
function statedShare(comment: string): Decimal | undefined {
  const shares = [
    ...fold(comment).matchAll(
      /扣(?:减|除|分|去)?\s*(\d{1,3}(?:\.\d{1,4})?)\s?%|(?<![\d.])(\d{1,3}(?:\.\d{1,4})?)\s?% off/g,
    ),
  ];
  const stated = sum(shares.map(([, zh, en]) => new Decimal(zh ?? en ?? 0)));
  return shares.length > 0 && stated.lessThanOrEqualTo(hundred) ? stated : undefined;
}
