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

export const satisfactionUnsurveyed = defineRule<Found>({
  code: 'satisfaction-unsurveyed',
  group: 'quality',
  severity: 'warning',
  misses: ['survey', 'note', 'evidence'],
  ofResults: true,
  title: { 'zh-CN': '满意度没有调查依据', en: 'Satisfaction without a survey' },
  doc: {
    what: {
      'zh-CN':
        '满意度指标填了完成值，却没有问卷数据，说明和佐证材料里也没有提到问卷、测评、回访等；“未收到投诉”不等于 100% 满意。',
      en: 'A satisfaction row has an actual but no survey, and neither remark nor evidence speaks of one; no complaints is not 100 % satisfied.',
    },
    why: {
      'zh-CN': '满意度要有调查作依据：发了多少份、收回多少份、多少人满意。没有依据的，复核时不予认可。',
      en: 'Satisfaction rests on a survey: how many were asked, how many answered, how many were satisfied.',
    },
    how: {
      'zh-CN':
        '填写“问卷”（发放、有效、满意），或在“说明”“佐证材料”中写明调查方式和样本。没有自动修复：调查数据只有填报人有。',
      en: 'Fill in `survey` (sent, valid, satisfied), or say in the remark or the evidence how people were asked. There is no fix: only the analyst has the figures.',
    },
  },
  examples: {
    bad: [
      exampleIn(
        ['满意度指标', '服务对象满意度指标'],
        '名称: 服务对象满意度, 权重: 80, 目标值: ≥90%, 完成值: 95%, 得分: 80',
      ),
    ],
    good: [
      exampleIn(
        ['满意度指标', '服务对象满意度指标'],
        '名称: 服务对象满意度, 权重: 80, 目标值: ≥90%, 完成值: 95%, 得分: 80, 问卷: { 发放: 120, 有效: 100, 满意: 95 }',
      ),
    ],
  },
  message: {
    'zh-CN': ({ row }) =>
      `“${nameOf(row)}”没有问卷数据。请填写“问卷”（发放、有效、满意份数），或在“说明”中写明调查方式。`,
    en: ({ row, doubt }) =>
      `“${nameOf(row)}” has no survey (${doubt.words}). Fill in \`survey\`: sent, valid, satisfied; or say in the remark how people were asked.`,
  },

  *check(document) {
    for (const row of doubtful(document)) {
      const doubt = doubtOf(row, document.profile, 'satisfaction-unsurveyed');
      if (doubt) yield { span: doubt.span, state: { row, doubt } };
    }
  },
});

const doubtful = doubtfulRows('satisfaction-unsurveyed');
