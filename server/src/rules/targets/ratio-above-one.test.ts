import { ratioAboveOne } from './ratio-above-one.js';
import { checkRule } from '../testing.js';

checkRule(
  ratioAboveOne,
  'shares of a whole, by the name or the label; growth is left alone',
  `绩效指标:
  - { 名称: 排江水质合格率, 权重: 5, 目标值: ≥98%, 完成值: 985% }
#                                         ^^^^ warning 完成值“985%”超过 100%，而“合格率”是部分占全部的比率，不会超过 100%。请核对计算口径和小数点。
  - { 名称: 水质, 权重: 5, 目标值: 达标率≥98%, 完成值: 达标率 101% }
#                                       ^^^^^^^^ warning 完成值“达标率 101%”超过 100%，而“达标率”是部分占全部的比率，不会超过 100%。请核对计算口径和小数点。
  - { 名称: 税收增长率, 权重: 5, 目标值: ≥98%, 完成值: 185% }
  - { 名称: 投资计划完成率, 权重: 5, 目标值: ≥98%, 完成值: 105% }
  - { 名称: 渔民满意度, 权重: 5, 目标值: ≥90 分, 完成值: 120 分 }
  - { 名称: 设备完好率, 权重: 5, 目标值: ≥98%, 完成值: 100% }
`,
);

checkRule(
  ratioAboveOne,
  'part by part',
  `indicators:
  - name: 合格率
    weight: 5
    target: ≥98%
    parts: [{ name: 甲, funds: 1, actual: 99% }, { name: 乙, funds: 1, actual: 990% }]
#                                                                            ^^^^ warning The actual “990%” is above 100 %, but “合格率” is a share of a whole and cannot be. Check what was divided by what, and the decimal point.
`,
  { locale: 'en' },
);
