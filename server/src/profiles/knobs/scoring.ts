import { givenKnob, knob, listOf, oneOf, onOff, openKnob, percent, points, text, whole } from './shape.js';

/** How the execution of the budget scores. */
export const budget = {
  weight: knob('权重', points, {
    default: '0',
    required: true,
    label: ['预算执行分值', 'Points for the budget'],
    clause: 'weights',
    about: ['预算执行的分值，0 表示不计', 'The points for budget execution; 0 for none'],
    also: ['分值'],
  }),
  cap: knob('封顶', onOff, {
    default: true,
    label: ['预算执行得分封顶', 'Budget score capped'],
    clause: 'budget',
    about: ['执行率超过 100% 时得分是否封顶', 'Whether the score is capped where more was spent than planned'],
    also: ['capped'],
  }),
};

/** The groups that a form must have, and their points. */
export const group = {
  name: givenKnob('名称', text, { required: true, about: ['指标名称', 'The group’s name'] }),
  weight: openKnob('权重', points, {
    about: ['分值；不写表示由各单位自定', 'Its points; left open where nothing is written'],
    also: ['分值', 'points'],
  }),
  required: knob('必设', onOff, { default: false, about: ['是否必设', 'Whether a form must have it'], also: ['必填'] }),
  fixed: knob('固定', onOff, {
    default: false,
    about: ['分值是否固定：与此不同时提醒', 'Whether another weight than this is worth a warning'],
  }),
  groups: listOf('二级指标', 'group', 'by-name', {
    default: [],
    about: ['二级指标', 'The groups of the next level'],
    also: ['指标', 'indicators', 'children'],
  }),
};

/** Which formula holds where documents leave it open. */
export const formulas = {
  exceeded: knob(
    '反向',
    oneOf({
      inverse: ['反比', '反比：得分=权重×目标值÷完成值', 'in inverse proportion: weight × target ÷ actual'],
      linear: [
        '按超出幅度',
        '按超出幅度扣分：得分=权重×（1−超出量÷目标值），不低于 0',
        'by how far it is exceeded: weight × (1 − excess ÷ target), at least 0',
      ],
    }),
    {
      default: 'inverse',
      label: ['反向指标超过目标值', '“Less is better” beyond its target'],
      clause: 'negative',
      about: ['反向指标超过目标值时怎样计分', 'How a “less is better” row beyond its target is scored'],
      also: ['反向指标'],
    },
  ),
  equal: knob(
    '等于',
    oneOf({
      ratio: ['按比例', '按比例计分，同正向指标', 'in proportion, as “more is better”'],
      exact: ['相等得满分', '等于目标值得满分，否则不得分', 'full marks when equal, else none'],
    }),
    {
      default: 'ratio',
      label: ['“等于”类指标', '“Equal” rows'],
      clause: 'equal',
      about: ['“等于”类指标怎样计分', 'How “equal” rows are scored'],
    },
  ),
};

/** Which share of its weight each band of attainment gives, per cent. */
export const bands = {
  met: knob('达成', percent, {
    default: '80',
    label: ['定性第一档下限', 'First band from'],
    clause: 'qualitative',
    about: [
      '第一档（达成预期指标）的下限，占权重的百分比',
      'Where the first band (met) begins; per cent of the weight',
    ],
    also: ['达成预期指标'],
  }),
  partial: knob('部分达成', percent, {
    default: '50',
    label: ['定性第二档下限', 'Second band from'],
    clause: 'qualitative',
    about: [
      '第二档（部分达成预期指标）的下限，占权重的百分比',
      'Where the second band (partly met) begins; per cent of the weight',
    ],
    also: ['部分达成预期指标'],
  }),
};

/** How many decimals, which way, and at which step. */
export const rounding = {
  digits: knob('小数位', whole(10), {
    default: '2',
    label: ['小数位数', 'Decimals'],
    about: ['得分保留几位小数', 'How many decimals a score has'],
    also: ['位数', '小数位数', 'decimals'],
  }),
  mode: knob(
    '方式',
    oneOf({
      'half-up': ['四舍五入', '四舍五入', 'half up'],
      'half-even': ['四舍六入五成双', '四舍六入五成双', 'half to even'],
      down: ['舍去', '舍去', 'cut off'],
    }),
    { default: 'half-up', label: ['舍入方式', 'Rounding'], about: ['怎样舍入', 'How it is rounded'] },
  ),
  total: knob(
    '合计',
    oneOf({
      exact: ['先加后舍', '各项不舍入相加，总分再舍入一次', 'the rounded sum of unrounded rows'],
      rows: ['先舍后加', '各项先舍入，再相加', 'the sum of rounded rows'],
    }),
    {
      default: 'exact',
      label: ['总分合计', 'Adding up'],
      about: ['总分怎样合计', 'How the total is added up'],
      also: ['总分'],
    },
  ),
};

/** A grade and where it begins. */
export const grade = {
  name: givenKnob('名称', text, { required: true, about: ['等级名称', 'The grade’s name'] }),
  from: givenKnob('起', points, {
    required: true,
    about: ['从多少分起，含本数', 'From how many points on, that number included'],
    also: ['分数', '下限', 'min'],
  }),
};

/** A unit of one’s own, by what it equals. */
export const unit = {
  name: givenKnob('名称', text, { required: true, about: ['单位名称', 'The unit’s name'] }),
  equals: openKnob(
    '等于',
    { kind: 'unit-amount' },
    {
      about: [
        '等于多少已有的单位，如 1 个、20 升；不写则自成一类',
        'What one of it is in known units, such as 1 个, 20 升; a kind of its own where nothing is written',
      ],
      also: ['换算', 'equal'],
    },
  ),
};
