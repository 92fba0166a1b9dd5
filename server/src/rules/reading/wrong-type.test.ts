import { wrongType } from './wrong-type.js';
import { checkRule } from '../testing.js';

checkRule(
  wrongType,
  'a range in square brackets gets quotes',
  `绩效指标:
  - 名称: 冷库平均温度
    权重: 80
    目标值: [5, 10]
#        ^^^^^^^ error 💡 “目标值”应当是一个值，写成了列表，读不出来。请在冒号后面直接写值；值里有 [ ] { } 的，加上引号。
`,
  {
    fixed: `绩效指标:
  - 名称: 冷库平均温度
    权重: 80
    目标值: "[5, 10]"
`,
  },
);

checkRule(
  wrongType,
  'a list that is none, and a text that is none',
  `单位名称:
  名称: 产业园
# ^^ error “单位名称”应当是一个值，写成了逐项列明的内容，读不出来。请在冒号后面直接写值；值里有 [ ] { } 的，加上引号。
绩效指标:
  名称: 走访企业次数
# ^^ error “绩效指标”应当是列表，写成了逐项列明的内容，读不出来。请另起一行，每一项前面写“- ”。
  权重: 80
`,
);

checkRule(
  wrongType,
  'an item that is no mapping, in English',
  `budget: 489
#       ^^^ error “budget” should be a mapping of keys, but this is a single value and cannot be read. Write “key: value” pairs, one on each line.
indicators:
  - Visits
#   ^^^^^^ error Each item of “indicators” should be a mapping of keys, but this is a single value and cannot be read. Write “key: value” pairs, one on each line.
`,
  { locale: 'en' },
);

checkRule(
  wrongType,
  'the document itself',
  `一段文字
^^^^ error 这里应当是逐项列明的内容，写成了一个值，读不出来。请写成“名称: 内容”的形式，每项一行。
`,
);

checkRule(
  wrongType,
  'a way of scoring with two bases, told at the second',
  `绩效指标:
  - 名称: 甲
    权重: 5
    目标值: 100%
    完成值: 95%
    计分方式: { 分档: [{ 从: 90%, 得分: 5 }], 按比例: 是, 扣分: [{ 每: 1 次, 扣: 1 }] }
#                                    ^^^ error “按比例”和“分档”各是一种算法，同一行只能用一种。请只留一种；另外的扣分、加分写在“扣分”“一票否决”“另加”里。
  - 名称: 乙
    权重: 5
    目标值: 100%
    完成值: 95%
    计分方式: { 按比例: 否, 检查项: [{ 名称: 未公开, 分值: -1 }], 计分: [{ 每: 1 次, 计: 1 }] }
`,
);
