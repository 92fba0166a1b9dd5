import { givenKnob, knob, listOf, mapping, onOff, oneOf, openKnob, points, words } from './shape.js';
import { catalogue, grades } from './default-lists.js';

/** The top of a profile's file. */
export const top = {
  id: givenKnob(
    '编号',
    { kind: 'id' },
    {
      required: true,
      about: [
        '办法的编号，评分表和报告里以此称呼，不能与内置办法相同',
        'The profile’s id, by which scorecards and reports call it; not one of a built-in profile',
      ],
    },
  ),
  extends: openKnob(
    '沿用',
    { kind: 'base' },
    {
      about: [
        '以哪一套办法为基础：内置办法的编号，或另一个 *.perf-profile.yaml 的路径；没有写到的都照它',
        'The profile it builds on: a built-in id or the path of another *.perf-profile.yaml; whatever is not written here comes from it',
      ],
      also: ['继承', '基于', '参照', 'extend', 'base', 'inherits'],
    },
  ),
  title: givenKnob('名称', words, { about: ['办法的名称', 'The profile’s title'], also: ['标题', 'name'] }),
  source: givenKnob('出处', words, {
    about: ['出处：文号或文件名', 'The document it is taken from'],
    also: ['依据', '来源', '文号'],
  }),
  total: knob('总分', points, {
    default: '100',
    required: true,
    label: ['总分', 'Total'],
    clause: 'weights',
    about: ['整张表的总分', 'What the whole form is worth'],
    also: ['满分', '合计'],
  }),
  budget: mapping('预算执行', 'budget', {
    required: true,
    about: ['预算执行的分值和封顶', 'What budget execution is worth, and whether it is capped'],
    also: ['预算'],
  }),
  groups: listOf('一级指标', 'group', 'by-name', {
    default: [],
    required: true,
    label: ['指标', 'Groups'],
    clause: 'weights',
    about: [
      '一级指标及其分值；写了就整体替换基础办法的一级指标，同名的指标没有写到的内容照旧',
      'The level-1 groups and their weights; they replace those of the base, and a group of the same name keeps what is not written',
    ],
    also: ['指标', '绩效指标', 'indicators'],
  }),
  formulas: mapping('公式', 'formulas', {
    about: ['计分公式的选择', 'Which formulas are used'],
    also: ['计分公式', 'formula'],
  }),
  bands: mapping('分档', 'bands', {
    about: ['定性指标的分档', 'The bands of qualitative rows'],
    also: ['档次', 'band'],
  }),
  rounding: mapping('舍入', 'rounding', {
    about: ['小数的保留和总分的合计方式', 'How scores are rounded and the total is added up'],
    also: ['小数', '四舍五入', 'round'],
  }),
  explain: mapping('说明原因', 'explain', {
    about: ['什么情况下要说明原因', 'When a row must be explained'],
    also: ['说明', '偏差说明', 'explanations'],
  }),
  spending: mapping('支出进度', 'spending', {
    about: ['指标得分率与预算执行率的比较', 'Results compared with spending'],
    also: ['支出'],
  }),
  money: mapping('金额界限', 'money', {
    about: ['金额单位疑似有误的界限', 'When an amount looks as if meant in another unit'],
    also: ['金额'],
  }),
  grades: listOf('等级', 'grade', 'replace', {
    default: grades,
    required: true,
    label: ['等级', 'Grades'],
    clause: 'grades',
    about: ['评价等级，从高到低；写了就整体替换', 'The grades, from the best down; they replace those of the base'],
    also: ['评价等级', 'grade'],
  }),
  units: listOf('计量单位', 'unit', 'add', {
    default: [],
    label: ['补充单位', 'Further units'],
    about: ['补充的计量单位，加在基础办法的单位之外', 'Units of one’s own, beside those of the base'],
    also: ['单位', 'unit'],
  }),
  layout: openKnob(
    '表式',
    { kind: 'layout' },
    {
      label: ['表式', 'Layout'],
      about: [
        '表怎样印：内置表式的编号，或自己的表式（逐项列明）',
        'How the form is printed: a layout’s id, or a layout of one’s own as a mapping',
      ],
    },
  ),
  scored: knob('计分', onOff, {
    default: true,
    label: ['计分', 'Scored'],
    about: ['表是否计分；否则只看完成情况', 'Whether the form has points; without them only completion is shown'],
    also: ['评分'],
  }),
  'not-applicable': knob(
    '不适用',
    oneOf({
      rescale: ['折算', '其余各项得分按所占分值折算为满分', 'what remains is scaled up to the form’s points'],
      drop: ['不计', '不计分，总分相应减少', 'not counted, the total is less by it'],
      full: ['满分', '视为完成，得满分', 'counted as met'],
    }),
    {
      default: 'rescale',
      label: ['不适用的指标', 'Rows that do not apply'],
      about: ['不适用的指标怎样处理', 'What becomes of rows that do not apply'],
    },
  ),
  'band-words': mapping('达成用语', 'bandWords', {
    about: [
      '达成情况还可以怎样写，如优、良、中、差；加在通用的写法之外',
      'Further words for attainment, such as 优 良 中 差, beside those every form may use',
    ],
  }),
  'steps-partial': knob(
    '不足一档',
    oneOf({
      proportional: ['按比例', '按比例计', 'in proportion'],
      whole: ['不计', '不足一档的不计', 'not counted'],
      started: ['按一档', '不足一档的按一档计', 'counted as a whole step'],
    }),
    {
      default: 'proportional',
      label: ['扣分不足一档', 'Part of a step'],
      about: [
        '“每……扣……分”不足一档的部分怎样算，评分标准自己没有写明时适用',
        'What part of a step of “each … loses …” counts as, where the sentence itself does not say',
      ],
    },
  ),
  methods: knob(
    '计分方式',
    { kind: 'methods' },
    {
      default: {},
      label: ['计分方式', 'Methods'],
      about: [
        '有名称的计分方式，写法与表中的“计分方式”相同；与一级、二级指标或“预算执行”同名的，不用写明即适用',
        'Named ways of scoring, written as `scoring` in a form; one named like a group of the first two levels or 预算执行 holds for it unasked',
      ],
    },
  ),
  deductions: listOf('扣分目录', 'deduction', 'by-id', {
    default: catalogue,
    label: ['扣分目录', 'Deductions'],
    about: [
      '复核时可扣分的情形；写了就加在基础办法的目录之外，编号相同的以这里为准',
      'What a reviewer may take points off for; added to those of the base, one of the same id in its place',
    ],
  }),
  words: mapping('词语', 'wordLists', {
    about: [
      '检查质量和判断方向所用的词，加在基础办法的词之外',
      'Words that the checks of quality and of directions look for, beside those of the base',
    ],
  }),
  monitoring: mapping('监控', 'monitoring', {
    about: ['绩效运行监控的界限', 'Bounds of monitoring during the year'],
  }),
  limits: mapping('字数', 'limits', {
    about: ['各栏的字数上限', 'How many characters a box may hold'],
  }),
  valid: mapping('适用', 'valid', {
    about: ['适用的年度和地区', 'The years and the region it is for'],
  }),
  report: mapping('报告', 'report', {
    about: ['自评报告的提纲', 'The outline of the self-evaluation report'],
  }),
  clauses: mapping('条款', 'clauses', {
    about: ['每项计分决定所引的原文', 'The sentence cited for each decision'],
    also: ['原文', '依据条款', 'clause'],
  }),
};
