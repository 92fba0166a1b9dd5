import { date, points, text } from '../kinds.js';
import { key, mapping } from '../mapping.js';

export const rowReview = mapping('rowReview', {
  score: key('复核得分', points, '复核认定的得分', 'The score after review'),
  comment: key('意见', text, '复核意见', 'The reviewer’s comment'),
});

export const overallReview = mapping('overallReview', {
  by: key('复核人', text, '复核人', 'Who reviewed it'),
  date: key('日期', date, '复核日期', 'When'),
  opinion: key('意见', text, '总体意见', 'The overall opinion'),
});
