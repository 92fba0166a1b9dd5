import { currencies, directions, natures } from './choices.js';
import type { KeySpec, MappingName, Shape } from './key-spec.js';

const key = (
  name: string,
  zh: string,
  shape: Shape | 'text' | 'points' | 'money' | 'value' | 'date',
  chinese: string,
  english: string,
): KeySpec => ({
  name,
  zh,
  shape: typeof shape === 'string' ? { kind: shape } : shape,
  about: { 'zh-CN': chinese, en: english },
});
const needed = (spec: KeySpec): KeySpec => ({ ...spec, required: true });
const map = (of: MappingName): Shape => ({ kind: 'map', of });
const list = (...of: readonly Shape[]): Shape => ({ kind: 'list', of });
const either = (...of: readonly Shape[]): Shape => ({ kind: 'either', of });
const text: Shape = { kind: 'text' };

/** The top of a file. */
export const evaluation: readonly KeySpec[] = [
  key('title', '标题', 'text', '自评表的标题', 'The form’s title'),
  key(
    'profile',
    '评分办法',
    { kind: 'profile' },
    '按哪一套办法计分：内置办法的编号，或 *.perf-profile.yaml 文件的路径；不填按 wuhan-2020',
    'Whose rules score the form: a built-in profile’s id, or the path of a *.perf-profile.yaml; wuhan-2020 where nothing is written',
  ),
  key('organization', '单位名称', 'text', '填报单位', 'The unit that files the form'),
  key('department', '主管部门', 'text', '主管部门', 'The department in charge'),
  key('project', '项目名称', 'text', '项目自评时的项目名称', 'The project, where the form is about one'),
  key('year', '年度', { kind: 'year' }, '评价的预算年度，如 2020', 'The fiscal year evaluated, such as 2020'),
  key(
    'filed',
    '填报日期',
    'date',
    '填报日期，如 2021-05-25 或 2021年5月25日',
    'The day the form was filed, such as 2021-05-25',
  ),
  key(
    'currency',
    '金额单位',
    { kind: 'choice', choices: currencies },
    '表中未写单位的金额以此为单位，不填为万元',
    'The unit of every bare amount of money; 万元 where nothing is written',
  ),
  key(
    'expenditure',
    '支出',
    map('expenditure'),
    '基本支出、项目支出和往来资金',
    'Basic and project expenditure and funds in transit',
  ),
  key(
    'budget',
    '预算执行',
    map('budget'),
    '预算数、执行数、执行率和得分',
    'Planned and spent funds, their rate and score',
  ),
  key('goals', '年度目标', list(text, map('goal')), '年度目标，逐条填写', 'The year’s goals, one by one'),
  needed(
    key(
      'indicators',
      '绩效指标',
      list(map('group'), map('indicator')),
      '一级、二级、三级指标',
      'Groups and indicators',
    ),
  ),
  key(
    'deviations',
    '偏差分析',
    either(text, list(map('deviationEntry'))),
    '偏差大或目标未完成原因分析',
    'Why targets were missed or far exceeded',
  ),
  key(
    'improvements',
    '改进措施',
    'text',
    '改进措施及结果应用方案',
    'What will be done better, and how the result is used',
  ),
  key('total', '总分', 'points', '填报的总分', 'The total as claimed'),
  key('grade', '等级', { kind: 'grade' }, '填报的评价等级：优、良、中、差', 'The grade as claimed: 优, 良, 中 or 差'),
  key(
    'sources',
    '汇总来源',
    list({ kind: 'path' }, map('source')),
    '本表由哪些自评文件汇总而成',
    'The evaluation files that this one adds up',
  ),
  key('review', '复核', map('overallReview'), '复核人、日期和总体意见', 'Who reviewed it, when, and with what opinion'),
  key('note', '备注', 'text', '其他需要说明的事项', 'Anything else to be said'),
];

export const expenditure: readonly KeySpec[] = [
  key('basic', '基本支出总额', 'money', '基本支出总额', 'Total basic expenditure'),
  key(
    'project',
    '项目支出总额',
    'money',
    '项目支出总额，含往来资金',
    'Total project expenditure, funds in transit included',
  ),
  key(
    'transit',
    '往来资金',
    'money',
    '项目支出中的往来资金，不计入预算执行',
    'Funds in transit within it, which do not count as budget execution',
  ),
];

export const budget: readonly KeySpec[] = [
  key(
    'weight',
    '权重',
    'points',
    '预算执行的分值，不填按评分办法',
    'The points for budget execution; the profile’s where nothing is written',
  ),
  key(
    'planned',
    '预算数',
    'money',
    '调整后财政资金总额，包括上年结余结转',
    'All fiscal funds after adjustment, carry-overs included',
  ),
  key('spent', '执行数', 'money', '财政资金实际支出数', 'Fiscal funds actually spent'),
  key('rate', '执行率', { kind: 'rate' }, '执行数÷预算数，如 75.1%', 'Spent ÷ planned, such as 75.1%'),
  key('score', '得分', 'points', '填报的预算执行得分', 'The score as claimed'),
  key('items', '明细', list(map('budgetItem')), '分项的预算数和执行数', 'Planned and spent funds item by item'),
];

export const budgetItem: readonly KeySpec[] = [
  key('name', '名称', 'text', '项目或科目名称', 'What the item is'),
  key('planned', '预算数', 'money', '该项预算数', 'Its planned funds'),
  key('spent', '执行数', 'money', '该项执行数', 'Its spent funds'),
];

