import { checkRule } from '../testing.js';
import { progressMismatch } from './progress-mismatch.js';
import { inJuly } from './testing.js';

checkRule(progressMismatch, 'ten points apart are allowed', inJuly('执行数: 55', '完成值: 468 公里'));
checkRule(
  progressMismatch,
  'other months say nothing',
  inJuly('执行数: 55', '完成值: 700 公里').replace('2027-07-31', '6月'),
);
checkRule(
  progressMismatch,
  'money behind the work',
  inJuly('执行数: 55', '完成值: 700 公里').replace(
    '}] }\n绩效',
    '}] }\n#                                     ^^ warning 到 7 月底预算执行 55%，任务平均完成 97.22%，相差超过 10 个百分点。请核对，并在监控中写明原因。\n绩效',
  ),
);
checkRule(
  progressMismatch,
  'once the year is over nobody can catch up',
  inJuly('执行数: 55', '完成值: 700 公里')
    .replace('运行监控', '自评')
    .replace('预算数: 100', '预算数: 100, 执行数: 98'),
);
