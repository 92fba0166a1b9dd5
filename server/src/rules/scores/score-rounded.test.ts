import { scoreRounded } from './score-rounded.js';
import { checkRule } from '../testing.js';

checkRule(
  scoreRounded,
  'fewer decimals of the exact score; a whole number differs',
  `绩效指标:
  - { 名称: 购置设备完好率, 权重: 2, 目标值: ≥1000 台, 完成值: 973 台, 得分: 1.9 }
#                                                       ^^^ info 💡 填报 1.9 只保留了 1 位小数，计算结果是 1.946；办法保留 2 位，可改为 1.95。
  - { 名称: 环保巡查, 权重: 5, 目标值: ≥100 次, 完成值: 96.8 次, 得分: 5 }
  - { 名称: 专项检查, 权重: 5, 目标值: ≥8 次, 完成值: 7 次, 得分: 4.375 }
`,
  {
    fixed: `绩效指标:
  - { 名称: 购置设备完好率, 权重: 2, 目标值: ≥1000 台, 完成值: 973 台, 得分: 1.95 }
  - { 名称: 环保巡查, 权重: 5, 目标值: ≥100 次, 完成值: 96.8 次, 得分: 5 }
  - { 名称: 专项检查, 权重: 5, 目标值: ≥8 次, 完成值: 7 次, 得分: 4.375 }
`,
  },
);

checkRule(
  scoreRounded,
  'totals and subtotals likewise',
  `total: 97.3
#      ^^^^ info 💡 Claimed 97.3, computed 97.3224: rounded to 1 decimal, where the profile keeps 2 decimals: 97.32.
budget: { planned: 100, spent: 100 }
indicators:
  - name: 产出指标
    weight: 80
    score: 77.3
#          ^^^^ info 💡 Claimed 77.3, computed 77.3224: rounded to 1 decimal, where the profile keeps 2 decimals: 77.32.
    indicators: [{ name: 合格率, weight: 80, target: ≥98%, actual: 94.72%, score: 77.32 }]
`,
  { locale: 'en' },
);
