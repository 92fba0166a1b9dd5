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

export const unfinishedYetFull = defineRule<Found>({
  code: 'unfinished-yet-full',
  group: 'quality',
  severity: 'warning',
  ofResults: true,
  title: { 'zh-CN': '尚未完成却得满分', en: 'Unfinished, with full marks' },
  doc: {
    what: {
      'zh-CN': '说明、偏差或完成值里写着未验收、尚在实施、未完工等，得分却是满分。',
      en: 'The remark, the deviation or the actual says that it is not finished or not accepted yet, while the row has full marks.',
    },
    why: {
      'zh-CN': '没有完成、没有验收的事项不能按完成计满分，这是复核中最常见的扣分之一。',
      en: 'What is not finished cannot have full marks; re-checks find this most often.',
    },
    how: {
      'zh-CN':
        '按实际完成的部分填写完成值和得分，并说明原因；已经完成的，更新说明。没有自动修复：完成了多少只有填报人知道。',
      en: 'Give actual and score for what was done, with the reason; or bring the remark up to date. There is no fix: only the analyst knows how much was done.',
    },
  },
  examples: {
    bad: [
      exampleIn(
        ['产出指标', '数量指标'],
        '名称: 建设养老社区, 权重: 80, 目标值: ≥3 个, 完成值: 3 个, 得分: 80, 说明: 项目尚在实施中',
      ),
    ],
    good: [
      exampleIn(
        ['产出指标', '数量指标'],
        '名称: 建设养老社区, 权重: 80, 目标值: ≥3 个, 完成值: 3 个, 得分: 80, 说明: 项目已于11月验收',
      ),
    ],
  },
  message: {
    'zh-CN': ({ row, doubt }) =>
      `“${nameOf(row)}”写着“${doubt.words}”，得分却是满分。请按实际完成情况填写完成值和得分。`,
    en: ({ row, doubt }) =>
      `“${nameOf(row)}” says “${doubt.words}”, yet has full marks. Give actual and score for what was really done.`,
  },

  *check(document) {
    for (const row of doubtful(document)) {
      const doubt = doubtOf(row, document.profile, 'unfinished-yet-full');
      if (doubt) yield { span: doubt.span, state: { row, doubt } };
    }
  },
});

const doubtful = doubtfulRows('unfinished-yet-full');
