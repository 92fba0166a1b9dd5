import { recordOf } from '../../text/records.js';
import {
  addedTexts,
  givenKnob,
  knob,
  money as amount,
  mapping,
  onOff,
  openKnob,
  percent,
  percentOrNever,
  plain,
  points,
  text,
  whole,
  words,
  year,
} from './shape.js';
import { plainOutline } from '../outlines.js';
import { bandWordLists, wordLists as lists } from './default-lists.js';

/** Where an explanation is asked for. */
export const explain = {
  shortfall: knob('未完成', onOff, {
    default: true,
    label: ['未完成须说明', 'Shortfalls explained'],
    clause: 'shortfall',
    about: ['未完成目标的是否要说明原因', 'Whether a missed target must be explained'],
  }),
  over: knob('超额', percentOrNever(100, 1_000_000), {
    default: '130',
    label: ['超额多少须说明', 'Over-achievements explained'],
    reads: ['超过 {}', 'above {}'],
    clause: 'overachievement',
    about: [
      '完成值超过目标值的百分之几时要说明原因，never（不要求）表示不要求',
      'Above what percentage of the target an actual must be explained; never where none need be',
    ],
    also: ['超额完成'],
  }),
  execution: knob('执行率', percentOrNever(0, 100), {
    default: '100',
    label: ['执行率多少须说明', 'Execution explained'],
    reads: ['低于 {}', 'below {}'],
    clause: 'shortfall',
    about: [
      '预算执行率低于百分之几时要说明原因，never（不要求）表示不要求',
      'Below what execution rate a reason must be given; never where none need be',
    ],
  }),
  evidence: knob('佐证', points, {
    default: '10',
    label: ['须有佐证材料的分值', 'Evidence wanted from'],
    about: [
      '分值达到多少的指标没有佐证材料时提醒',
      'From how many points on a row without evidence is worth a warning',
    ],
  }),
};

/** When results ahead of spending are told. */
export const spending = {
  outrun: knob('超出', percent, {
    default: '5',
    label: ['得分率超出执行率须核实', 'Results ahead of spending reported'],
    reads: ['超出部分大于得分率的 {}', 'above {} of the results’ share'],
    about: [
      '得分率超出预算执行率的部分，大于得分率的百分之几时提醒',
      'How far the results’ share may run ahead of the execution rate, as a percentage of that share',
    ],
  }),
  unspent: knob('结余', percent, {
    default: '20',
    label: ['结余多少须说明', 'Unspent share to be explained'],
    reads: ['超过 {}', 'over {}'],
    about: ['结余超过百分之几而没有说明时提醒', 'What share may stay unspent without being explained; per cent'],
  }),
};

/** When a budget looks as if it were in another unit of money. */
export const money = {
  times: knob('倍数', plain, {
    default: '100',
    label: ['预算数疑似有误：金额类目标值的倍数', 'Planned looks wrong: times the money targets'],
    about: [
      '预算数超过金额类目标值合计的多少倍时提醒',
      'Planned over so many times the money targets’ sum looks suspicious',
    ],
  }),
  above: knob('上限', amount, {
    default: '1000000000',
    label: ['预算数疑似有误：超过（元）', 'Planned looks wrong: above (元)'],
    about: ['预算数超过多少元时提醒，如 10亿', 'Planned above so many 元 looks suspicious, such as 10亿'],
  }),
};

/** Further words for each band of attainment. */
export const bandWords = {
  met: knob('达成', addedTexts, {
    default: bandWordLists.met,
    label: ['“达成”的其他写法', 'Further words for met'],
    about: ['哪些写法也算达成预期指标', 'What else means met'],
  }),
  partial: knob('部分达成', addedTexts, {
    default: bandWordLists.partial,
    label: ['“部分达成”的其他写法', 'Further words for partly met'],
    about: ['哪些写法也算部分达成预期指标', 'What else means partly met'],
  }),
  unmet: knob('未达成', addedTexts, {
    default: bandWordLists.unmet,
    label: ['“未达成”的其他写法', 'Further words for not met'],
    about: ['哪些写法也算未达成预期指标', 'What else means not met'],
  }),
};

