import { scoreAboveWeight } from './score-above-weight.js';
import { checkRule } from '../testing.js';

checkRule(
  scoreAboveWeight,
  'the computed score is offered; a judged one has none to offer',
  `绩效指标:
  - { 名称: 招商接洽企业数量, 权重: 3, 目标值: ≥30 个, 完成值: 74 个, 得分: 3.5 }
#                                                     ^^^ error 💡 得分 3.5 超过权重 3 分；按办法计算应为 3（3 × 74 ÷ 30 = 7.4，得分不超过权重 3）。依据：…
  - { 名称: 维护制度健全性, 权重: 10, 目标值: 健全, 完成值: 健全, 得分: 12 分 }
#                                                ^^^^ error 得分 12 超过权重 10 分，请在权重以内重新给分。依据：…
  - { 名称: 环保巡查, 权重: 3, 目标值: ≥100 次, 完成值: 90 次, 得分: 3 }
`,
  {
    fixed: `绩效指标:
  - { 名称: 招商接洽企业数量, 权重: 3, 目标值: ≥30 个, 完成值: 74 个, 得分: 3 }
  - { 名称: 维护制度健全性, 权重: 10, 目标值: 健全, 完成值: 健全, 得分: 12 分 }
  - { 名称: 环保巡查, 权重: 3, 目标值: ≥100 次, 完成值: 90 次, 得分: 3 }
`,
  },
);

checkRule(
  scoreAboveWeight,
  'the budget, a subtotal and a part are held to their weights too',
  `预算执行: { 预算数: 100, 执行数: 120, 得分: 24 }
#                               ^^ error 💡 The score 24 is above its weight 20; the rules give 20 (20 × 120 ÷ 100 = 24, at most the weight 20). Source: …
绩效指标:
  - 名称: 产出指标
    权重: 10
    得分: 11
#       ^^ error The subtotal 11 is above its weight 10; a score of at most the weight has to be set. Source: …
    指标:
      - { 名称: 环保巡查, 权重: 4, 目标值: ≥100 次, 完成值: 120 次, 得分: 4 }
      - 名称: 维护制度健全性
        权重: 6
        目标值: 健全
        分项: [{ 名称: 一所, 资金额度: 10, 得分: 7 }, { 名称: 二所, 资金额度: 10, 得分: 5 }]
#                                    ^ error The score 7 is above its weight 6; a score of at most the weight has to be set. Source: …
`,
  { locale: 'en' },
);

checkRule(
  scoreAboveWeight,
  'a subtotal above its group because the weights in it are is a matter of the weights',
  `indicators:
  - name: 产出指标
    weight: 5
    score: 6
    indicators: [{ name: 甲, weight: 6, target: 4 个, actual: 4 个, score: 6 }]
  - { name: 乙, weight: 5, score: 9, target: 1, actual: 1, not-applicable: 停办 }
`,
);
