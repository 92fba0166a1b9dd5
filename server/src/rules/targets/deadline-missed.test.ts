import { deadlineMissed } from './deadline-missed.js';
import { checkRule } from '../testing.js';

checkRule(
  deadlineMissed,
  'how late, and the band a person scores in',
  `年度: 2020
绩效指标:
  - { 名称: 安装完成时间, 权重: 6, 目标值: 2020年12月底前, 完成值: 2021-01-15, 得分: 4.2 }
#                                              ^^^^^^^^^^ warning 逾期 15 天：期限 2020-12-31，实际 2021-01-15。得分应在 3–4.8 分（不含 4.8 分）之内，由评分人给定。
  - { 名称: 验收完成时间, 权重: 6, 目标值: 12月底前, 完成值: 2021-03-01, 达成情况: 未达成预期指标, 得分: 1 }
#                                         ^^^^^^^^^^ warning 逾期 60 天：期限 2020-12-31，实际 2021-03-01。得分应在 0–3 分（不含 3 分）之内，由评分人给定。
  - { 名称: 移交完成时间, 权重: 6, 目标值: 12月底前, 完成值: 2021-01-15 }
#                                         ^^^^^^^^^^ warning 逾期 15 天：期限 2020-12-31，实际 2021-01-15。
  - { 名称: 开工时间, 权重: 6, 目标值: 6月底前, 完成值: 2020-06-30 }
`,
);

checkRule(
  deadlineMissed,
  'one day late, with a percentage',
  `indicators:
  - { name: 安装, weight: 6, target: 2020-12-31, actual: 2021-01-01, attainment: 70% }
#                                                      ^^^^^^^^^^ warning Due by 2020-12-31, done on 2021-01-01: 1 day late.
`,
  { locale: 'en' },
);
