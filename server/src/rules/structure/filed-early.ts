import { valueOf } from '../../language/field.js';
import { compareDates, formatDate, readDay } from '../../quantity/dates.js';
import type { CalendarDate } from '../../quantity/value.js';
import { defineRule } from '../rule.js';

interface Early {
  readonly filed: CalendarDate;
  readonly year: number;
}

export const filedEarly = defineRule<Early>({
  code: 'filed-early',
  group: 'structure',
  severity: 'warning',
  ofResults: true,
  title: { 'zh-CN': '填报日期早于年度结束', en: 'Filed before the year’s end' },
  doc: {
    what: {
      'zh-CN': '填报日期在所评价年度的 12 月 31 日之前。',
      en: 'The form was filed before December 31 of the year it evaluates.',
    },
    why: {
      'zh-CN': '年度自评以全年完成数和全年执行数为准，年度没有结束就没有这些数；多半是年度或日期填错了。',
      en: 'A year is evaluated by what it came to in full; before its end there are no such figures. Mostly the year or the date is wrong.',
    },
    how: {
      'zh-CN': '核对“年度”和“填报日期”。没有自动修复：不知道哪一个填错了。',
      en: 'Check `year` and `filed`. There is no fix: either may be the wrong one.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n填报日期: 2020-05-25\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n填报日期: 2021 年 5 月 25 日\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 开展专项检查, 权重: 80, 目标值: ≥4 次, 完成值: 4 次, 得分: 80 }\n',
    ],
  },
  message: {
    'zh-CN': ({ filed, year }) =>
      `填报日期 ${formatDate(filed)} 早于 ${year} 年度结束，全年的完成数和执行数还没有出来。请核对年度和填报日期。`,
    en: ({ filed, year }) =>
      `Filed on ${formatDate(filed)}, before the end of ${year}: the year’s figures were not there yet. Check the year and the date.`,
  },

  *check({ evaluation: { filed, year: field } }) {
    const year = valueOf(field);
    const day = filed.state === 'ok' ? readDay(filed.value) : undefined;
    if (year !== undefined && day && compareDates(day, { year, month: 12, day: 31 }) < 0)
      yield { span: filed.span, state: { filed: day, year } };
  },
});
