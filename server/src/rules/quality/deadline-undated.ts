import type { RatedRow } from '../../scoring/scorecard.js';
import { exampleIn } from '../support/example.js';
import { defineRule } from '../rule.js';
import type { Doubtful } from '../support/doubts/doubt.js';
import { doubtfulRows, doubtOf } from '../support/quality.js';
import { nameOf } from '../support/values.js';

interface Found {
  readonly row: RatedRow;
  readonly doubt: Doubtful;
}

export const deadlineUndated = defineRule<Found>({
  code: 'deadline-undated',
  group: 'quality',
  severity: 'info',
  title: { 'zh-CN': '时效目标没有写日期', en: 'A deadline without a date' },
  doc: {
    what: {
      'zh-CN': '时效指标的目标值只写了“按时”“及时”“按计划”，没有写到哪一天。',
      en: 'The target of a timeliness row says only “in time”, no date.',
    },
    why: {
      'zh-CN': '没有日期，按没按时就无从核对；复核时常要求补充或扣分。',
      en: 'Without a date nobody can tell whether it was kept.',
    },
    how: {
      'zh-CN':
        '把目标值写成具体日期或天数（如“2020年11月30日前”“≤20个工作日”），完成值写实际完成日期。没有自动修复：期限是哪天只有填报人知道。',
      en: 'Write a date or a number of days as target, and the day of completion as actual. There is no fix: only the analyst knows the day.',
    },
  },
  examples: {
    bad: [
      exampleIn(
        ['产出指标', '时效指标'],
        '名称: 完成时间, 权重: 80, 目标值: 按时完成, 完成值: 按时完成, 得分: 80, 达成情况: 达成预期指标',
      ),
    ],
    good: [
      exampleIn(['产出指标', '时效指标'], '名称: 完成时间, 权重: 80, 目标值: 2020-11-30, 完成值: 2020-11-20, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': ({ row, doubt }) =>
      `“${nameOf(row)}”的目标值只写“${doubt.words}”，没有日期。请写明完成期限，如“2020年11月30日前”。`,
    en: ({ row, doubt }) =>
      `The target of “${nameOf(row)}” says only “${doubt.words}”, no date. Write by which day, such as 2020-11-30.`,
  },

  *check(document) {
    for (const row of doubtful(document)) {
      const doubt = doubtOf(row, document.profile, 'deadline-undated');
      if (doubt) yield { span: doubt.span, state: { row, doubt } };
    }
  },
});

const doubtful = doubtfulRows('deadline-undated');
