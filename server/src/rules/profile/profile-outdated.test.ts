import { checkRule } from '../testing.js';
import { profileOutdated } from './profile-outdated.js';

checkRule(
  profileOutdated,
  'a form of an earlier year',
  `评分办法: mof-2021-cost
#     ^^^^^^^^^^^^^ info “财政部项目支出绩效自评（2021，设成本指标）”适用于 2021 年度及以后，本表是 2019 年度。请核对应当用哪一套办法。
年度: 2019
绩效指标: []
`,
);

checkRule(
  profileOutdated,
  'silent inside, for profiles of any year, and where none is stated',
  `评分办法: mof-2021-cost
年度: 2021
绩效指标: []
---
评分办法: wuhan-2020
年度: 1999
绩效指标: []
---
年度: 1999
绩效指标: []
`,
);
