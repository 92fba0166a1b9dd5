import { citeValue } from '../../messages/values.js';
import { withDigits } from '../../quantity/look-alike.js';
import type { Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import { defineRule } from '../rule.js';
import { unscoredThen } from '../support/consequence.js';
import { example } from '../support/example.js';
import { rowsThat } from '../support/rows.js';

interface LookAlike {
  readonly row: RatedRow;
  readonly side: Side;
  readonly value: Value;
  /** With digits in place of the letters. */
  readonly read: string;
}

type Side = 'target' | 'actual';

export const digitLookAlike = defineRule<LookAlike>({
  code: 'digit-look-alike',
  group: 'targets',
  severity: 'info',
  title: { 'zh-CN': '数字里夹着像数字的字母', en: 'Letters that look like digits' },
  doc: {
    what: {
      'zh-CN': '目标值或完成值的数字里夹着字母 O、l、I 或“〇”，如“9O%”“1OO次”，像是扫描识别或手误。',
      en: 'A target or an actual has the letters O, l or I among its digits, such as 9O%: most often a scanned page was read so.',
    },
    why: {
      'zh-CN': '这样的值不是数，不按数量计分；看上去却与数字一样，难以发现。',
      en: 'Such a value is no number and is not scored as one, though nobody sees the difference.',
    },
    how: {
      'zh-CN': '对照原件，改成数字。原件上是多少只有填报人知道，没有自动修复。',
      en: 'Compare with the source and write digits. Only the source tells which, so there is no fix.',
    },
  },
  examples: {
    bad: [example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 3O 次, 得分: 80')],
    good: [example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 30 次, 得分: 80')],
  },
  message: {
    'zh-CN': ({ row, side, value, read }) =>
      `${side === 'target' ? '目标值' : '完成值'}${citeValue(value)}里夹着像数字的字母，看着像“${read}”${thenUnknown(row, 'zh-CN')}。请对照原件，改成数字。`,
    en: ({ row, side, value, read }) =>
      `The ${side} ${citeValue(value)} has letters that look like digits, as in “${read}”${thenUnknown(row, 'en')}. Compare with the source and write digits.`,
  },

  *check(document) {
    for (const row of lookingAlike(document))
      for (const side of ['target', 'actual'] as const) {
        const value = row[side];
        const read = withDigits(value.source);
        const { span, state } = row.indicator[side];
        if (read === undefined || state === 'absent') continue;
        yield { span, state: { row, side, value, read }, ...(hasNoScore(row) && { severity: 'error' as const }) };
      }
  },
});

/** Whether the row cannot be computed for it. */
const hasNoScore = (row: RatedRow): boolean => row.facts.some(fact => fact.kind === 'type-mismatch' && !fact.scored);

const thenUnknown = (row: RatedRow, locale: Locale): string => (hasNoScore(row) ? unscoredThen(row, locale) : '');

const lookingAlike = rowsThat(
  ({ target, actual }: RatedRow) => withDigits(target.source) !== undefined || withDigits(actual.source) !== undefined,
);
