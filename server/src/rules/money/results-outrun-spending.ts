import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent, percentPoints } from '../../messages/number.js';
import { type Decimal, hundred, one } from '../../number/decimal.js';
import { explanationsOf } from '../support/explained.js';
import { defineRule } from '../rule.js';

/** Results held against spending. */
export interface Outrun {
  /** What the rows scored, and what they are worth; points. */
  readonly score: Decimal;
  readonly weight: Decimal;
  /** Their quotient, and the execution rate. */
  readonly share: Decimal;
  readonly rate: Decimal;
  /** `results`: they are ahead of the spending; `unspent`: much is left, and nothing says why. */
  readonly because: 'results' | 'unspent';
  /** Whether 偏差分析 says something about the spending. */
  readonly explained: boolean;
  /** The profile's limit; per cent. */
  readonly limit: Decimal;
}

/** How the results stand to the spending, where that asks for a word; `undefined` else, and for provisional totals. */
export function outrun({ scorecard, profile, evaluation }: DocumentAnalysis): Outrun | undefined {
  const {
    indicators: { value: score, knownWeight: weight },
    budget,
    total,
  } = scorecard;
  const rate = budget?.rate;
  if (total.provisional || !rate || !score || weight.isZero()) return undefined;
  const share = score.div(weight);
  const explained = explanationsOf(evaluation).budget;
  const ahead = share.minus(rate).greaterThan(share.times(profile.spending.outrun).div(hundred));
  if (ahead) return { score, weight, share, rate, explained, because: 'results', limit: profile.spending.outrun };
  const unspent = one.minus(rate).times(hundred).greaterThan(profile.spending.unspent);
  return unspent && !explained
    ? { score, weight, share, rate, explained, because: 'unspent', limit: profile.spending.unspent }
    : undefined;
}

export const resultsOutrunSpending = defineRule<Outrun>({
  code: 'results-outrun-spending',
  group: 'money',
  severity: 'warning',
  needsWhole: true,
  title: { 'zh-CN': '指标完成情况与预算执行不匹配', en: 'Results out of step with spending' },
  doc: {
    what: {
      'zh-CN':
        '指标得分率（指标得分÷指标权重）明显高于预算执行率（超出部分大于得分率的 5%），或者预算结余超过 20% 而没有说明。界限由评分办法规定。总分未定时不检查。',
      en: 'The indicators’ share (score ÷ weight) is ahead of the execution rate by more than 5 % of that share, or more than 20 % of the budget is unspent and unexplained. The profile sets both limits. Provisional totals are left alone.',
    },
    why: {
      'zh-CN': '资金支出偏少而指标完成较好，往往说明目标值定低了、预算编高了，或完成值不实，复核时会被问到。',
      en: 'Nearly all results with much of the money unspent often means low targets, a padded budget or doubtful actuals. Reviewers ask about it.',
    },
    how: {
      'zh-CN':
        '核对目标值、完成值和预算口径；属实的，在“偏差分析”中说明少花钱也能完成目标的原因。没有自动修复：哪一个数不妥，只有填报人知道。确已说明的，可用 # perf-ignore 注明理由。',
      en: 'Check targets, actuals and the budget; if they are right, say in `deviations` how the results came with less money. There is no fix: only the analyst knows which number is off. `# perf-ignore` with the reason silences it.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 489, 执行数: 367.24 }\n绩效指标:\n  - { 名称: 招商接洽企业数量, 权重: 80, 目标值: ≥30 个, 完成值: 74 个 }\n偏差分析: 受疫情影响，招商活动减少，招商经费执行较差。\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 489, 执行数: 474.33 }\n绩效指标:\n  - { 名称: 招商接洽企业数量, 权重: 80, 目标值: ≥30 个, 完成值: 30 个 }\n偏差分析: 因会议改为线上，节约差旅费 14.67 万元。\n',
    ],
  },
  message: {
    'zh-CN': ({ because, share, rate, explained, limit }) =>
      because === 'results'
        ? `指标得分率 ${percent(share)}，预算执行率 ${percent(rate)}，高出 ${percentPoints(share, rate)} 个百分点，任务完成与资金支出不匹配。请核对目标、预算和完成值${explained ? '，看所写的原因是否已说清' : '，并说明原因'}。`
        : `预算执行率 ${percent(rate)}，结余 ${percentPoints(one, rate)}%，超过 ${number(limit)}%，没有说明原因。请在“偏差分析”中说明资金没有用完的原因。`,
    en: ({ because, score, weight, share, rate, explained, limit }) =>
      because === 'results'
        ? `The indicators reach ${percent(share)} (${number(score)} ÷ ${number(weight)}) while ${percent(rate)} of the budget was spent: ahead by more than ${number(limit)}% of the results’ share. Check whether targets were low, the budget high or the actuals doubtful${explained ? '; see that the reason given answers this' : ', and say why'}.`
        : `${percent(rate)} of the budget was spent; ${percentPoints(one, rate)}% is left, more than ${number(limit)}%, and nothing says why. Explain it in \`deviations\`.`,
  },

  *check(document) {
    const state = outrun(document);
    const budget = document.scorecard.budget?.budget;
    if (state && budget) yield { span: (budget.rate.state === 'ok' ? budget.rate : budget.spent).span, state };
  },
});
