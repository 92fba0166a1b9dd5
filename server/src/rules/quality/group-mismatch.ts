import type { RatedRow } from '../../scoring/scorecard.js';
import { exampleIn } from '../support/example.js';
import { defineRule } from '../rule.js';
import { compact } from '../support/explained.js';
import { together } from '../support/together.js';
import type { Doubtful } from '../support/doubts/doubt.js';
import { doubtfulRows, doubtOf } from '../support/quality.js';
import { nameOf } from '../support/values.js';

interface Found {
  readonly row: RatedRow;
  readonly doubt: Doubtful;
}

export const groupMismatch = defineRule<Found>({
  code: 'group-mismatch',
  group: 'quality',
  severity: 'info',
  title: { 'zh-CN': '指标放错了类别', en: 'Row in the wrong group' },
  doc: {
    what: {
      'zh-CN': '质量指标里列了完成率或次数，效益、可持续影响指标里列了开展的活动，或满意度指标没有放在满意度类别下。',
      en: 'A rate of completion or a count stands under quality, an activity under benefits, or satisfaction outside its group.',
    },
    why: {
      'zh-CN': '质量看做得好不好，效益看带来了什么变化，做了多少是数量指标。放错类别的，复核时按指标设置不合理扣分。',
      en: 'Quality is how well, benefit is what changed; how much was done is quantity. Re-checks deduct for rows in the wrong place.',
    },
    how: {
      'zh-CN': '移到合适的类别，或换成能反映质量、效益的指标。没有自动修复：要考核什么由填报人定。',
      en: 'Move it, or measure quality or benefit instead. There is no fix: what to measure is for the analyst to say.',
    },
  },
  examples: {
    bad: [exampleIn(['产出指标', '质量指标'], '名称: 任务完成率, 权重: 80, 目标值: ≥95%, 完成值: 95%, 得分: 80')],
    good: [exampleIn(['产出指标', '质量指标'], '名称: 验收合格率, 权重: 80, 目标值: ≥95%, 完成值: 95%, 得分: 80')],
  },
  message: {
    'zh-CN': ({ row, doubt }) =>
      `“${nameOf(row)}”放在“${row.path.at(-2) ?? ''}”下不合适：${doubt.words === '满意度' ? '应列入满意度指标' : '它说的是做了多少'}。请移到合适的类别，或换一个指标。`,
    en: ({ row, doubt }) =>
      `“${nameOf(row)}” does not fit under “${row.path.at(-2) ?? ''}”: ${doubt.words === '满意度' ? 'it is about satisfaction' : 'it says how much was done'}. Move it, or measure something else there.`,
  },

  *check(document) {
    const rows = doubtful(document);
    // the same row stands elsewhere too: that it is there twice is told already
    const twice = rows.length > 0 ? together(document.scorecard.rows, sameRow) : undefined;
    for (const row of rows) {
      const doubt = doubtOf(row, document.profile, 'group-mismatch');
      if (doubt && twice?.get(sameRow(row))?.length === 1) yield { span: doubt.span, state: { row, doubt } };
    }
  },
});

const doubtful = doubtfulRows('group-mismatch');

const sameRow = (row: RatedRow): string => `${compact(nameOf(row))}\n${compact(row.target.source)}`;