export const goal: readonly KeySpec[] = [
  key('id', '编号', 'text', '目标编号，指标的“对应目标”引用它', 'The id that indicators refer to'),
  key('text', '内容', 'text', '目标内容', 'The goal itself'),
];

export const group: readonly KeySpec[] = [
  key('name', '名称', 'text', '一级或二级指标名称', 'The group’s name'),
  key(
    'weight',
    '权重',
    'points',
    '本组分值，应等于下级权重之和',
    'The group’s points, which its children’s should add up to',
  ),
  key('score', '得分', 'points', '填报的小计得分', 'The subtotal as claimed'),
  key('note', '说明', 'text', '说明', 'A remark'),
  key('indicators', '指标', list(map('group'), map('indicator')), '下级指标', 'What the group holds'),
];

export const indicator: readonly KeySpec[] = [
  needed(key('name', '名称', 'text', '三级指标名称', 'The indicator’s name')),
  key('id', '编号', 'text', '编号，在本表内唯一，供汇总和目标引用', 'An id unique in the file, for roll-ups and goals'),
  needed(key('weight', '权重', 'points', '指标分值，大于 0', 'The points it is worth, above 0')),
  needed(
    key(
      'target',
      '目标值',
      'value',
      '年初目标值，如 ≥30 个、≤2%、20~25℃、2020年12月底前、是',
      'The target, such as ≥30 个, ≤2%, 20~25℃, 2020-12-31, 是',
    ),
  ),
  key('actual', '完成值', 'value', '实际完成值', 'What was achieved'),
  key(
    'unit',
    '计量单位',
    { kind: 'unit' },
    '目标值和完成值只写数字时的单位',
    'The unit of both values where they are bare numbers',
  ),
  key(
    'direction',
    '方向',
    { kind: 'choice', choices: directions },
    '指标方向；目标值带有 ≥、≤ 等符号时可以不填',
    'Which way is better; not needed where the target has a sign such as ≥',
  ),
  key(
    'attainment',
    '达成情况',
    { kind: 'attainment' },
    '定性指标或逾期完成时的达成情况：三档之一，或百分比',
    'For qualitative or late rows: one of three bands, or a percentage',
  ),
  key(
    'score',
    '得分',
    'points',
    '填报得分；不填由系统按办法计算',
    'The score as claimed; leave it out to have it computed',
  ),
  key(
    'nature',
    '数值类型',
    { kind: 'choice', choices: natures },
    '汇总时累加（绝对值）还是加权平均（相对值）',
    'Whether values are summed (absolute) or averaged by funds (relative) when aggregated',
  ),
  key(
    'parts',
    '分项',
    list(map('part')),
    '分项完成情况，完成值由分项汇总得出',
    'Parts from which the actual is aggregated',
  ),
  key(
    'deviation',
    '偏差',
    either(text, map('deviation')),
    '偏差原因和改进措施',
    'Why it deviates, and what is done about it',
  ),
  key(
    'goal',
    '对应目标',
    either({ kind: 'goal' }, list({ kind: 'goal' })),
    '对应的年度目标编号或序号',
    'The goal it serves, by id or position',
  ),
  key(
    'evidence',
    '佐证材料',
    either({ kind: 'path' }, list({ kind: 'path' })),
    '佐证材料的路径或网址',
    'Evidence: a path, a URL, or a list of them',
  ),
  key(
    'baseline',
    '基线值',
    'value',
    '比较的基数，如上年完成值',
    'What it is compared with, such as last year’s actual',
  ),
  key(
    'not-applicable',
    '不适用',
    'text',
    '不适用的原因；填写后本行不计分',
    'Why the row does not apply; it then counts nowhere',
  ),
  key('review', '复核', map('rowReview'), '复核得分和意见', 'The reviewed score and comment'),
  key('note', '说明', 'text', '说明', 'A remark'),
];

export const part: readonly KeySpec[] = [
  key('name', '名称', 'text', '分项名称', 'The part’s name'),
  key('funds', '资金额度', 'money', '该分项的资金额度，用于加权', 'Its funds, by which it weighs'),
  key('actual', '完成值', 'value', '该分项的完成值', 'What it achieved'),
  key('attainment', '达成情况', { kind: 'attainment' }, '该分项的达成情况', 'Its attainment'),
  key('score', '得分', 'points', '该分项按指标权重评定的得分', 'Its score, judged against the indicator’s weight'),
];

export const deviation: readonly KeySpec[] = [
  key('reason', '原因', 'text', '偏差或未完成的原因', 'Why it deviates'),
  key('measure', '措施', 'text', '改进措施', 'What is done about it'),
];

export const deviationEntry: readonly KeySpec[] = [
  key('indicator', '指标', 'text', '所说明的指标名称或编号', 'The indicator it is about, by name or id'),
  ...deviation,
];

export const source: readonly KeySpec[] = [
  key('file', '文件', { kind: 'path' }, '来源文件的路径', 'The source’s path'),
  key(
    'funds',
    '资金额度',
    'money',
    '该来源的资金额度；不填取其预算数',
    'Its funds; its planned budget where nothing is written',
  ),
];

export const rowReview: readonly KeySpec[] = [
  key('score', '复核得分', 'points', '复核认定的得分', 'The score after review'),
  key('comment', '意见', 'text', '复核意见', 'The reviewer’s comment'),
];

export const overallReview: readonly KeySpec[] = [
  key('by', '复核人', 'text', '复核人', 'Who reviewed it'),
  key('date', '日期', 'date', '复核日期', 'When'),
  key('opinion', '意见', 'text', '总体意见', 'The overall opinion'),
];
