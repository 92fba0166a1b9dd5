import { checkRule } from '../testing.js';
import { thousandsSeparator } from './thousands-separator.js';

checkRule(
  thousandsSeparator,
  'values in braces, read whole',
  `预算执行: { 预算数: 1,000.50, 执行数: 900 }
#            ^^^^^^^^ error 💡 “1,000.50”的千分位逗号在花括号里会被看作分隔，请去掉逗号。已按 1000.50 计算。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥1,000,000 个, 完成值: 1,200,000 个 }
#                         ^^^^^^^^^^^^ error 💡 “≥1,000,000 个”的千分位逗号在花括号里会被看作分隔，请去掉逗号。已按 ≥1000000 个 计算。
#                                            ^^^^^^^^^^^ error 💡 “1,200,000 个”的千分位逗号在花括号里会被看作分隔，请去掉逗号。已按 1200000 个 计算。
`,
  {
    fixed: `预算执行: { 预算数: 1000.50, 执行数: 900 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥1000000 个, 完成值: 1200000 个 }
`,
  },
);

checkRule(
  thousandsSeparator,
  'none in lists, quotes and lines of their own, nor where the digits are no thousands',
  `绩效指标:
  - { 名称: 甲, 对应目标: [1,200], 目标值: "1,000 个", 权重: 5,12: 3 }
  - 名称: 乙
    目标值: 1,000 个
`,
);
