import { texts } from '../holding-kinds.js';
import { attainment, date, deduction, money, points, text, value } from '../kinds.js';
import { key, mapping } from '../mapping.js';

const grounds = key(
  '扣分依据',
  texts(deduction),
  '为什么扣分：评分办法扣分目录里的编号或名称，可列多项',
  'Why points are taken off: one or more entries of the profile’s catalogue, by id or title',
);
const score = key('复核得分', points, '复核认定的得分', 'The score after review');
const comment = key('意见', text, '复核意见', 'The reviewer’s comment');

/** What a reviewer says of a row. */
export const rowReview = mapping('rowReview', {
  actual: key('复核完成值', value, '复核认定的完成值', 'The actual as reviewed'),
  attainment: key('复核达成情况', attainment, '复核认定的达成情况', 'The attainment as reviewed'),
  deduction: grounds,
  score,
  comment,
});

/** The same of the budget. */
export const budgetReview = mapping('budgetReview', {
  spent: key('复核执行数', money, '复核认定的执行数', 'The funds spent as reviewed'),
  deduction: grounds,
  score,
  comment,
});

/** Who reviewed the whole, when, with what opinion. */
export const overallReview = mapping('overallReview', {
  by: key('复核人', text, '复核人', 'Who reviewed it'),
  date: key('日期', date, '复核日期', 'When'),
  opinion: key('意见', text, '总体意见', 'The overall opinion'),
});
