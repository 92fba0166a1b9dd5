import { currencies } from '../choices.js';
import { choice, date, grade, listOr, map, money, path, points, profile, text, textOrList, year } from '../kinds.js';
import { key, mapping, needed } from '../mapping.js';
import { budget, expenditure } from './budget.js';
import { deviationEntry } from './deviation.js';
import { rows } from './group.js';
import { overallReview } from './review.js';

export const goal = mapping('goal', {
  id: key('编号', text, '目标编号，指标的“对应目标”引用它', 'The id that indicators refer to'),
  text: key('内容', text, '目标内容', 'The goal itself'),
});

export const source = mapping('source', {
  file: key('文件', path, '来源文件的路径', 'The source’s path'),
  funds: key(
    '资金额度',
    money,
    '该来源的资金额度；不填取其预算数',
    'Its funds; its planned budget where nothing is written',
  ),
});

export const evaluation = mapping('evaluation', {
  title: key('标题', text, '自评表的标题', 'The form’s title'),
  profile: key(
    '评分办法',
    profile,
    '按哪一套办法计分：内置办法的编号，或 *.perf-profile.yaml 文件的路径；不填按 wuhan-2020',
    'Whose rules score the form: a built-in profile’s id, or the path of a *.perf-profile.yaml; wuhan-2020 where nothing is written',
  ),
  organization: key('单位名称', text, '填报单位', 'The unit that files the form'),
  department: key('主管部门', text, '主管部门', 'The department in charge'),
  project: key('项目名称', text, '项目自评时的项目名称', 'The project, where the form is about one'),
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
  budget: key('预算执行', map(budget), '预算数、执行数、执行率和得分', 'Planned and spent funds, their rate and score'),
  goals: key('年度目标', listOr(goal, 'text', text.shape), '年度目标，逐条填写', 'The year’s goals, one by one'),
  indicators: needed(key('绩效指标', rows, '一级、二级、三级指标', 'Groups and indicators')),
  deviations: key(
    '偏差分析',
    textOrList(deviationEntry),
    '偏差大或目标未完成原因分析',
    'Why targets were missed or far exceeded',
  ),
  improvements: key('改进措施', text, '改进措施及结果应用方案', 'What will be done better, and how the result is used'),
  total: key('总分', points, '填报的总分', 'The total as claimed'),
  grade: key('等级', grade, '填报的评价等级：优、良、中、差', 'The grade as claimed: 优, 良, 中 or 差'),
  sources: key(
    '汇总来源',
    listOr(source, 'file', path.shape),
    '本表由哪些自评文件汇总而成',
    'The evaluation files that this one adds up',
  ),
  review: key('复核', map(overallReview), '复核人、日期和总体意见', 'Who reviewed it, when, and with what opinion'),
  note: key('备注', text, '其他需要说明的事项', 'Anything else to be said'),
});
