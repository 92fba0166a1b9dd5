import { groupMissing } from './group-missing.js';
import { checkRule } from '../testing.js';

checkRule(
  groupMissing,
  'all of them at once, satisfaction left to its own rule',
  `评分办法: mof-2020
绩效指标:
^^^^ error 没有“产出指标”和“效益指标”，“财政部项目支出绩效自评（2020）”要求必设。请补上这几组，或把相应的指标归到各组下面。
  - { 名称: 走访企业次数, 权重: 3 }
`,
);

checkRule(
  groupMissing,
  'in English',
  `indicators:
^^^^^^^^^^ error “产出指标” is missing, which “Wuhan self-evaluation form 2020” requires. Add it, or move its rows under it.
  - { name: 效益, indicators: [] }
`,
  { locale: 'en' },
);

checkRule(
  groupMissing,
  'an empty list has no group at all',
  `年度: 2020
绩效指标: []
^^^^ error 没有“产出指标”，“武汉 2020 年度整体绩效自评表”要求必设。请补上这一组，或把相应的指标归到它下面。
`,
);

checkRule(
  groupMissing,
  'silent where it is there by another name',
  `绩效指标:
  - { 名称: 产出指标（40分）, 指标: [] }
---
绩效指标:
  - { 名称: 数量指标, 指标: [] }
`,
);
