import { fullwidthColon } from './fullwidth-colon.js';
import { checkRule } from '../testing.js';

checkRule(
  fullwidthColon,
  'becomes a colon and a space',
  `年度：2020
# ^ error 💡 “年度”后面是中文冒号，请改为英文冒号加空格。已照此读取。
绩效指标：
#   ^ error 💡 “绩效指标”后面是中文冒号，请改为英文冒号加空格。已照此读取。
  - 名称：  走访企业次数
#     ^^^ error 💡 “名称”后面是中文冒号，请改为英文冒号加空格。已照此读取。
    权重： 80
#     ^^ error 💡 “权重”后面是中文冒号，请改为英文冒号加空格。已照此读取。
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
#     ^ error 💡 “权重” is followed by a full-width colon; use “: ”. It is read as that here.
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
