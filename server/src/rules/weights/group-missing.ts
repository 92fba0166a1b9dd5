import { allOf, cite } from '../../messages/list.js';
import type { GroupSpec, Profile } from '../../profiles/profile.js';
import { movedBlocks } from '../support/moved-blocks.js';
import { missingGroups } from '../support/group-names.js';
import { defineRule } from '../rule.js';

interface State {
  readonly missing: readonly GroupSpec[];
  readonly profile: Profile;
}

export const groupMissing = defineRule<State>({
  code: 'group-missing',
  group: 'weights',
  severity: 'error',
  needsWhole: true,
  misses: ['name'],
  title: { 'zh-CN': '缺少办法要求的一级指标', en: 'Required group missing' },
  doc: {
    what: {
      'zh-CN': '评分办法要求必设的一级指标没有设置。',
      en: 'A level-1 group that the profile requires is not there.',
    },
    why: {
      'zh-CN': '缺了一组，表的结构与办法不符，总分也无法与同类表比较。满意度指标由 satisfaction-missing 另行提示。',
      en: 'Without it the form is not the one the profile describes, and its total cannot be compared. Satisfaction has a rule of its own, satisfaction-missing.',
    },
    how: {
      'zh-CN': '补上这一组及其指标，或把已有的指标归到这一组下面。补什么指标只有填报人知道，因此不自动修复。',
      en: 'Add the group with its rows, or move rows that belong to it below it. Which ones they are only the author knows, so there is no fix.',
    },
  },
  examples: {
    bad: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - 名称: 效益指标\n    权重: 80\n    指标:\n      - { 名称: 企业用水成本下降率, 权重: 80, 目标值: ≥5%, 完成值: 6% }\n',
    ],
    good: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
  },
  message: {
    'zh-CN': ({ missing, profile }) =>
      `没有${allOf(
        missing.map(group => group.name),
        'zh-CN',
      )}，${cite(profile.title['zh-CN'])}要求必设。请补上${missing.length > 1 ? '这几组，或把相应的指标归到各组下面' : '这一组，或把相应的指标归到它下面'}。`,
    en: ({ missing, profile }) =>
      `${allOf(
        missing.map(group => group.name),
        'en',
      )} ${missing.length > 1 ? 'are' : 'is'} missing, which ${cite(profile.title.en)} requires. ${missing.length > 1 ? 'Add them, or move the rows that belong under them' : 'Add it, or move its rows under it'}.`,
  },

  *check(document) {
    const { indicators } = document.evaluation;
    if (indicators.state !== 'ok' || (!document.context.weighed && document.evaluation.profile.state !== 'ok')) return;
    const missing = missingGroups(document).filter(({ name }) => !name.includes('满意度'));
    if (missing.length > 0 && movedBlocks(document).length === 0)
      yield { span: indicators.entry.keySpan, state: { missing, profile: document.profile } };
  },
});
