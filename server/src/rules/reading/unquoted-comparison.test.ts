import { unquotedComparison } from './unquoted-comparison.js';
import { checkRule } from '../testing.js';

checkRule(
  unquotedComparison,
  'becomes a sign that needs no quotes',
  `绩效指标:
  - 名称: 走访企业次数
    目标值: >= 30 次 # 批复
#        ^^^^^^^ error 💡 以 > 开头的内容须加引号，或改写为“≥ 30 次”。已按“>= 30 次”读取。
    权重: 80
  - { 名称: 回访, 权重: 3, 目标值: >= 5 次, 完成值: 6 次 }
#                         ^^^^^^ error 💡 以 > 开头的内容须加引号，或改写为“≥ 5 次”。已按“>= 5 次”读取。
`,
  {
    fixed: `绩效指标:
  - 名称: 走访企业次数
    目标值: ≥ 30 次 # 批复
    权重: 80
  - { 名称: 回访, 权重: 3, 目标值: ≥ 5 次, 完成值: 6 次 }
`,
  },
);

checkRule(
  unquotedComparison,
  'a strict one keeps its sign in quotes',
  `绩效指标:
  - 名称: 走访企业次数
    目标值: > 30
#        ^^^^ error 💡 以 > 开头的内容须加引号，或改写为“≥ 30”。已按“> 30”读取。
`,
  {
    fixed: `绩效指标:
  - 名称: 走访企业次数
    目标值: "> 30"
`,
  },
);

checkRule(
  unquotedComparison,
  'ranges, stars and other signs get quotes',
  `indicators:
  - name: Temperature
    target: [5, 10)
#           ^^^^^^^ error 💡 What begins with [ needs quotes. It is read as “[5, 10)”.
    actual: *
#           ^ error 💡 What begins with * needs quotes. It is read as “*”.
    note: @office
#         ^^^^^^^ error 💡 What begins with @ needs quotes. It is read as “@office”.
`,
  {
    locale: 'en',
    fixed: `indicators:
  - name: Temperature
    target: "[5, 10)"
    actual: "*"
    note: "@office"
`,
  },
);

checkRule(
  unquotedComparison,
  'silent where it is quoted or needs none',
  `绩效指标:
  - { 名称: 甲, 目标值: ">= 30", 完成值: <= 5 }
`,
);
