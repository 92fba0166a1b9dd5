import { asScalar, setScalar } from '../../language/edit.js';
import { didYouMean } from '../../text/did-you-mean.js';
import type { Locale } from '../../text/locale.js';
import type { Deduction } from '../../profiles/profile.js';
import { foldGround } from '../../scoring/review.js';
import { defineRule } from '../rule.js';
import { exampleIn } from '../support/example.js';
import { reviewsOf } from '../support/reviews.js';
import type { Field } from '../../language/field.js';

interface Unknown {
  readonly source: string;
  readonly field: Field<string>;
  readonly known: readonly Deduction[];
}

const form = (ground: string): string =>
  exampleIn(
    ['产出指标'],
    `名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80, 复核: { 扣分依据: ${ground}, 意见: 只有照片 }`,
  );

export const deductionUnknown = defineRule<Unknown>({
  code: 'deduction-unknown',
  group: 'review',
  severity: 'error',
  title: { 'zh-CN': '扣分依据不在扣分目录里', en: 'Deduction not in the catalogue' },
  doc: {
    what: {
      'zh-CN': '“扣分依据”写的不是评分办法扣分目录中的编号或名称，这一条不扣分。',
      en: '`deduction` names no entry of the profile’s catalogue, by id or title: nothing is taken off for it.',
    },
    why: {
      'zh-CN': '扣多少由目录规定，目录里没有的无从计算。',
      en: 'The catalogue says how much is taken off; what is not in it cannot be worked out.',
    },
    how: {
      'zh-CN': '改成目录中的一条（写法相近的可自动修复），或在单位自己的评分办法“扣分目录”里增加。',
      en: 'Name an entry of the catalogue (there is a fix for one spelled alike), or add it to `deductions` of your own profile.',
    },
  },
  examples: { bad: [form('无左证材料')], good: [form('无佐证材料'), form('[no-evidence, vague]')] },
  message: {
    'zh-CN': ({ source, known }) =>
      `扣分目录里没有“${source}”，没有据此扣分。可选：${titles(known, 'zh-CN').join('、')}。`,
    en: ({ source, known }) =>
      `The catalogue has no “${source}”, so nothing was taken off for it. There are: ${titles(known, 'en').join('; ')}.`,
  },

  *check(document) {
    const known = document.profile.deductions;
    for (const { review, result } of reviewsOf(document))
      for (const { span, source, entry } of result.grounds) {
        const field = review.deduction.find(each => each.span.start === span.start);
        if (!entry && field) yield { span, state: { source, field, known } };
      }
  },

  fixes({ source, field, known }, { text, evaluation: { vocabulary } }) {
    const names = known.map(({ id, title }) => (vocabulary === 'zh' ? title['zh-CN'] : id));
    const node = asScalar(field.entry?.value);
    return didYouMean(foldGround(source), names).flatMap((name, at) => {
      const edit = node && setScalar(text, node, name);
      return edit
        ? [{ title: { 'zh-CN': `改为“${name}”`, en: `Write ${name}` }, edits: [edit], preferred: at === 0 }]
        : [];
    });
  },
});

const titles = (known: readonly Deduction[], locale: Locale): readonly string[] =>
  known.map(({ title }) => title[locale]);
