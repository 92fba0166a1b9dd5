import { checkRule } from '../testing.js';
import { progressBehind } from './progress-behind.js';
import { inJuly } from './testing.js';

checkRule(progressBehind, 'at the threshold it is in time', inJuly('执行数: 40', '完成值: 288 公里'));
checkRule(
  progressBehind,
  'only rows that grow with the work',
  inJuly('执行率: 41%', '完成值: 50 公里').replace('≥720', '≤720'),
);
checkRule(
  progressBehind,
  'money and work each once',
  `${inJuly('执行数: 39.9', '完成值: 100 公里')}`
    .replace(
      '}] }\n绩效',
      '}] }\n#                                     ^^^^ warning 到 7 月底预算执行只完成 39.9%，按进度应达到 40%。请查明原因，抓紧推进。\n绩效',
    )
    .replace(
      /\n$/,
      '\n#                                                                 ^^^^^^ warning 到 7 月底“养护里程”只完成 13.89%，按进度应达到 40%。请查明原因，抓紧推进。\n',
    ),
);
checkRule(
  progressBehind,
  'the latest month counts, wherever it stands',
  inJuly('执行数: 55', '完成值: 500 公里 }, { 截至: 4月, 完成值: 1 公里'),
);
checkRule(
  progressBehind,
  'once the year is over nobody can catch up',
  inJuly('执行数: 10', '完成值: 10 公里').replace('运行监控', '自评').replace('预算数: 100', '预算数: 100, 执行数: 98'),
);
