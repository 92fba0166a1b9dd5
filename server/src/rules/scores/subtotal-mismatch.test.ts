import { subtotalMismatch } from './subtotal-mismatch.js';
import { checkRule } from '../testing.js';

checkRule(
  subtotalMismatch,
  'the claims in the rows tell where the difference lies',
  `绩效指标:
  - 名称: 质量指标
    权重: 9
    得分: 9
#       ^ error 💡 填报小计 9，按各行计算应为 7.75，多报 1.25 分。各行填报得分合计也是 9，差额出在各行得分上。
    指标:
      - { 名称: 签订亿元以上项目, 权重: 5, 目标值: ≥4 个, 完成值: 3 个, 得分: 5 }
      - { 名称: 开工率, 权重: 4, 目标值: ≥100%, 完成值: 100%, 得分: 4 }
  - 名称: 数量指标
    权重: 9
    得分: 7 分 # 加错
#       ^^^ error 💡 填报小计 7，按各行计算应为 9，少报 2 分。各行填报得分合计为 9，各行没有错，是加总有误。
    指标:
      - { 名称: 专项检查, 权重: 5, 目标值: ≥4 次, 完成值: 4 次, 得分: 5 }
      - { 名称: 应急演练, 权重: 4, 目标值: ≥2 次, 完成值: 3 次, 得分: 4 }
`,
  {
    fixed: `绩效指标:
  - 名称: 质量指标
    权重: 9
    得分: 7.75
    指标:
      - { 名称: 签订亿元以上项目, 权重: 5, 目标值: ≥4 个, 完成值: 3 个, 得分: 5 }
      - { 名称: 开工率, 权重: 4, 目标值: ≥100%, 完成值: 100%, 得分: 4 }
  - 名称: 数量指标
    权重: 9
    得分: 9 分 # 加错
    指标:
      - { 名称: 专项检查, 权重: 5, 目标值: ≥4 次, 完成值: 4 次, 得分: 5 }
      - { 名称: 应急演练, 权重: 4, 目标值: ≥2 次, 完成值: 3 次, 得分: 4 }
`,
  },
);

checkRule(
  subtotalMismatch,
  'silent where a row is unknown; nothing is added where no row claims',
  `indicators:
  - { name: 甲组, weight: 9, score: 9, indicators: [{ name: 甲, weight: 9, target: ≥4 个 }] }
  - { name: 乙组, weight: 9, score: 8, indicators: [{ name: 乙, weight: 9, target: ≥4 个, actual: 4 个 }] }
#                                 ^ error 💡 Claimed subtotal 8, but the rows come to 9: under-claimed by 1.
  - { name: 丙组, score: 8, indicators: [] }
`,
  { locale: 'en' },
);
