import { currencies, stages } from '../choices.js';
import { list, listOr, map, textOr, textOrList } from '../holding-kinds.js';
import { choice, date, grade, layout, money, path, points, profile, text, year } from '../kinds.js';
import { key, mapping, markNeeded, usual } from '../mapping.js';
import { budget, expenditure } from './budget.js';
import { deviation, deviationEntry } from './deviation.js';
import { rows } from './group.js';
import { overallReview } from './review.js';

/** One of the year’s goals. */
export const goal = mapping('goal', {
  id: key('编号', text, '目标编号，指标的“对应目标”引用它', 'The id that indicators refer to'),
  text: usual(key('内容', text, '目标内容', 'The goal itself')),
  actual: key('实际完成情况', text, '目标的实际完成情况', 'What became of it'),
  deviation: key('偏差', textOr(deviation), '没有完成的原因', 'Why it was not reached'),
});

/** A file of a unit below that is rolled up. */
export const source = mapping('source', {
  file: key('文件', path, '来源文件的路径', 'The source’s path'),
  funds: key(
    '资金额度',
    money,
    '该来源的资金额度；不填取其预算数',
    'Its funds; its planned budget where nothing is written',
  ),
});

/** The departments above a transfer. */
export const department = mapping('department', {
  central: key('中央主管部门', text, '中央主管部门', 'The central department'),
  local: key('地方主管部门', text, '地方主管部门', 'The local department'),
});

/** One matter of how the funds were managed. */
export const fundManagement = mapping('fundManagement', {
  item: key('事项', text, '资金管理的事项，如分配科学性', 'The matter, such as how funds are allocated'),
  statement: key('情况说明', text, '该事项的情况', 'How it stands'),
  problem: key('存在问题', text, '该事项存在的问题和改进措施', 'What is wrong with it'),
});

/** The whole file. */
export const evaluation = mapping('evaluation', {
  title: key('标题', text, '自评表的标题', 'The form’s title'),
  profile: key(
    '评分办法',
    profile,
    '按哪一套办法计分：内置办法的编号，或 *.perf-profile.yaml 文件的路径；不填按 wuhan-2020',
    'Whose rules score the form: a built-in profile’s id, or the path of a *.perf-profile.yaml; wuhan-2020 where nothing is written',
  ),
  layout: key(
    '表式',
    layout,
    '按哪种表打印，不填按评分办法的',
    'How the form is printed; the profile’s where nothing is written',
  ),
  stage: key(
    '阶段',
    choice(stages),
    '目标申报、运行监控还是自评，决定查什么',
    'Whether the file holds targets, monitoring or the self-evaluation',
  ),
  approved: key(
    '批复目标',
    path,
    '年初批复目标的文件路径，用来核对目标有没有改动',
    'The file with the targets as approved, which these are held against',
  ),
  organization: key('单位名称', text, '填报单位', 'The unit that files the form'),
  department: key(
    '主管部门',
    textOr(department),
    '主管部门；分中央和地方的，分别写明',
    'The department in charge; central and local apart where there are both',
  ),
  implementer: key(
    '实施单位',
    text,
    '项目实施单位；不填按单位名称打印',
    'Who carries it out; printed as the organization where nothing is written',
  ),
  category: key('项目类别', text, '项目类别，打印为勾选', 'The project’s category, printed as ticked boxes'),
  attribute: key(
    '项目属性',
    text,
    '项目属性，如持续性项目，打印为勾选',
    'Whether it is new or goes on, printed as ticked boxes',
  ),
  kind: key('项目类型', text, '项目类型，打印为勾选', 'The kind of project, printed as ticked boxes'),
  project: key('项目名称', text, '项目自评时的项目名称', 'The project, where the form is about one'),
  responsible: key('负责人', text, '项目或单位负责人', 'Who is responsible'),
  financeHead: key('财务负责人', text, '财务负责人', 'Who heads the finances'),
  filledBy: key('填报人', text, '填报人', 'Who filled the form in'),
  phone: key('联系电话', text, '填报人的联系电话', 'The phone number of whoever filled it in'),
  year: key('年度', year, '评价的预算年度，如 2020', 'The fiscal year evaluated, such as 2020'),
  filed: key(
    '填报日期',
    date,
    '填报日期，如 2021-05-25 或 2021年5月25日',
    'The day the form was filed, such as 2021-05-25',
  ),
  currency: key(
    '金额单位',
    choice(currencies),
    '表中未写单位的金额以此为单位，不填为万元',
    'The unit of every bare amount of money; 万元 where nothing is written',
  ),
  expenditure: key(
    '支出',
    map(expenditure),
    '基本支出、项目支出和往来资金',
    'Basic and project expenditure and funds in transit',
  ),
  budget: usual(
    key('预算执行', map(budget), '预算数、执行数、执行率和得分', 'Planned and spent funds, their rate and score'),
  ),
  goals: key('年度目标', listOr(goal, 'text', text), '年度目标，逐条填写', 'The year’s goals, one by one'),
  content: key('实施内容', text, '项目的实施内容和过程', 'What was done, and how'),
  fundManagement: key(
    '资金管理',
    list(fundManagement),
    '资金管理情况，逐项说明',
    'How funds were managed, matter by matter',
  ),
  indicators: markNeeded(key('绩效指标', rows, '一级、二级、三级指标', 'Groups and indicators')),
  deviations: key(
    '偏差分析',
    textOrList(deviationEntry),
    '偏差大或目标未完成原因分析',
    'Why targets were missed or far exceeded',
  ),
  improvements: key('改进措施', text, '改进措施及结果应用方案', 'What will be done better, and how the result is used'),
  conclusion: key('评价结论', text, '自评结论', 'What the evaluation concludes'),
  problems: key('存在问题', text, '存在的问题', 'What is wrong'),
  total: key('总分', points, '填报的总分', 'The total as claimed'),
  grade: key('等级', grade, '填报的评价等级：优、良、中、差', 'The grade as claimed: 优, 良, 中 or 差'),
  sources: key(
    '汇总来源',
    listOr(source, 'file', path),
    '本表由哪些自评文件汇总而成',
    'The evaluation files that this one adds up',
  ),
  review: key('复核', map(overallReview), '复核人、日期和总体意见', 'Who reviewed it, when, and with what opinion'),
  note: key('备注', text, '其他需要说明的事项', 'Anything else to be said'),
});
