import { mixedVocabulary } from './mixed-vocabulary.js';
import { checkRule } from '../testing.js';

checkRule(
  mixedVocabulary,
  'the few follow the many, listed words too',
  `绩效指标:
  - 名称: 投诉件数
    权重: 80
    target: 5 件
#   ^^^^^^ info 💡 文件里有 3 个中文项名，3 个英文项名（从“target”起），建议统一为一种。
    direction: at-most
    attainment: met
`,
  {
    fixed: `绩效指标:
  - 名称: 投诉件数
    权重: 80
    目标值: 5 件
    方向: 反向
    达成情况: 达成预期指标
`,
  },
);

checkRule(
  mixedVocabulary,
  'in English',
  `year: 2020
indicators:
  - { name: 甲, weight: 80, 目标值: 3, 方向: 正向 }
#                          ^^^ info 💡 The file has 4 English and 2 Chinese keys, the first of which is “目标值”. Use one vocabulary.
`,
  {
    locale: 'en',
    fixed: `year: 2020
indicators:
  - { name: 甲, weight: 80, target: 3, direction: at-least }
`,
  },
);

checkRule(
  mixedVocabulary,
  'silent in one vocabulary',
  `绩效指标:
  - { 名称: 甲, 权重: 80, 方向: at-most }
`,
);
