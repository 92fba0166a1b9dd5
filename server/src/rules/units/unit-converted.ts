import type { QuantityValue, Slice, Value } from '../../quantity/value.js';
import type { FactOf } from '../../scoring/fact.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { sameSpan } from '../../text/span.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { defineRule } from '../rule.js';
import { replaceIn } from '../support/values.js';

interface Converted {
  readonly row: RatedRow;
  readonly fact: FactOf<'unit-converted'>;
  readonly side: 'target' | 'actual';
  /** The number with its unit, as written. */
  readonly from: string;
}

export const unitConverted = defineRule<Converted>({
  code: 'unit-converted',
  group: 'units',
  severity: 'info',
  title: { 'zh-CN': '单位已换算', en: 'Unit converted' },
  doc: {
    what: {
      'zh-CN': '目标值和完成值是同一类量而单位大小不同（小时与分钟、万元与元），已换算成同一单位再计分。',
      en: 'Target and actual are of one kind in different units (hours and minutes, 万元 and 元); they were converted exactly before scoring.',
    },
    why: {
      'zh-CN': '换算是精确的，得分没有问题；提示出来，是为了看出单位是不是误写。',
      en: 'The conversion is exact and the score is right; it is said so that a slip in the unit is seen.',
    },
    how: {
      'zh-CN': '确认单位无误即可；也可以直接写成换算后的数。',
      en: 'Make sure that the units are meant, or write the converted value.',
    },
  },
  examples: {
    bad: [example('名称: 故障响应时间, 权重: 80, 目标值: ≤30 分钟, 完成值: 2 小时, 得分: 20, 偏差: 夜间值守人员不足')],
    good: [
      example('名称: 故障响应时间, 权重: 80, 目标值: ≤30 分钟, 完成值: 120 分钟, 得分: 20, 偏差: 夜间值守人员不足'),
    ],
  },
  message: {
    'zh-CN': ({ from, fact: { to }, side }) =>
      `${side === 'target' ? '目标值' : '完成值'}与${side === 'target' ? '完成值' : '目标值'}的单位不同，已换算：${from} = ${to}。请确认单位无误。`,
    en: ({ from, fact: { to }, side }) =>
      `The ${side} is in another unit than the ${side === 'target' ? 'actual' : 'target'} and was converted: ${from} = ${to}. Make sure that the unit is meant.`,
  },

  *check(document) {
    for (const { row, fact } of factsOf(document, 'unit-converted')) {
      const side = sameSpan(fact.span, row.indicator.target.span) ? 'target' : 'actual';
      yield { span: fact.span, state: { row, fact, side, from: sourceOf(row[side]) } };
    }
  },

  fixes({ row, fact: { to }, side }, { text }) {
    const value = row[side];
    const [amount = ''] = to.split(' ');
    const slice =
      value.kind === 'quantity' && !(side === 'actual' && row.aggregated) && exact(amount) ? sliceOf(value) : undefined;
    const edit = slice && replaceIn(row.indicator[side], slice, to, text);
    return edit ? [{ title: { 'zh-CN': `写成 ${to}`, en: `Write ${to}` }, edits: [edit] }] : [];
  },
});

/** Whether a number shown with at most six decimals is all there is of it. */
const exact = (shown: string): boolean => (shown.split('.')[1] ?? '').length < 6;

/** The number with its unit as written, without comparison and label; the whole value where they stand apart. */
function sourceOf(value: Value): string {
  const slice = value.kind === 'quantity' ? sliceOf(value) : undefined;
  return slice ? value.source.slice(slice.start, slice.end) : value.source;
}

/** Where the number and its unit stand, where that is written beside it. */
function sliceOf({ amount: { slice }, unit }: QuantityValue): Slice | undefined {
  if (unit?.from !== 'text') return undefined;
  return { start: Math.min(slice.start, unit.slice.start), end: Math.max(slice.end, unit.slice.end) };
}
