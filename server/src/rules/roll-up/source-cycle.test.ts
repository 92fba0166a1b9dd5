import { sourceCycle } from './source-cycle.js';
import { checkRule } from '../testing.js';

checkRule(
  sourceCycle,
  'the file itself',
  `汇总来源: [甲.perf.yaml, 本表.perf.yaml]
#                   ^^^^^^^^^^^^ error 汇总来源“本表.perf.yaml”形成循环…
绩效指标: []
#- 甲.perf.yaml
绩效指标: []
`,
);

checkRule(
  sourceCycle,
  'a pattern leaves the file itself out',
  `汇总来源: ["*.perf.yaml"]
绩效指标: []
#- 甲.perf.yaml
绩效指标: []
`,
);
