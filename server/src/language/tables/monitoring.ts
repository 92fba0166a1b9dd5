import { likelihoods } from '../choices.js';
import { choice, money, month, rate, text, value } from '../kinds.js';
import { key, mapping } from '../mapping.js';

const through = key('截至', month, '截至哪个月或哪一天，如 2020年6月', 'Up to which month or day, such as 2020-06');
const reason = key('原因', text, '进度偏慢或预计完不成的原因', 'Why it is behind or will not be met');

/** What monitoring in the course of the year said of a row. */
export const rowMonitoring = mapping('rowMonitoring', {
  through,
  actual: key('完成值', value, '到那时的完成值', 'What was achieved by then'),
  forecast: key('预计完成', value, '预计全年完成值', 'What is expected by the year’s end'),
  likely: key('完成可能性', choice(likelihoods), '年底能否完成', 'Whether the target will be met by the year’s end'),
  reason,
});

/** The same of the budget. */
export const budgetMonitoring = mapping('budgetMonitoring', {
  through,
  spent: key('执行数', money, '到那时的执行数', 'Funds spent by then'),
  rate: key('执行率', rate, '到那时的执行率，如 48.5%', 'The execution rate by then, such as 48.5%'),
  forecast: key('预计执行数', money, '预计全年执行数', 'Funds expected to be spent by the year’s end'),
  reason,
});
