import { number } from '../../messages/number.js';
import { Decimal } from '../../number/decimal.js';
import type { Grade } from '../../profiles/profile.js';
import { example } from '../support/example.js';
import { defineRule } from '../rule.js';
import type { Words } from '../../text/locale.js';

interface Boundary {
  readonly total: Decimal;
  /** The grade that begins at the bound. */
  readonly upper: Grade;
  readonly lower: Grade;
}

/** How near a bound is worth a word; points. */
const near = new Decimal('0.1');

export const gradeBoundary = defineRule<Boundary>({
  code: 'grade-boundary',
  group: 'scores',
  severity: 'info',
  needsWhole: true,
  title: { 'zh-CN': '总分临近等级分数线', en: 'Total close to a grade’s bound' },
  doc: {
    what: {
      'zh-CN': '计算的总分与某一等级的分数线相差不超过 0.1 分。',
      en: 'The computed total lies within 0.1 points of a grade’s bound.',
    },
    why: {
      'zh-CN': '此时一行得分的取舍就可能改变等级，复核时会逐行细看。',
      en: 'The rounding of a single row may change the grade, and a reviewer will look at every row.',
    },
    how: {
      'zh-CN': '核对各行的完成值和佐证材料。没有自动修复：这是提醒，不是错误。',
      en: 'Check the actuals and their evidence. There is no fix: it is a reminder, not a mistake.',
    },
  },
  examples: {
    bad: [example('名称: 验收合格率, 权重: 80, 目标值: ≥100%, 完成值: 87.45%, 得分: 69.96, 偏差: 一批设备需返厂')],
    good: [example('名称: 验收合格率, 权重: 80, 目标值: ≥100%, 完成值: 98%, 得分: 78.4, 偏差: 一批设备需返厂')],
  },
  message: {
    'zh-CN': state => `计算总分 ${number(state.total)}，${nearness(state)['zh-CN']}。请核对各行完成值和佐证材料。`,
    en: state =>
      `The computed total ${number(state.total)} is ${nearness(state).en}. Check the actuals and their evidence.`,
  },

  *check({ scorecard: { total }, evaluation, profile: { grades } }) {
    const value = total.sum.rounded;
    // which way an assumption was meant may move the total farther than the bound is away
    if (total.provisional || !value || !total.sum.doubt.isZero()) return;
    const index = grades.slice(0, -1).findIndex(({ from }) => value.minus(from).abs().lessThanOrEqualTo(near));
    const [upper, lower] = index < 0 ? [] : grades.slice(index, index + 2);
    if (upper && lower) yield { span: evaluation.total.span, state: { total: value, upper, lower } };
  },
});

function nearness({ total, upper, lower }: Boundary): Words {
  const gap = number(total.minus(upper.from).abs());
  const from = number(upper.from);
  if (total.equals(upper.from))
    return { 'zh-CN': `刚好在“${upper.name}”的分数线上`, en: `exactly the bound of “${upper.name}”` };
  if (total.lessThan(upper.from))
    return {
      'zh-CN': `距“${upper.name}”（${from} 分）只差 ${gap} 分，现为“${lower.name}”`,
      en: `only ${gap} short of “${upper.name}” (${from}); it is “${lower.name}” now`,
    };
  return {
    'zh-CN': `比“${upper.name}”的分数线（${from} 分）只高 ${gap} 分，再低就是“${lower.name}”`,
    en: `only ${gap} above the bound of “${upper.name}” (${from}); below it is “${lower.name}”`,
  };
}
