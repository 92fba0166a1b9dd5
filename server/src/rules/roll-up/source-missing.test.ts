import { sourceMissing } from './source-missing.js';
import { checkRule } from '../testing.js';

checkRule(
  sourceMissing,
  'each file that cannot be had, at its own place',
  `汇总来源:
  - 甲.perf.yaml
  - 乙.perf.yaml
#   ^^^^^^^^^^^ error 找不到汇总来源“乙.perf.yaml”，需要它的各行暂不计分。请核对“汇总来源”的路径。
  - { 文件: 说明.txt, 资金额度: 3 }
#         ^^^^^^ error “说明.txt”不是自评文件，不能汇总…
绩效指标: []
#- 甲.perf.yaml
绩效指标: []
`,
);

checkRule(
  sourceMissing,
  'in English',
  `sources: ["部门/*.perf.yaml"]
#         ^^^^^^^^^^^^^^^^ error There is no source “部门/*.perf.yaml”; the rows that need it are not scored. Check the path.
indicators: []
`,
  { locale: 'en' },
);

checkRule(
  sourceMissing,
  'a chain of more roll-ups than are followed',
  `汇总来源: [0.perf.yaml]
#      ^^^^^^^^^^^ error “0.perf.yaml”往下逐级汇总超过 50 级，没有读取，需要它的各行暂不计分。请减少中间的汇总层级。
绩效指标: []
${Array.from({ length: 52 }, (_, i) => `#- ${i}.perf.yaml\n汇总来源: [${i + 1}.perf.yaml]\n绩效指标: []\n`).join('')}`,
);
