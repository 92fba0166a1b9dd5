import { unquotedComparison } from './unquoted-comparison.js';
import { checkRule } from '../testing.js';

checkRule(
  unquotedComparison,
  'becomes a sign that needs no quotes',
  `绩效指标:
  - 名称: 走访企业次数
    目标值: >= 30 次 # 批复
#        ^^^^^^^ error 💡 “>= 30 次”没有加引号：YAML 把开头的 > 看作“下面是一段长文字”的记号。现按“>= 30 次”计算，请改写为“≥ 30 次”或加上引号，以免别的软件读错。
    权重: 80
  - { 名称: 回访, 权重: 3, 目标值: >= 5 次, 完成值: 6 次 }
#                         ^^^^^^ error 💡 “>= 5 次”没有加引号：YAML 把开头的 > 看作“下面是一段长文字”的记号。现按“>= 5 次”计算，请改写为“≥ 5 次”或加上引号，以免别的软件读错。
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
#        ^^^^ error 💡 “> 30”没有加引号：YAML 把开头的 > 看作“下面是一段长文字”的记号。现按“> 30”计算，请加上引号，以免别的软件读错。
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
#           ^^^^^^^ error 💡 “[5, 10)” has no quotes: in YAML, a leading [ begins a list. It is read as “[5, 10)” here; put it in quotes, so that other programs read it too.
    actual: *
#           ^ error 💡 “*” has no quotes: in YAML, a leading * refers to another place. It is read as “*” here; put it in quotes, so that other programs read it too.
    note: @office
#         ^^^^^^^ error 💡 “@office” has no quotes: “@” may not begin a plain value in YAML. It is read as “@office” here; put it in quotes, so that other programs read it too.
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
