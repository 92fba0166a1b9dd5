import { checkRule } from '../testing.js';
import { fullwidthPunctuation } from './fullwidth-punctuation.js';

checkRule(
  fullwidthPunctuation,
  'commas between entries and braces around them, once a row',
  `绩效指标:
  - ｛名称: 甲，权重: 40，目标值: 4 个, 完成值: 4 个｝
#   ^ error 💡 “｛，｝”是中文标点，两项之间请用英文逗号，两端用英文花括号。已照此读取。
  - { 名称: 乙，权重: 40, 目标值: 4 个, 完成值: 4 个 }
#          ^ error 💡 “，”是中文标点，两项之间请用英文逗号，两端用英文花括号。已照此读取。
`,
  {
    fixed: `绩效指标:
  - {名称: 甲, 权重: 40, 目标值: 4 个, 完成值: 4 个}
  - { 名称: 乙, 权重: 40, 目标值: 4 个, 完成值: 4 个 }
`,
  },
);

checkRule(
  fullwidthPunctuation,
  'none inside a text',
  `绩效指标:
  - { 名称: 走访，含线上, 说明: "甲，权重: 5", 目标值: 4 个 }
备注: 一，二｛三｝
`,
);
