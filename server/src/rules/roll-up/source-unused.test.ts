import { sourceUnused } from './source-unused.js';
import { checkRule } from '../testing.js';

checkRule(
  sourceUnused,
  'one finding a file, with the names',
  `汇总来源: [甲.perf.yaml]
#      ^^^^^^^^^^^ info “甲.perf.yaml”有 2 项指标没有汇总进本表：乙项、丙项…
绩效指标:
  - { 名称: 甲项, 权重: 1, 目标值: 1 个 }
#- 甲.perf.yaml
绩效指标: [{ 名称: 甲项, 完成值: 1 个 }, { 名称: 乙项, 完成值: 1 个 }, { 名称: 丙项, 完成值: 1 个 }, { 名称: 丁项, 不适用: 无 }]
`,
);
