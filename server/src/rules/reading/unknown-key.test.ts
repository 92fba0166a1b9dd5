import { unknownKey } from './unknown-key.js';
import { checkRule } from '../testing.js';

checkRule(
  unknownKey,
  'a unit in the key: one finding, and the fix keeps the unit',
  `绩效指标:
  - 名称: 培训人次
    权重（分）: 20
#   ^^^^^ warning 💡 不认识“权重（分）”，后面的内容没有读取。是不是“权重”？
    目标值（人次）: ≥100
#   ^^^^^^^ warning 💡 不认识“目标值（人次）”，后面的内容没有读取。是不是“目标值”？
    完成值/人次: 120 人次
#   ^^^^^^ warning 💡 不认识“完成值/人次”，后面的内容没有读取。是不是“完成值”？
`,
  {
    fixed: `绩效指标:
  - 名称: 培训人次
    权重: 20
    目标值: ≥100 人次
    完成值: 120 人次
`,
  },
);

checkRule(
  unknownKey,
  'a slip is corrected',
  `绩效指标:
  - 名称: 走访企业次数
    目标植: ≥30 次
#   ^^^ warning 💡 不认识“目标植”，后面的内容没有读取。是不是“目标值”？
`,
  {
    fixed: `绩效指标:
  - 名称: 走访企业次数
    目标值: ≥30 次
`,
  },
);

checkRule(
  unknownKey,
  'one word in many rows is one finding',
  `绩效指标:
  - { 名称: 甲, 分值: 40, 目标值: 1 }
#            ^^ warning 💡 不认识“分值”（共 2 处），后面的内容没有读取。是不是“权重”？
  - { 名称: 乙, "分值": 40, 目标值: 1 }
`,
  {
    fixed: `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1 }
  - { 名称: 乙, 权重: 40, 目标值: 1 }
`,
  },
);

checkRule(
  unknownKey,
  'no rename onto a key that is there',
  `绩效指标:
  - 名称: 走访企业次数
    目标值: 30
    目标植: 31
#   ^^^ warning 不认识“目标植”，后面的内容没有读取。是不是“目标值”？
`,
);

checkRule(
  unknownKey,
  'nothing like it',
  `colour: red
^^^^^^ warning “colour” is not a key known here; what stands behind it is not read. Check its spelling; a mere remark can stand behind a #.
indicators: []
`,
  { locale: 'en' },
);

checkRule(
  unknownKey,
  'what stands in brackets and is no unit is neither dropped nor put behind the number',
  `年度: 2020
绩效指标:
  - 名称: 培训
    权重: 80
    目标值（年初）: ≥30 人次
#   ^^^^^^^ warning 不认识“目标值（年初）”，后面的内容没有读取。是不是“目标值”？
    完成值（1-12月）: 32
#   ^^^^^^^^^^ warning 不认识“完成值（1-12月）”，后面的内容没有读取。是不是“完成值”？
    得分（80分）: 80
#   ^^^^^^^ warning 不认识“得分（80分）”，后面的内容没有读取。是不是“得分”？
`,
);
