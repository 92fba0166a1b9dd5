import { example } from '../support/example.js';
import { defineRule } from '../rule.js';

interface Absent {
  readonly count: number;
  /** Whether groups have points of their own. */
  readonly grouped: boolean;
  /** Whether the file holds targets alone. */
  readonly isPlan: boolean;
}

export const weightsAbsent = defineRule<Absent>({
  code: 'weights-absent',
  group: 'weights',
  severity: 'info',
  needsWhole: true,
  misses: ['weight'],
  tellsUnread: true,
  title: { 'zh-CN': '各行没有权重，不计分', en: 'No row has points: not scored' },
  doc: {
    what: {
      'zh-CN':
        '整张表没有一行指标写有权重（例如转移支付的自评表），因此不计得分、总分和等级，只列出每行的完成情况；只需要目标值和完成值的检查照常进行。整张表只提示一次。',
      en: 'No row of the form has points, as in forms for transfer payments: rows, total and grade are not scored, and each row shows its completion. Whatever needs only target and actual is checked as ever. Said once a form.',
    },
    why: {
      'zh-CN': '表里没有印分值的，不能替填报单位编一个；但如果是漏填，总分就算不出来。',
      en: 'Where a form prints no points none may be invented; where they were forgotten, there is no total.',
    },
    how: {
      'zh-CN': '表式本来不计分的，不必处理；应当计分的，请填写各行的权重。没有自动修复：分值由批复的目标决定。',
      en: 'Nothing to do where the form has no points; else write the points of each row. There is no fix: they were approved with the targets.',
    },
  },
  examples: {
    bad: [example('名称: 走访企业次数, 目标值: ≥30 次, 完成值: 32 次', '名称: 培训场次, 目标值: ≥4 场, 完成值: 4 场')],
    good: [example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次, 得分: 80')],
  },
  message: {
    'zh-CN': ({ count, grouped, isPlan }) =>
      `${count} 项指标都没有权重${grouped ? '（只有各组写了分值）' : ''}，${isPlan ? '到自评时不计分' : '本表不计分，只列完成情况'}。应当计分的，请填写各项权重。`,
    en: ({ count, grouped, isPlan }) =>
      `None of the ${count} rows has points${grouped ? ' (only groups do)' : ''}: ${isPlan ? 'the evaluation will not be scored' : 'the form is not scored and shows completion only'}. Write the points of each row if it should be.`,
  },

  *check({ context, evaluation, profile, scorecard }) {
    if (context.weighed || !profile.scored) return;
    yield {
      span: evaluation.indicators.entry?.keySpan ?? evaluation.indicators.span,
      state: {
        count: scorecard.rows.length,
        isPlan: context.stage === 'target',
        grouped: scorecard.groups.some(({ group }) => group.weight.state === 'ok'),
      },
    };
  },
});
