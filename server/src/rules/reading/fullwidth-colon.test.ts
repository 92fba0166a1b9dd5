import { fullwidthColon } from './fullwidth-colon.js';
import { checkRule } from '../testing.js';

checkRule(
  fullwidthColon,
  'becomes a colon and a space',
  `年度：2020
# ^ error 💡 “年度”后面是中文冒号“：”，YAML 只认英文冒号加空格。现按“年度: ”读取，请改过来。
绩效指标：
#   ^ error 💡 “绩效指标”后面是中文冒号“：”，YAML 只认英文冒号加空格。现按“绩效指标: ”读取，请改过来。
  - 名称：  走访企业次数
#     ^^^ error 💡 “名称”后面是中文冒号“：”，YAML 只认英文冒号加空格。现按“名称: ”读取，请改过来。
    权重： 80
#     ^^ error 💡 “权重”后面是中文冒号“：”，YAML 只认英文冒号加空格。现按“权重: ”读取，请改过来。
`,
  {
    fixed: `年度: 2020
绩效指标:
  - 名称: 走访企业次数
    权重: 80
`,
  },
);

checkRule(
  fullwidthColon,
  'in English',
  `绩效指标:
  - 权重：80
#     ^ error 💡 “权重” is followed by a full-width colon; YAML takes only “: ”. It is read as “权重: ” here; please correct it.
`,
  { locale: 'en' },
);

checkRule(
  fullwidthColon,
  'silent inside a text',
  `绩效指标:
  - 名称: 走访：企业
`,
);
