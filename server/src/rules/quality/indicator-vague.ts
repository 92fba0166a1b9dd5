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

export const indicatorVague = defineRule<Found>({
  code: 'indicator-vague',
  group: 'quality',
  severity: 'warning',
  title: { 'zh-CN': '指标空泛，无法考核', en: 'Row too vague to be checked' },
  doc: {
    what: {
      'zh-CN':
        '名称和目标值只有显著、有效、提升、加强、完善之类的话，没有说明考核什么；或者给这样的名称配了一个百分数。',
      en: 'Name and target say only such words as 显著, 有效, 提升, 加强, and not what is measured; or a percentage stands beside such a name.',
    },
    why: {
      'zh-CN': '看不出考核什么、怎样算完成，得分就没有依据，复核时常整项扣分。',
      en: 'Nobody can say what was measured or when it is met, so the points rest on nothing.',
    },
    how: {
      'zh-CN':
        '写明对象和可以核对的数（如“就业人数增加 ≥50 人”“投诉量下降 ≥10%”）。没有自动修复：要考核什么由填报人定。',
      en: 'Say what it is about and a number that can be checked. There is no fix: what to measure is for the analyst to say.',
    },
  },
  examples: {
    bad: [
      exampleIn(['效益指标', '社会效益指标'], '名称: 社会效益成效显著, 权重: 80, 目标值: ≥95%, 完成值: 95%, 得分: 80'),
    ],
    good: [
      exampleIn(['效益指标', '社会效益指标'], '名称: 新增就业人数, 权重: 80, 目标值: ≥50 人, 完成值: 55 人, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': ({ row, doubt }) =>
      `“${nameOf(row)}”看不出怎样算完成（只有“${doubt.words}”一类的话）。请写明对象和可以核对的数。`,
    en: ({ row, doubt }) =>
      `“${nameOf(row)}” does not say when it is met (only such words as “${doubt.words}”). Say what it is about, with a number that can be checked.`,
  },

  *check(document) {
    for (const row of doubtful(document)) {
      const doubt = doubtOf(row, document.profile, 'indicator-vague');
      if (doubt) yield { span: doubt.span, state: { row, doubt } };
    }
  },
});

const doubtful = doubtfulRows('indicator-vague');
