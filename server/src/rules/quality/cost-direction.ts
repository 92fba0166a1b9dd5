import type { RatedRow } from '../../scoring/scorecard.js';
import { exampleIn } from '../support/example.js';
import { defineRule } from '../rule.js';
import type { Doubtful } from '../support/doubts/doubt.js';
import { doubtfulRows, doubtOf } from '../support/quality.js';
import { nameOf } from '../support/values.js';

interface Found {
  readonly row: RatedRow;
  readonly doubt: Doubtful;
}

export const costDirection = defineRule<Found>({
  code: 'cost-direction',
  group: 'quality',
  severity: 'warning',
  title: { 'zh-CN': '成本指标方向反了', en: 'A cost that should be at least so much' },
  doc: {
    what: {
      'zh-CN': '成本、费用类指标写成了“≥”或“正向”，等于要求花得越多越好。',
      en: 'A cost is written with ≥ or at-least, which asks for spending more.',
    },
    why: {
      'zh-CN': '成本指标应当控制在预算以内，用“≤”。方向写反，超支反而得满分，复核时按指标设置错误扣分。',
      en: 'A cost is to be kept below a bound. The wrong way round, overspending gets full marks.',
    },
    how: {
      'zh-CN': '把“≥”改为“≤”，或把“方向”改为“反向”。没有自动修复：改方向会影响已填报的得分，要由填报人确认。',
      en: 'Write ≤, or the direction at-most. There is no fix: it changes the claimed score, which the analyst must see.',
    },
  },
  examples: {
    bad: [
      exampleIn(['产出指标', '成本指标'], '名称: 专项活动费, 权重: 80, 目标值: ≥17.4万元, 完成值: 17.4万元, 得分: 80'),
    ],
    good: [
      exampleIn(['产出指标', '成本指标'], '名称: 专项活动费, 权重: 80, 目标值: ≤17.4万元, 完成值: 17.4万元, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': ({ row, doubt }) => `“${nameOf(row)}”是成本，目标值却写成“${doubt.words}”，花得越多得分越高。请改为“≤”。`,
    en: ({ row, doubt }) =>
      `“${nameOf(row)}” is a cost, but its target “${doubt.words}” asks for spending more. Write ≤.`,
  },

  *check(document) {
    for (const row of doubtful(document)) {
      const doubt = doubtOf(row, document.profile, 'cost-direction');
      if (doubt) yield { span: doubt.span, state: { row, doubt } };
    }
  },
});

const doubtful = doubtfulRows('cost-direction');
