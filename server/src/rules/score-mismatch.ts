import { setScalar, asScalar } from '../model/edit.js';
import type { Decimal } from '../number/decimal.js';
import { explainScore } from '../messages/explain.js';
import { number } from '../messages/number.js';
import type { Profile } from '../profiles/profile.js';
import { rounded } from '../scoring/claim.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import type { Score } from '../scoring/score.js';
import type { Tree } from '../yaml/tree.js';
import { defineRule } from './rule.js';

interface Mismatch {
  readonly claimed: Decimal;
  readonly score: Score;
  readonly result: Decimal;
  readonly profile: Profile;
  readonly node: Tree;
}

export const scoreMismatch = defineRule<Mismatch>({
  code: 'score-mismatch',
  group: 'scores',
  severity: 'error',
  title: { 'zh-CN': '得分与计算结果不符', en: 'Score differs from the calculation' },
  doc: {
    what: { 'zh-CN': '填报的得分与按评分办法计算的得分不一致。', en: 'The score as claimed is not the one the rules give.' },
    why: {
      'zh-CN': '得分按权重、目标值和完成值计算，有明确的公式；填报数应当等于计算数，或等于计算数按办法保留小数后的数。手工计算容易算错，或在改了完成值之后忘记重算。',
      en: 'Scores follow from weight, target and actual by a formula. A claim must equal the result, or the result rounded as the rules say. Hand-made scores go wrong, or are forgotten when the actual changes.',
    },
    how: { 'zh-CN': '采用计算得分；如认为完成值或目标值有误，请改正后再看。', en: 'Use the computed score; if the target or the actual is wrong, correct that instead.' },
  },
  examples: {
    bad: ['年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 签订亿元以上项目\n    权重: 80\n    目标值: ≥4 个\n    完成值: 3 个\n    得分: 80\n    偏差: 受疫情影响，一个项目推迟签约\n'],
    good: ['年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 签订亿元以上项目\n    权重: 80\n    目标值: ≥4 个\n    完成值: 3 个\n    得分: 60\n    偏差: 受疫情影响，一个项目推迟签约\n'],
  },
  message: {
    'zh-CN': ({ claimed, score, result, profile }) => {
      const { headline, clause } = explainScore(score, profile, 'zh-CN');
      return `填报得分 ${number(claimed)}，按办法计算应为 ${headline}，${difference(claimed, result, '多报', '少报')} 分。依据：${clause ?? ''}。`;
    },
    en: ({ claimed, score, result, profile }) => {
      const { headline, clause } = explainScore(score, profile, 'en');
      return `Claimed ${number(claimed)}, but the rules give ${headline}: ${difference(claimed, result, 'over-claimed by', 'under-claimed by')}. Source: ${clause ?? ''}.`;
    },
  },

  *check({ scorecard, profile }) {
    const rated: readonly (RatedRow | RatedBudget)[] = [...(scorecard.budget ? [scorecard.budget] : []), ...scorecard.rows];
    for (const { status, score, claimed, weight, ...row } of rated) {
      const field = 'budget' in row ? row.budget.score : row.indicator.score;
      if (status !== 'differs' || !score.value || !claimed || field.state !== 'ok') continue;
      if (claimed.value.isNegative() || (weight && claimed.value.greaterThan(weight))) continue;
      yield { span: field.span, state: { claimed: claimed.value, score, result: rounded(score.value, profile), profile, node: field.entry.value } };
    }
  },

  fixes({ result, node }, { text }) {
    const scalar = asScalar(node);
    const edit = scalar && setScalar(text, scalar, number(result));
    if (!edit) return [];
    return [{ title: { 'zh-CN': `采用计算得分 ${number(result)}`, en: `Use the computed score ${number(result)}` }, edits: [edit], preferred: true, safe: true }];
  },
});

const difference = (claimed: Decimal, result: Decimal, over: string, under: string): string => `${claimed.greaterThan(result) ? over : under} ${number(claimed.minus(result).abs())}`;
