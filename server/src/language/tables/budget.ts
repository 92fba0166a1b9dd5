import { list, map } from '../holding-kinds.js';
import { money, points, rate, text } from '../kinds.js';
import { key, mapping, usual } from '../mapping.js';
import { budgetMonitoring } from './monitoring.js';
import { budgetReview } from './review.js';
import { criterion, scoringKey } from './scoring.js';

/** What the unit spent in all. */
export const expenditure = mapping('expenditure', {
  basic: key('基本支出总额', money, '基本支出总额', 'Total basic expenditure'),
  project: key(
    '项目支出总额',
    money,
    '项目支出总额，含往来资金',
    'Total project expenditure, funds in transit included',
  ),
  transit: key(
    '往来资金',
    money,
    '项目支出中的往来资金，不计入预算执行',
    'Funds in transit within it, which do not count as budget execution',
  ),
});

/** One line of the budget. */
export const budgetItem = mapping('budgetItem', {
  name: key('名称', text, '项目或科目名称', 'What the item is'),
  initial: key('年初预算数', money, '该项年初预算数', 'Its funds as first planned'),
  planned: key('预算数', money, '该项预算数', 'Its planned funds'),
  spent: key('执行数', money, '该项执行数', 'Its spent funds'),
  rate: key('执行率', rate, '该项执行率，如 75.1%', 'Its execution rate, such as 75.1%'),
  weight: key('权重', points, '表上该项的分值，不计入总分', 'Its points as printed; they count nowhere'),
  score: key('得分', points, '表上该项的得分，不计入总分', 'Its score as printed; it counts nowhere'),
  reason: key('原因', text, '该项未执行完的原因', 'Why it was not spent'),
});

/** The budget and what was spent of it. */
export const budget = mapping('budget', {
  weight: key(
    '权重',
    points,
    '预算执行的分值，不填按评分办法',
    'The points for budget execution; the profile’s where nothing is written',
  ),
  initial: key('年初预算数', money, '年初预算数，仅供参考', 'Funds as first planned, for information'),
  planned: usual(
    key(
      '预算数',
      money,
      '调整后财政资金总额，包括上年结余结转',
      'All fiscal funds after adjustment, carry-overs included',
    ),
  ),
  spent: usual(key('执行数', money, '财政资金实际支出数', 'Fiscal funds actually spent')),
  rate: key('执行率', rate, '执行数÷预算数，如 75.1%', 'Spent ÷ planned, such as 75.1%'),
  score: key('得分', points, '填报的预算执行得分', 'The score as claimed'),
  reason: key('原因', text, '预算没有执行完的原因', 'Why not all of it was spent'),
  criterion,
  scoring: scoringKey,
  items: key('明细', list(budgetItem), '分项的预算数和执行数', 'Planned and spent funds item by item'),
  monitoring: key('监控', list(budgetMonitoring), '年度执行中各期的执行情况', 'Spending as monitored during the year'),
  review: key('复核', map(budgetReview), '复核执行数、扣分依据、得分和意见', 'What the review found of the budget'),
});
