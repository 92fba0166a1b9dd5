import { fundsMissing } from './funds-missing.js';
import { checkRule } from '../testing.js';

checkRule(
  fundsMissing,
  'parts: only where a mean is taken',
  `绩效指标:
  - 名称: 返修率
    权重: 1
    目标值: ≤3%
    分项:
      - { 名称: 一标段, 资金额度: 300, 完成值: 2% }
      - { 名称: 二标段, 完成值: 5% }
#                       ^^ error 分项“二标段”没有资金额度，无法加权平均（备注 2、3），本行暂不计分。请填写该分项的“资金额度”。
  - { 名称: 场次, 权重: 1, 目标值: 3 场, 分项: [{ 完成值: 1 场 }, { 完成值: 2 场 }] }
`,
);

checkRule(
  fundsMissing,
  'a source is named once, whatever needs it',
  `sources: [a.perf.yaml]
#         ^^^^^^^^^^^ error The source “a.perf.yaml” states no planned budget and sources gives no funds for it, so 2 rows cannot be aggregated. Write its funds.
indicators:
  - { name: 返修率, weight: 1, target: ≤3% }
  - { name: 合格率, weight: 1, target: ≥90% }
#- a.perf.yaml
indicators: [{ name: 返修率, actual: 2% }, { name: 合格率, actual: 95% }]
`,
  { locale: 'en' },
);

checkRule(
  fundsMissing,
  'funds that cannot weigh are said once, unreadable ones not at all',
  `绩效指标:
  - { 名称: 返修率, 权重: 1, 目标值: ≤3%, 分项: [{ 名称: 甲, 资金额度: 0, 完成值: 2% }, { 名称: 乙, 资金额度: 0, 完成值: 5% }] }
#                                                           ^^ error 各分项的资金额度合计为 0，其中“甲”不大于 0，无法加权平均（备注 2、3），本行暂不计分。请核对资金额度。
  - { 名称: 合格率, 权重: 1, 目标值: ≥3%, 分项: [{ 名称: 甲, 资金额度: 9, 完成值: 2% }, { 名称: 乙, 资金额度: -1, 完成值: 5% }] }
#                                                                                         ^^ error 各分项的资金额度合计为 8，其中“乙”不大于 0，无法加权平均（备注 2、3），本行暂不计分。请核对资金额度。
  - { 名称: 通过率, 权重: 1, 目标值: ≥3%, 分项: [{ 名称: 甲, 资金额度: 9, 完成值: 2% }, { 名称: 乙, 资金额度: 十万, 完成值: 5% }] }
  - { 名称: 健全性, 权重: 1, 目标值: 健全, 分项: [{ 名称: 甲, 资金额度: 0, 得分: 1 }, { 名称: 乙, 资金额度: 0, 得分: 1 }] }
#                                         ^ error 各分项的资金额度合计为 0，其中“甲”不大于 0，无法加权平均（备注 2、3），本行暂不计分。请核对资金额度。
`,
);
