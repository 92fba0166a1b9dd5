import { citeValue } from '../../messages/values.js';
import { order } from '../../number/decimal.js';
import { product } from '../../number/fraction.js';
import type { Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Span } from '../../text/span.js';
import { example } from '../support/example.js';
import { rowsThat } from '../support/rows.js';
import { defineRule } from '../rule.js';
import { nameOf } from '../support/values.js';

interface AboveOne {
  readonly actual: Value;
  /** The word that names a part of a whole. */
  readonly word: string;
}

export const ratioAboveOne = defineRule<AboveOne>({
  code: 'ratio-above-one',
  group: 'targets',
  severity: 'warning',
  title: { 'zh-CN': '比率超过 100%', en: 'Ratio above 100 %' },
  doc: {
    what: {
      'zh-CN':
        '合格率、达标率、覆盖率、满意度等是部分占全部的比率，完成值却超过 100%。增长率、计划完成率等可以超过 100%，不在此列。',
      en: 'The actual of a pass rate, coverage, satisfaction or another share of a whole is above 100 %. Growth rates, and what was done against a plan, may be and are left alone.',
    },
    why: {
      'zh-CN': '部分不会多于全部，多半是多写了一位，或把“完成数÷目标数”当成了比率。',
      en: 'A part is never more than its whole: a digit too many, or actual ÷ target was taken for the rate.',
    },
    how: {
      'zh-CN': '核对分子、分母后改正。没有自动修复：实际比率只有填报人知道。',
      en: 'Check what was divided by what, and correct it. There is no fix: only the analyst knows the rate.',
    },
  },
  examples: {
    bad: [example('名称: 排江水质合格率, 权重: 80, 目标值: ≥98%, 完成值: 103%, 得分: 80')],
    good: [
      example('名称: 排江水质合格率, 权重: 80, 目标值: ≥98%, 完成值: 98.5%, 得分: 80'),
      example('名称: 营业收入增长率, 权重: 80, 目标值: ≥100%, 完成值: 120%, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': ({ actual, word }) =>
      `完成值${citeValue(actual)}超过 100%，而“${word}”是部分占全部的比率，不会超过 100%。请核对计算口径和小数点。`,
    en: ({ actual, word }) =>
      `The actual ${citeValue(actual)} is above 100 %, but “${word}” is a share of a whole and cannot be. Check what was divided by what, and the decimal point.`,
  },

  *check(document) {
    for (const { span, value, name } of aboveOne(document).flatMap(actuals)) {
      if (value.kind !== 'quantity' || value.unit?.unit.family !== 'ratio') continue;
      const { factor, divisor } = value.unit.unit;
      const word = shareWord(`${name} ${value.label}`);
      if (word && order(product(value.amount.value, factor), divisor) > 0)
        yield { span, state: { actual: value, word } };
    }
  },
});

/** Words for a part of a whole. */
const share =
  /(?:合格|达标|优良|优秀|及格|通过|完工|竣工|开工|验收|覆盖|及时|按时|准时|到位|发放|拨付|支付|整改|办结|结案|化解|处置|处理|回收|利用|使用|入住|出勤|到课|参保|参与|知晓|支持|普及|完好|准确|正确|公开|兑现|保障|就业|入学|巩固|毕业|成活|收集|净化|响应|答复|落实|履约|满意|好评|投诉|事故|发生|死亡|返修|故障|差错|发病|失业)率|满意度|认可度|知晓度|支持度/u;
/** Words that say the number is no part of a whole. */
const growth = /增长|增幅|增速|增加|增值|提升|提高|上升|涨幅|同比|环比|超额|超目标|倍|杠杆|放大|回报|收益率/u;

const shareWord = (text: string): string | undefined => (growth.test(text) ? undefined : share.exec(text)?.[0]);

/** The actuals as written: a row's own, else those of its parts. */
function actuals(row: RatedRow): readonly { readonly span: Span; readonly value: Value; readonly name: string }[] {
  const name = nameOf(row);
  if (!row.aggregated) return [{ span: row.indicator.actual.span, value: row.actual, name }];
  return row.aggregated.parts
    .filter(({ origin }) => !origin)
    .map(({ span, actual }) => ({ span, value: actual, name }));
}

const aboveOne = rowsThat(
  row =>
    row.status !== 'not-applicable' &&
    actuals(row).some(({ value }) => value.kind === 'quantity' && value.unit?.unit.family === 'ratio'),
);
