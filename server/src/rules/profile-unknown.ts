import type { ProfileProblem } from '../analysis/analysis.js';
import { asScalar, setScalar } from '../model/edit.js';
import { anyOf, cite } from '../messages/list.js';
import type { Profile } from '../profiles/profile.js';
import { didYouMean } from './did-you-mean.js';
import { defineRule, type Fix } from './rule.js';

interface State extends ProfileProblem {
  /** What scores the file instead. */
  readonly profile: Profile;
}

export const profileUnknown = defineRule<State>({
  code: 'profile-unknown',
  group: 'weights',
  severity: 'error',
  title: { 'zh-CN': '找不到评分办法', en: 'Profile not found' },
  doc: {
    what: { 'zh-CN': '文件指定的评分办法不存在：不是内置办法的编号，或者指定的文件找不到、有错误。', en: 'The profile that the file names is not to be had: no built-in one has that id, or its file is not there or broken.' },
    why: { 'zh-CN': '按哪套办法计分决定了每一项得分；找不到时暂按默认办法计算，结果可能不是填报人想要的。', en: 'The profile decides every score. Without it the default one is used, which may not be what was meant.' },
    how: { 'zh-CN': '改为内置办法的编号，或写对 *.perf-profile.yaml 文件的路径。', en: 'Name a built-in profile, or the right path of a *.perf-profile.yaml.' },
  },
  examples: {
    bad: ['评分办法: wuhan-2002\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n'],
    good: ['评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n'],
  },
  message: {
    'zh-CN': state => `${reasons['zh-CN'][state.reason](cite(state.reference))}，暂按${cite(state.profile.title['zh-CN'])}计分。${meant(state).length > 0 ? `是不是${anyOf(meant(state), 'zh-CN')}？` : `可以填${anyOf(state.known, 'zh-CN')}，或 *.perf-profile.yaml 文件的路径。`}`,
    en: state => `${reasons.en[state.reason](cite(state.reference))}; ${cite(state.profile.title.en)} scores the file for now. ${meant(state).length > 0 ? `Did you mean ${anyOf(meant(state), 'en')}?` : `Use ${anyOf(state.known, 'en')}, or the path of a *.perf-profile.yaml.`}`,
  },

  *check({ profileProblem, profile }) {
    if (profileProblem) yield { span: profileProblem.span, state: { ...profileProblem, profile } };
  },

  fixes(state, { text, evaluation }) {
    const scalar = asScalar(evaluation.profile.entry?.value);
    const sure = meant(state);
    return [...sure, ...state.known.filter(id => !sure.includes(id))].flatMap((id, index): Fix[] => {
      const edit = scalar && setScalar(text, scalar, id);
      return edit ? [{ title: { 'zh-CN': `改为 ${id}`, en: `Use ${id}` }, edits: [edit], preferred: index === 0 && sure.length > 0 }] : [];
    });
  },
});

const meant = ({ reference, known, reason }: State): readonly string[] => (reason === 'unknown' ? didYouMean(reference, known) : []);

const reasons = {
  'zh-CN': {
    unknown: (reference: string) => `没有编号为${reference}的评分办法`,
    missing: (reference: string) => `找不到评分办法文件${reference}`,
    broken: (reference: string) => `评分办法文件${reference}有错误，无法使用（请打开该文件查看）`,
  },
  en: {
    unknown: (reference: string) => `There is no profile ${reference}`,
    missing: (reference: string) => `The profile’s file ${reference} is not there`,
    broken: (reference: string) => `The profile’s file ${reference} has errors and cannot be used (open it to see them)`,
  },
};
