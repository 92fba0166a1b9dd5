import { checkRule } from '../testing.js';
import { forecastShort } from './forecast-short.js';
import { inJuly } from './testing.js';

const form = (row: string): string => inJuly('执行数: 55', row);

checkRule(forecastShort, 'a forecast that reaches the target', form('预计完成: 720 公里'));
checkRule(
  forecastShort,
  'a reason is enough, one that says nothing is not one',
  form('预计完成: 700 公里, 原因: 汛期停工'),
);
checkRule(
  forecastShort,
  'at the forecast',
  form('预计完成: 700 公里, 原因: 无').replace(
    /\n$/,
    '\n#                                                                  ^^^^^^ warning “养护里程”预计完成 700 公里，达不到目标值 “≥720 公里”，没有说明原因。…\n',
  ),
);
checkRule(
  forecastShort,
  'a cost is over its target',
  form('预计完成: 721 公里')
    .replace('≥720', '≤720')
    .replace(
      /\n$/,
      '\n#                                                                  ^^^^^^ warning “养护里程”预计完成 721 公里，超过目标值 “≤720 公里”，没有说明原因。…\n',
    ),
);
checkRule(
  forecastShort,
  'once the year is over the result stands for itself',
  form('预计完成: 700 公里').replace('运行监控', '自评').replace('预算数: 100', '预算数: 100, 执行数: 98'),
);
