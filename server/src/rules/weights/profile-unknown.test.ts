import { expect, test } from 'vitest';
import { check } from '../check.js';
import { profileUnknown } from './profile-unknown.js';
import { analyzeFiles, checkRule } from '../testing.js';

checkRule(
  profileUnknown,
  'a slip',
  `评分办法: wuhan-2002
#     ^^^^^^^^^^ error 💡 没有编号为“wuhan-2002”的评分办法，暂按“武汉 2020 年度整体绩效自评表”计分。是不是“wuhan-2020”？
绩效指标: []
`,
  {
    fixed: `评分办法: wuhan-2020
绩效指标: []
`,
  },
);

checkRule(
  profileUnknown,
  'nothing like it',
  `profile: beijing
#        ^^^^^^^ error 💡 There is no profile “beijing”; “Wuhan self-evaluation form 2020” scores the file for now. Use a built-in one such as “wuhan-2020”, “mof-2020” or “mof-2021-cost”, or the path of a *.perf-profile.yaml.
indicators: []
`,
  { locale: 'en' },
);

checkRule(
  profileUnknown,
  'a file that is not there',
  `评分办法: ./办法/区.perf-profile.yaml
#     ^^^^^^^^^^^^^^^^^^^^^^^^ error 💡 找不到评分办法文件“./办法/区.perf-profile.yaml”，暂按“武汉 2020 年度整体绩效自评表”计分。可填“wuhan-2020”、“mof-2020”或“mof-2021-cost”等内置编号，或 *.perf-profile.yaml 的路径。
绩效指标: []
`,
);

checkRule(
  profileUnknown,
  'silent about the built-in ones and none',
  `评分办法: mof-2021-cost
绩效指标: []
---
绩效指标: []
`,
);

const form = `评分办法: mof-2002
年度: 2020
预算执行: { 权重: 10, 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 任务指标
    权重: 90
    指标:
      - { 名称: 走访企业次数, 权重: 90, 目标值: ≥30 次, 完成值: 32 次 }
`;

test('what the profile that stands in would say of weights and groups is no news', () => {
  expect(check(analyzeFiles(form)).findings.map(({ rule }) => rule.code)).toEqual(['profile-unknown']);
});
