import { yamlSyntax } from './yaml-syntax.js';
import { checkRule } from '../testing.js';

checkRule(
  yamlSyntax,
  'a missing space is read as meant and put right',
  `绩效指标:
  - 名称: 走访企业次数
    权重:80
#     ^ error 💡 冒号或“-”后面少一个空格，请补上。
    目标值: ≥30 次
`,
  {
    fixed: `绩效指标:
  - 名称: 走访企业次数
    权重: 80
    目标值: ≥30 次
`,
  },
);

checkRule(
  yamlSyntax,
  'a missing colon',
  `绩效指标:
  - 名称: 走访企业次数
    权重 80
#   ^^ error 💡 “权重”后面少了冒号，请写成“权重: 内容”。
    目标值: ≥30 次
`,
  {
    fixed: `绩效指标:
  - 名称: 走访企业次数
    权重: 80
    目标值: ≥30 次
`,
  },
);

checkRule(
  yamlSyntax,
  'a half typed key says so, without a fix',
  `绩效指标:
  - 名称: 走访企业次数
    目标
#   ^^ error The colon after “目标” is missing. Write “目标: …”.
    权重: 80
`,
  { locale: 'en' },
);

checkRule(
  yamlSyntax,
  'quotes and brackets that never end',
  `绩效指标:
  - 名称: "走访企业次数
#       ^^^^^^^ error 💡 这里的引号没有配对，请补上另一半，或去掉这个引号。
    权重: 80
  - { 名称: 回访, 权重: 3
#   ^ error 💡 这里的括号没有配对，请补上另一半 } 或 ]。
`,
);

checkRule(
  yamlSyntax,
  'tabs become spaces everywhere at once',
  `绩效指标:
\t- 名称: 走访企业次数
^ error 💡 行首用了 Tab 键，请改用空格，每层两个。
\t  权重: 80
`,
  {
    fixed: `绩效指标:
  - 名称: 走访企业次数
    权重: 80
`,
  },
);

checkRule(
  yamlSyntax,
  'a colon within a value',
  `绩效指标:
  - 名称: 走访: 企业
#       ^^^^^^ error 💡 内容里有冒号，请把整段内容“走访: 企业”加上引号。
    权重: 80
`,
  {
    fixed: `绩效指标:
  - 名称: "走访: 企业"
    权重: 80
`,
  },
);

checkRule(
  yamlSyntax,
  'a text that begins with a star',
  `绩效指标:
  - 名称: *重点企业走访
#       ^^^^^^^ error 💡 “*重点企业走访”以 * 开头，被看作引用，可是前面没有定义过“&重点企业走访”。如果只是普通文字，请加上引号。
    权重: 80
`,
  {
    fixed: `绩效指标:
  - 名称: "*重点企业走访"
    权重: 80
`,
  },
);

checkRule(
  yamlSyntax,
  'a directive has no effect and can go',
  `%YAML 1.1
^^^^^^^^^ error 💡 “%YAML 1.1”不起作用：这里一律按 YAML 1.2 读取，别的版本会把“是/否”、时间等读成另外的意思。请删去这一行。
---
绩效指标: []
`,
  {
    fixed: `---
绩效指标: []
`,
  },
);

checkRule(
  yamlSyntax,
  'control characters',
  `标题: 自评\x01表\x02
#     ^ error 💡 这里有看不见的控制字符，多半是从别处复制带来的，或者这不是一个文本文件。请删去。
绩效指标: []
`,
  {
    fixed: `标题: 自评表
绩效指标: []
`,
  },
);

checkRule(
  yamlSyntax,
  'a bad escape',
  `标题: "C:\\绩效"
#      ^ error The backslash inside these double quotes begins no escape that YAML knows. Double it, or use single quotes.
绩效指标: []
`,
  { locale: 'en' },
);

checkRule(
  yamlSyntax,
  'a merge of nothing',
  `绩效指标:
  - <<: 模板
#   ^^ error “<<” 后面要写另一处内容的引用（如 *模板），这里不是，因此没有带来任何内容。请写明引用，或删去这一行。
    名称: 走访企业次数
`,
);

checkRule(
  yamlSyntax,
  'a limit is named with its number',
  `标题: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
#                                                                                                                                                                                                          ^ error Nesting goes beyond 200 levels; nothing is read from here on. Nest less deeply.
`,
  { locale: 'en' },
);
