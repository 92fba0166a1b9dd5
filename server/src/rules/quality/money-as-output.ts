import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { exampleIn } from '../support/example.js';
import { defineRule } from '../rule.js';
import type { Doubtful } from '../support/doubts/doubt.js';
import { doubtfulRows, doubtOf } from '../support/quality.js';
import { nameOf } from '../support/values.js';
import type { Words } from '../../text/locale.js';

interface Found {
  readonly row: RatedRow;
  readonly doubt: Doubtful;
  readonly counted: Counted;
}

export const moneyAsOutput = defineRule<Found>({
  code: 'money-as-output',
  group: 'quality',
  severity: 'warning',
  title: { 'zh-CN': '把花钱当作产出', en: 'Spending given as an output' },
  doc: {
    what: {
      'zh-CN': '产出或效益里的指标考核的是资金支付率、到位率、执行率，或者以花掉的金额作数量指标。',
      en: 'A row measures how much was paid, arrived or executed, or gives an amount spent as a quantity.',
    },
    why: {
      'zh-CN':
        '资金执行情况已在“预算执行”中计分，再列为产出就重复计分；花了多少钱也不是做成了什么事。复核时这类指标一般整项扣分。',
      en: 'Execution counts under the budget already; what was spent is not what was achieved. Re-checks usually take all its points.',
    },
    how: {
      'zh-CN':
        '换成反映工作成果的指标（数量、质量、时效），资金情况只在“预算执行”中填写。没有自动修复：做成了什么，只有填报人知道。',
      en: 'Replace it by what the money achieved, and leave execution to the budget. There is no fix: only the analyst knows what was achieved.',
    },
  },
  examples: {
    bad: [exampleIn(['产出指标', '数量指标'], '名称: 资金支付率, 权重: 80, 目标值: ≥95%, 完成值: 100%, 得分: 80')],
    good: [exampleIn(['产出指标', '数量指标'], '名称: 修缮房屋, 权重: 80, 目标值: ≥95 户, 完成值: 100 户, 得分: 80')],
  },
  message: {
    'zh-CN': ({ row, counted }) =>
      `“${nameOf(row)}”考核的是资金支出，${spoken[counted]['zh-CN']}。请换成反映工作成果的指标。`,
    en: ({ row, doubt, counted }) =>
      `“${nameOf(row)}” measures spending (${doubt.words}), ${spoken[counted].en}. Measure what the money achieved.`,
  },

  *check(document) {
    for (const row of doubtful(document)) {
      const doubt = doubtOf(row, document.profile, 'money-as-output');
      if (doubt) yield { span: doubt.span, state: { row, doubt, counted: countedOf(document) } };
    }
  },
});

const doubtful = doubtfulRows('money-as-output');

/** Where spending stands beside: with points, in the table of money alone, or nowhere. */
type Counted = 'scored' | 'shown' | 'nowhere';

const spoken: Readonly<Record<Counted, Words>> = {
  scored: { 'zh-CN': '“预算执行”已经计过分', en: 'which the budget counts already' },
  shown: { 'zh-CN': '“预算执行”已经填过', en: 'which the budget shows already' },
  nowhere: { 'zh-CN': '看不出做成了什么', en: 'not what came of it' },
};

function countedOf({ evaluation, profile, context }: DocumentAnalysis): Counted {
  const isWeighed = evaluation.budget?.weight.state === 'ok' || (context.weighed && !profile.budget.weight.isZero());
  if (isWeighed) return 'scored';
  return evaluation.budget ? 'shown' : 'nowhere';
}
