import { list, money, points, rate, text } from '../kinds.js';
import { key, mapping } from '../mapping.js';

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

export const budgetItem = mapping('budgetItem', {
  name: key('名称', text, '项目或科目名称', 'What the item is'),
  planned: key('预算数', money, '该项预算数', 'Its planned funds'),
  spent: key('执行数', money, '该项执行数', 'Its spent funds'),
});

export const budget = mapping('budget', {
  weight: key(
    '权重',
    points,
    '预算执行的分值，不填按评分办法',
    'The points for budget execution; the profile’s where nothing is written',
  ),
  planned: key(
    '预算数',
    money,
    '调整后财政资金总额，包括上年结余结转',
    'All fiscal funds after adjustment, carry-overs included',
  ),
  spent: key('执行数', money, '财政资金实际支出数', 'Fiscal funds actually spent'),
  rate: key('执行率', rate, '执行数÷预算数，如 75.1%', 'Spent ÷ planned, such as 75.1%'),
  score: key('得分', points, '填报的预算执行得分', 'The score as claimed'),
  items: key('明细', list(budgetItem), '分项的预算数和执行数', 'Planned and spent funds item by item'),
});
