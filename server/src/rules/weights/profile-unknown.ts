import type { ProfileProblem } from '../../analysis/analysis.js';
import { asScalar, setScalar } from '../../language/edit.js';
import { anyOf, cite } from '../../messages/list.js';
import type { Profile } from '../../profiles/profile.js';
import type { Locale, Words } from '../../text/locale.js';
import { didYouMean } from '../../text/did-you-mean.js';
import { defineRule, type Fix } from '../rule.js';
import { meantOr } from '../../messages/hint.js';

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
    what: {
      'zh-CN': '文件指定的评分办法不存在：不是内置办法的编号，或者指定的文件找不到、有错误。本表还没有保存时只作提示。',
      en: 'The profile that the file names is not to be had: no built-in one has that id, or its file is not there or broken. While the form itself is not saved it is told as information.',
    },
    why: {
      'zh-CN': '按哪套办法计分决定了每一项得分；找不到时暂按默认办法计算，结果可能不是填报人想要的。',
      en: 'The profile decides every score. Without it the default one is used, which may not be what was meant.',
    },
    how: {
      'zh-CN': '改为内置办法的编号，或写对 *.perf-profile.yaml 文件的路径。',
      en: 'Name a built-in profile, or the right path of a *.perf-profile.yaml.',
    },
  },
  examples: {
    bad: [
      '评分办法: wuhan-2002\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
    good: [
      '评分办法: wuhan-2020\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n',
    ],
  },
  message: {
    'zh-CN': state =>
      `${whyNoProfile(state, 'zh-CN')}，暂按${cite(state.profile.title['zh-CN'])}计分。${advice(state, 'zh-CN')}`,
    en: state =>
      `${whyNoProfile(state, 'en')}; ${cite(state.profile.title.en)} scores the file for now. ${advice(state, 'en')}`,
  },

  *check({ profileProblem, profile }) {
    if (!profileProblem) return;
    yield {
      span: profileProblem.span,
      state: { ...profileProblem, profile },
      ...(profileProblem.reason === 'unsaved' && { severity: 'info' }),
    };
  },

  fixes(state, { text, evaluation }) {
    if (state.reason === 'unsaved') return [];
    const scalar = asScalar(evaluation.profile.entry?.value);
    const sure = guessMeant(state);
    return [...sure, ...state.known.filter(id => !sure.includes(id))].flatMap((id, index): Fix[] => {
      const edit = scalar && setScalar(text, scalar, id);
      return edit
        ? [
            {
              title: { 'zh-CN': `改为 ${id}`, en: `Use ${id}` },
              edits: [edit],
              preferred: index === 0 && sure.length > 0,
            },
          ]
        : [];
    });
  },
});

const guessMeant = ({ reference, known, reason }: State): readonly string[] =>
  reason === 'unknown' ? didYouMean(reference, known) : [];

function advice(state: State, locale: Locale): string {
  const first = fileFirst[state.reason];
  if (first) return first[locale];
  return meantOr(guessMeant(state), useKnown[locale](anyOf(state.known.slice(0, 3), locale)), locale);
}

/** What to do where the profile’s file is there and of no use. */
export const fileFirst: Readonly<Partial<Record<string, Words>>> = {
  broken: { 'zh-CN': '请先改正那个文件。', en: 'Correct that file.' },
  'not-utf8': { 'zh-CN': '请把它另存为 UTF-8 编码。', en: 'Save it as UTF-8.' },
  unsaved: { 'zh-CN': '保存到文件夹里就会按它计分。', en: 'Save the draft to a folder, and it is used.' },
  unreadable: { 'zh-CN': '请检查文件和权限。', en: 'Check the file and its permissions.' },
};

const useKnown: Readonly<Record<Locale, (known: string) => string>> = {
  'zh-CN': known => `可填${known}等内置编号，或 *.perf-profile.yaml 的路径。`,
  en: known => `Use a built-in one such as ${known}, or the path of a *.perf-profile.yaml.`,
};

/** Why a profile is not to be had, as the beginning of a sentence. */
export function whyNoProfile(
  { reference, reason, errors }: Pick<ProfileProblem, 'reference' | 'reason' | 'errors'>,
  locale: Locale,
): string {
  return reasons[locale][reason](cite(reference), errors ?? { count: 1, line: 0 });
}

type Errors = NonNullable<ProfileProblem['errors']>;

const reasons: Readonly<
  Record<Locale, Readonly<Record<ProfileProblem['reason'], (reference: string, errors: Errors) => string>>>
> = {
  'zh-CN': {
    unknown: reference => `没有编号为${reference}的评分办法`,
    unsaved: reference => `本表还没有保存，评分办法文件${reference}无从找起`,
    missing: reference => `找不到评分办法文件${reference}`,
    'not-profile': reference => `${reference}不是评分办法文件，这类文件的名称应以 .perf-profile.yaml 结尾`,
    outside: reference => `评分办法文件${reference}在工作区之外，不能读取`,
    'not-utf8': reference => `评分办法文件${reference}不是 UTF-8 编码（可能是 GBK），没有读取`,
    unreadable: reference => `评分办法文件${reference}在，但打不开（没有权限、过大或不是文件）`,
    broken: (reference, { count, line }) =>
      `评分办法文件${reference}有 ${count} 处错误（${count > 1 ? '第一处' : ''}在第 ${line + 1} 行），不能使用`,
  },
  en: {
    unknown: reference => `There is no profile ${reference}`,
    unsaved: reference => `The form is not saved yet, so the profile’s file ${reference} cannot be looked for`,
    missing: reference => `The profile’s file ${reference} is not there`,
    'not-profile': reference => `${reference} is not a profile’s file: those are named *.perf-profile.yaml`,
    outside: reference => `The profile’s file ${reference} lies outside the workspace and is not read`,
    'not-utf8': reference => `The profile’s file ${reference} is not UTF-8 (perhaps GBK) and was not read`,
    unreadable: reference =>
      `The profile’s file ${reference} is there but cannot be opened (no permission, too large, or no file)`,
    broken: (reference, { count, line }) =>
      `The profile’s file ${reference} has ${count} error${count > 1 ? 's' : ''}${count > 1 ? ', the first' : ''} in line ${line + 1}, and cannot be used`,
  },
};
