import { checkRule } from '../testing.js';
import { layoutUnknown } from './layout-unknown.js';

checkRule(
  layoutUnknown,
  'a slip',
  `评分办法: wuhan-2020
表式: mof-projct
#   ^^^^^^^^^^ error 💡 没有编号为“mof-projct”的表式，暂按评分办法的表式印。是不是“mof-project”？
绩效指标: []
`,
  {
    fixed: `评分办法: wuhan-2020
表式: mof-project
绩效指标: []
`,
  },
);

checkRule(
  layoutUnknown,
  'silent about built-in ones and none',
  `评分办法: wuhan-2020
表式: targets
绩效指标: []
---
评分办法: wuhan-2020
绩效指标: []
`,
);
