import { satisfactionMissing } from './satisfaction-missing.js';
import { checkRule } from '../testing.js';

const rows = (name: string): string =>
  `绩效指标:\n  - 名称: 产出指标\n    权重: 90\n    指标:\n      - { 名称: ${name}, 权重: 90, 目标值: 1 }\n`;

checkRule(
  satisfactionMissing,
  'said at the list where the profile asks for it',
  `评分办法: mof-2020
绩效指标:
^^^^ info 没有满意度指标，办法要求设置（财预〔2020〕10号）。请补设；确不适用的，请注明理由并忽略。
  - 名称: 产出指标
    权重: 90
    指标:
      - { 名称: 培训期数, 权重: 90, 目标值: 1 }
`,
);

checkRule(
  satisfactionMissing,
  'in English',
  `profile: mof-2020
indicators:
^^^^^^^^^^ info There is no 满意度指标, which the profile asks for (财预〔2020〕10号). Add it; where it does not apply, state why and ignore this.
  - { name: courses, weight: 90, target: 1 }
`,
  { locale: 'en' },
);

checkRule(satisfactionMissing, 'a row of that name anywhere is enough', `评分办法: mof-2020\n${rows('学员满意度')}`);
checkRule(satisfactionMissing, 'an empty form is not asked', '评分办法: mof-2020\n绩效指标: []\n');
checkRule(satisfactionMissing, 'silent where the profile makes it optional', rows('培训期数'));
checkRule(
  satisfactionMissing,
  'silent where another profile makes it optional',
  `评分办法: mof-2021-cost\n${rows('培训期数')}`,
);
