import { sourceRowMissing } from './source-row-missing.js';
import { checkRule } from '../testing.js';

checkRule(
  sourceRowMissing,
  'by path of names, else by id; one finding names every file that lacks it',
  `汇总来源: [甲.perf.yaml, 乙.perf.yaml]
绩效指标:
  - 名称: 产出指标
    指标:
      - { 名称: 甲乙都有, 权重: 1, 目标值: 1 个 }
      - { 名称: 都没有, 权重: 1, 目标值: 1 个 }
#             ^^^ error 来源文件“甲.perf.yaml”、“乙.perf.yaml”里没有指标“都没有”…
      - { 名称: 按编号, 编号: C1, 权重: 1, 目标值: 1 个 }
      - { 名称: 不适用的算有, 权重: 1, 目标值: 1 个 }
      - { 名称: 不用汇总, 不适用: 无此项工作 }
#- 甲.perf.yaml
绩效指标: [{ 名称: 产出指标, 指标: [{ 名称: 甲乙都有, 完成值: 1 个 }, { 名称: 另一名称, 编号: C1, 完成值: 1 个 }, { 名称: 不适用的算有, 不适用: 无 }] }]
#- 乙.perf.yaml
绩效指标: [{ 名称: 产出指标, 指标: [{ 名称: 甲乙 都有, 完成值: 1 个 }, { 名称: 另一名称, 编号: C1, 完成值: 1 个 }, { 名称: 不适用的算有, 完成值: 1 个 }] }]
`,
);
