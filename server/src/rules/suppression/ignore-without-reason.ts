import { cite } from '../../messages/list.js';
import { defineRule, type WrittenText } from '../rule.js';

export const ignoreWithoutReason = defineRule<{ readonly code: string }, WrittenText>({
  code: 'ignore-without-reason',
  group: 'suppression',
  severity: 'warning',
  title: { 'zh-CN': 'perf-ignore 没有写理由', en: 'perf-ignore without a reason' },
  doc: {
    what: {
      'zh-CN': '用“# perf-ignore 规则”忽略了一个问题，却没有写理由。忽略仍然有效。',
      en: 'A “# perf-ignore CODE” silences a finding, but gives no reason. It silences all the same.',
    },
    why: {
      'zh-CN': '复核的人要知道为什么可以放过；理由会列在报告里。',
      en: 'The reviewer has to know why it may stand; reasons are listed in reports.',
    },
    how: {
      'zh-CN': '在规则名后面加冒号写明理由。理由只有填报人知道，因此不自动修复。',
      en: 'Write the reason behind a colon. Only the author knows it, so there is no fix.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  # perf-ignore score-mismatch\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥32 次, 完成值: 31 次, 得分: 80 }\n',
    ],
    good: [
      '年度: 2020\n绩效指标:\n  # perf-ignore score-mismatch：已与财政部门核对，另有 1 次有签到记录\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥32 次, 完成值: 31 次, 得分: 80 }\n',
    ],
  },
  message: {
    'zh-CN': ({ code }) => `忽略了${cite(code)}，但没有写理由。请写成“# perf-ignore ${code}: 理由”，便于复核。`,
    en: ({ code }) =>
      `This silences ${cite(code)} without saying why. Write “# perf-ignore ${code}: reason” for the reviewer.`,
  },

  *check(_, { ignores = [] }) {
    for (const { used, code, reason, comment } of ignores)
      if (used && code && reason === undefined) yield { span: comment.span, state: { code } };
  },
});
