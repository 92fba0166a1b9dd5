import { labelDiffers } from './label-differs.js';
import { checkRule } from '../testing.js';

checkRule(
  labelDiffers,
  'words on both sides that differ',
  `绩效指标:
  - { 名称: 社会反响, 权重: 3, 目标值: 认可度 90%, 完成值: 满意度 100%, 得分: 3 }
#                                         ^^^^^^^^ warning 目标值说的是“认可度”，完成值说的是“满意度”，现按数字照常计分。是同一件事的请统一说法，不是的请改正完成值。
  - { 名称: 社会反响二, 权重: 3, 目标值: 认可度 90%, 完成值: 认可度100%, 得分: 3 }
  - { 名称: 开展执法检查, 权重: 3, 目标值: 全年不少于24次, 完成值: 共开展执法检查26次, 得分: 3 }
  - { 名称: 资料审核, 权重: 3, 目标值: 收件后15个工作日内, 完成值: 平均11个工作日, 得分: 3 }
  - { 名称: 社会反响三, 权重: 3, 目标值: 认可度 90%, 完成值: 100%, 得分: 3 }
`,
);

checkRule(
  labelDiffers,
  'in English',
  `indicators:
  - { name: 反响, weight: 3, target: 认可度 90%, actual: 参与率 100% }
#                                                   ^^^^^^^^ warning The target speaks of “认可度”, the actual of “参与率”; the numbers are scored all the same. Use one wording, or correct the actual.
`,
  { locale: 'en' },
);