/** One ground for taking points off in a review. */
export const deduction = {
  id: givenKnob('编号', text, {
    required: true,
    about: ['编号，“扣分依据”里以此称呼', 'Its id, by which a review names it'],
  }),
  title: givenKnob('名称', words, {
    required: true,
    about: ['名称，“扣分依据”里也可以写它', 'Its title, which a review may write too'],
  }),
  share: givenKnob('比例', percent, {
    required: true,
    about: ['扣去得分的百分之几', 'What share of the score it takes off; per cent'],
  }),
  clause: openKnob('依据', words, { about: ['所依据的原文', 'The sentence it rests on'] }),
};

const list = (zh: string, of: keyof typeof lists, label: readonly [string, string], about: readonly [string, string]) =>
  knob(zh, addedTexts, { default: lists[of], label, about });

/** Words by which doubtful rows are found. */
export const wordLists = {
  vague: list(
    '空泛',
    'vague',
    ['空泛的词', 'Vague words'],
    ['指标名称和目标值里只有这些词的，视为空泛', 'A row whose name and target say only these is vague'],
  ),
  money: list(
    '资金',
    'money',
    ['资金支付的词', 'Words of spending'],
    ['说的是花钱而不是做事的词', 'Words that speak of spending, not of results'],
  ),
  unfinished: list(
    '未完',
    'unfinished',
    ['未完成的词', 'Words of the unfinished'],
    ['说明尚未完成的词，不应得满分', 'Words of what is not finished, which earns no full marks'],
  ),
  reverse: list(
    '反向',
    'reverse',
    ['越小越好的词', 'Words of “less is better”'],
    [
      '名称里有这些词的，一般越小越好；以名称里最后一个为准',
      'A name with one of these is mostly better low; the last in the name decides',
    ],
  ),
  forward: list(
    '正向',
    'forward',
    ['越大越好的词', 'Words of “more is better”'],
    [
      '名称里有这些词的，一般越大越好；以名称里最后一个为准',
      'A name with one of these is mostly better high; the last in the name decides',
    ],
  ),
};

/** What should have been spent by when. */
export const monitoring = {
  thresholds: mapping('进度', 'thresholds', {
    about: [
      '各月末应达到的执行率，百分数：4: 25 表示 4 月末 25%',
      'The execution expected at the end of each month, per cent: 4: 25 is 25 % in April',
    ],
  }),
  gap: knob('差距', percent, {
    default: '10',
    label: ['资金与任务进度相差', 'Money and results apart by'],
    about: ['资金进度与任务进度相差多少个百分点时提醒', 'How many percentage points money and results may be apart'],
  }),
};

const expected: Readonly<Record<number, string>> = { 4: '25', 6: '40', 8: '60', 10: '80' };
const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const month = (n: string) => ({
  ...openKnob(`${n}月`, percent, {
    label: [`${n} 月末应执行`, `Execution expected by month ${n}`],
    about: [`${n} 月末应达到的执行率`, `The execution expected at the end of month ${n}; per cent`],
  }),
  default: expected[Number(n)],
});

/** The rate due at the end of each month, per cent. */
export const thresholds = recordOf(months, month);

const limit = (zh: string, en: string) =>
  openKnob(zh, whole(100_000), {
    label: [`“${zh}”字数`, `Characters of ${en}`],
    about: [`“${zh}”最多多少字`, `The most characters that ${en} may hold`],
  });

/** How long texts may be, in characters. */
export const limits = {
  conclusion: limit('评价结论', '`conclusion`'),
  problems: limit('存在问题', '`problems`'),
  improvements: limit('改进措施', '`improvements`'),
};

/** Which years, regions and kinds of form it is for. */
export const valid = {
  from: openKnob('自', year, {
    label: ['适用年度自', 'Valid from'],
    about: ['从哪一年起适用，含当年', 'The first year it is for'],
  }),
  to: openKnob('至', year, {
    label: ['适用年度至', 'Valid to'],
    about: ['到哪一年止，含当年', 'The last year it is for'],
  }),
  region: openKnob('地区', text, {
    label: ['适用地区', 'Region'],
    about: ['适用的地区，只作说明', 'The region it is for; shown, never checked'],
  }),
};

/** The outline of the written report. */
export const report = {
  sections: knob(
    '提纲',
    { kind: 'texts', adds: false },
    {
      default: plainOutline,
      label: ['自评报告提纲', 'Outline of the report'],
      about: [
        '自评报告的各部分标题，一行一个；（一）、1. 开头的是下一级标题',
        'The headings of the self-evaluation report, one a line; those that begin with （一） or 1. stand a level below',
      ],
    },
  ),
};
