import { citeValue } from '../../messages/values.js';
import type { QuantityValue, Slice, Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { unscoredThen } from '../support/consequence.js';
import { defineRule } from '../rule.js';
import { replaceIn } from '../support/values.js';

interface Bound {
  readonly row: RatedRow;
  readonly actual: Value;
  /** The part or source whose actual it is. */
  readonly part: string | undefined;
}

export const actualIsComparison = defineRule<Bound>({
  code: 'actual-is-comparison',
  group: 'targets',
  severity: 'warning',
  ofResults: true,
  title: { 'zh-CN': '完成值只写了范围', en: 'The actual is only a bound' },
  doc: {
    what: {
      'zh-CN': '完成值写成了“≥90%”“20~25”这样的范围，多半是把目标值抄到了完成值。',
      en: 'The actual is a comparison or a range such as ≥90%; most often the target was copied.',
    },
    why: {
      'zh-CN': '完成值应是实际达到的数。范围说明不了实际是多少，无法代入公式，本行不计分，总分未定。',
      en: 'An actual is the number that was reached. A bound does not tell it, so the row is not scored and the total is provisional.',
    },
    how: {
      'zh-CN':
        '填写实际完成数。只有目标值和完成值数字相同、比较符号只写在完成值上的，才提供“移到目标值”的修复；实际数仍请核对。',
      en: 'Write the number that was reached. Only where both numbers are the same and the sign stands at the actual alone, a fix moves it to the target; check the number all the same.',
    },
  },
  examples: {
    bad: [
      example('名称: 退捕渔民抽样调查满意度, 权重: 80, 目标值: 90%, 完成值: ≥90%, 得分: 80'),
      example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: ≥30 次, 得分: 80'),
    ],
    good: [example('名称: 退捕渔民抽样调查满意度, 权重: 80, 目标值: ≥90%, 完成值: 92.5%, 得分: 80')],
  },
  message: {
    'zh-CN': ({ row, actual, part }) =>
      `${part === undefined ? '' : `“${part}”的`}完成值${citeValue(actual)}只写了范围${actual.source === row.target.source ? '（与目标值一样，像是照抄的）' : ''}，看不出实际完成多少${unscoredThen(row, 'zh-CN')}。请填写实际完成数。`,
    en: ({ row, actual, part }) =>
      `The actual ${citeValue(actual)}${part === undefined ? '' : ` of “${part}”`} is only a bound${actual.source === row.target.source ? ', the same as the target,' : ''} and does not say what was reached${unscoredThen(row, 'en')}. Write the number that was reached.`,
  },

  *check(document) {
    for (const {
      row,
      fact: { span, actual, part },
    } of factsOf(document, 'actual-is-comparison'))
      yield { span, state: { row, actual, part } };
  },

  fixes({ row: { indicator, target, aggregated }, actual }, { text }) {
    if (aggregated || target.kind !== 'quantity' || actual.kind !== 'quantity' || !onlyHere(target, actual)) return [];
    const sign = signOf(actual);
    const to =
      sign &&
      replaceIn(
        indicator.target,
        { start: target.amount.slice.start, end: target.amount.slice.start },
        actual.source.slice(sign.start, sign.end),
        text,
      );
    const from = sign && replaceIn(indicator.actual, sign, '', text);
    if (!to || !from) return [];
    const word = actual.source.slice(sign.start, sign.end).trim();
    return [
      {
        title: {
          'zh-CN': `把“${word}”移到目标值（实际数请核对）`,
          en: `Move “${word}” to the target (check the actual)`,
        },
        edits: [to, from],
      },
    ];
  },
});

/** Whether the two differ in the comparison alone. */
const onlyHere = (target: QuantityValue, actual: QuantityValue): boolean =>
  !target.comparison &&
  target.amount.value.equals(actual.amount.value) &&
  target.unit?.unit.name === actual.unit?.unit.name;

/** The comparison sign right before the number, with the white space behind it. */
function signOf({ comparison, source, amount }: QuantityValue): Slice | undefined {
  const [part, ...more] = comparison?.parts ?? [];
  return part &&
    more.length === 0 &&
    part.end <= amount.slice.start &&
    source.slice(part.end, amount.slice.start).trim() === ''
    ? { start: part.start, end: amount.slice.start }
    : undefined;
}
