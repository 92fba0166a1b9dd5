import { directions, natures } from '../choices.js';
import { list, map, someList, textOr, texts } from '../holding-kinds.js';
import {
  attainment,
  choice,
  count,
  exemption,
  goal,
  money,
  name,
  path,
  points,
  text,
  unit,
  value,
  words,
} from '../kinds.js';
import { key, mapping, markNeeded, spellAs, usual } from '../mapping.js';
import { deviation } from './deviation.js';
import { rowMonitoring } from './monitoring.js';
import { rowReview } from './review.js';
import { criterion, scoringKey } from './scoring.js';

/** A part of a row. */
export const part = mapping('part', {
  name: usual(key('名称', text, '分项名称', 'The part’s name')),
  funds: key('资金额度', money, '该分项的资金额度，用于加权', 'Its funds, by which it weighs'),
  actual: usual(key('完成值', value, '该分项的完成值', 'What it achieved')),
  attainment: key('达成情况', attainment, '该分项的达成情况', 'Its attainment'),
  score: key('得分', points, '该分项按指标权重评定的得分', 'Its score, judged against the indicator’s weight'),
});

/** The survey behind a row’s satisfaction. */
export const survey = mapping('survey', {
  sent: key('发放', count, '发放的问卷份数', 'How many forms were sent'),
  valid: key('有效', count, '收回的有效问卷份数', 'How many valid ones came back'),
  satisfied: key(
    '满意',
    count,
    '其中满意的份数；满意率=满意÷有效',
    'How many of them are satisfied; the actual is satisfied ÷ valid',
  ),
});

/** A row of the form. */
export const indicator = mapping('indicator', {
  name: markNeeded(key('名称', name, '三级指标名称', 'The indicator’s name')),
  id: key('编号', words, '编号，在本表内唯一，供汇总和目标引用', 'An id unique in the file, for roll-ups and goals'),
  weight: markNeeded(key('权重', points, '指标分值，大于 0', 'The points it is worth, above 0')),
  target: markNeeded(
    key(
      '目标值',
      value,
      '年初目标值，如 ≥30 个、≤2%、20~25℃、2020年12月底前、是',
      'The target, such as ≥30 个, ≤2%, 20~25℃, 2020-12-31, 是',
    ),
  ),
  adjusted: key(
    '调整后目标值',
    value,
    '年中调整后的目标值，按它计分；目标值仍填年初批复的',
    'The target as adjusted during the year, by which the row is scored; the target stays as approved',
  ),
  actual: usual(key('完成值', value, '实际完成值', 'What was achieved')),
  unit: key(
    '计量单位',
    unit,
    '目标值、完成值等只写数字时的单位',
    'The unit of the row’s values where they are bare numbers',
  ),
  direction: key(
    '方向',
    choice(directions),
    '指标方向；目标值带有 ≥、≤ 等符号时可以不填',
    'Which way is better; not needed where the target has a sign such as ≥',
  ),
  attainment: key(
    '达成情况',
    attainment,
    '定性指标或逾期完成时的达成情况：三档之一，或百分比',
    'For qualitative or late rows: one of three bands, or a percentage',
  ),
  score: key(
    '得分',
    points,
    '填报得分；不填由系统按办法计算',
    'The score as claimed; leave it out to have it computed',
  ),
  criterion,
  scoring: scoringKey,
  nature: key(
    '数值类型',
    choice(natures),
    '汇总时累加（绝对值）还是加权平均（相对值）',
    'Whether values are summed (absolute) or averaged by funds (relative) when aggregated',
  ),
  parts: key('分项', someList(part), '分项完成情况，完成值由分项汇总得出', 'Parts from which the actual is aggregated'),
  survey: key('问卷', map(survey), '满意度问卷：发放、有效和满意的份数', 'A survey: forms sent, valid and satisfied'),
  deviation: key('偏差', textOr(deviation), '偏差原因和改进措施', 'Why it deviates, and what is done about it'),
  goals: spellAs(
    'goal',
    key('对应目标', texts(goal), '对应的年度目标编号或序号', 'The goal it serves, by id or position'),
  ),
  evidence: key('佐证材料', texts(path), '佐证材料的路径或网址', 'Evidence: a path, a URL, or a list of them'),
  baseline: key('基线值', value, '比较的基数，如上年完成值', 'What it is compared with, such as last year’s actual'),
  monitoring: key(
    '监控',
    list(rowMonitoring),
    '年度执行中各期的完成情况',
    'What was achieved as monitored during the year',
  ),
  notApplicable: key(
    '不适用',
    exemption,
    '不适用的原因；填写后本行不计分',
    'Why the row does not apply; it then counts nowhere',
  ),
  review: key('复核', map(rowReview), '复核完成值、扣分依据、得分和意见', 'What the review found of the row'),
  note: key('说明', text, '说明', 'A remark'),
});
