import { valueOf } from '../../language/field.js';
import { cite } from '../../messages/list.js';
import type { Profile } from '../../profiles/profile.js';
import type { Locale } from '../../text/locale.js';
import { defineRule } from '../rule.js';

interface State {
  readonly year: number;
  readonly profile: Profile;
}

export const profileOutdated = defineRule<State>({
  code: 'profile-outdated',
  group: 'profile',
  severity: 'info',
  title: { 'zh-CN': '评分办法不适用于这个年度', en: 'Profile not for this year' },
  doc: {
    what: {
      'zh-CN': '文件写明的评分办法注有适用年度，而表的年度不在其内。',
      en: 'The profile that the file states is for certain years, and the form’s year is not one of them.',
    },
    why: {
      'zh-CN': '办法每年可能修订，用了旧的或还没有施行的，分值和分档可能不对。',
      en: 'Rules are revised; under old ones, or those not yet in force, points and bands may be others.',
    },
    how: {
      'zh-CN': '改用该年度的办法；确应沿用的，在自定办法里写明适用年度。该用哪一套只有填报单位知道，因此不自动修复。',
      en: 'Name the profile of that year; where it does apply, say so in a profile of your own. Which one is right only the unit knows, so there is no fix.',
    },
  },
  examples: {
    bad: [
      '评分办法: mof-2021-cost\n年度: 2019\n绩效指标:\n  - { 名称: 培训期数, 权重: 90, 目标值: ≥4 期, 完成值: 4 期 }\n',
    ],
    good: [
      '评分办法: mof-2021-cost\n年度: 2022\n绩效指标:\n  - { 名称: 培训期数, 权重: 90, 目标值: ≥4 期, 完成值: 4 期 }\n',
    ],
  },
  message: {
    'zh-CN': ({ year, profile }) =>
      `${cite(profile.title['zh-CN'])}适用于${span(profile, 'zh-CN')}，本表是 ${year} 年度。请核对应当用哪一套办法。`,
    en: ({ year, profile }) =>
      `${cite(profile.title.en)} is for ${span(profile, 'en')}, and this form is of ${year}. Check which profile it should have.`,
  },

  *check({ evaluation, profile, profileStated, profileProblem }) {
    const year = valueOf(evaluation.year);
    const { from = -Infinity, to = Infinity } = profile.valid;
    if (year === undefined || !profileStated || profileProblem || evaluation.profile.state !== 'ok') return;
    if (year < from || year > to) yield { span: evaluation.profile.span, state: { year, profile } };
  },
});

function span({ valid: { from, to } }: Profile, locale: Locale): string {
  if (from !== undefined && to !== undefined) return words[locale].both(from, to);
  return from === undefined ? words[locale].to(to ?? 0) : words[locale].from(from);
}

const words = {
  'zh-CN': {
    from: (year: number) => ` ${year} 年度及以后`,
    to: (year: number) => ` ${year} 年度及以前`,
    both: (from: number, to: number) => ` ${from} 至 ${to} 年度`,
  },
  en: {
    from: (year: number) => `${year} and later`,
    to: (year: number) => `${year} and before`,
    both: (from: number, to: number) => `${from} to ${to}`,
  },
} satisfies Record<Locale, unknown>;
