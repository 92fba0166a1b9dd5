import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Profile } from '../../profiles/profile.js';
import { type Digest, originOf } from '../../scoring/resolved-source.js';
import type { Locale, Words } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import { relateOrigins } from '../support/from-source.js';
import { defineRule } from '../rule.js';
import { alsoHere, together } from '../support/together.js';
import { listComma } from '../../text/punctuation.js';

type Rules = Pick<Profile, 'id' | 'title' | 'bands'>;

interface Differs {
  readonly files: readonly string[];
  readonly theirs: Rules;
  readonly own: Rules;
  /** The judged rows that take shares of scores from these files, where other bands stand behind them. */
  readonly judged: readonly string[];
}

export const sourceProfileDiffers = defineRule<Differs>({
  code: 'source-profile-differs',
  group: 'roll-up',
  severity: 'warning',
  title: { 'zh-CN': '来源文件采用的评分办法不同', en: 'Sources scored by another profile' },
  doc: {
    what: {
      'zh-CN':
        '来源文件采用的评分办法与汇总表不同。采用同一办法的几个来源只提示一次。有定性指标从这些来源汇总、而两种办法的分档界限又不同的，是警告；否则只是提示。',
      en: 'Sources are scored by another profile than the roll-up. Those of one profile are reported once. It is a warning where judged rows are aggregated from them and the bands differ; else an info.',
    },
    why: {
      'zh-CN':
        '汇总表取各来源的完成数，按自己的办法计分，来源自己的得分不能直接对照；定性指标则按各来源得分占权重的比例加权，分档界限不同（如 80%、50% 与 80%、60%），同一比例的含义就不一样。',
      en: 'A roll-up takes actuals and scores them by its own rules, so the sources’ own scores cannot be compared with its. Judged rows take each source’s score as a share of its weight, and with other bands (80 and 50 per cent against 80 and 60) the same share means something else.',
    },
    how: {
      'zh-CN':
        '应当用同一办法的，把来源文件或汇总表的“评分办法”改一致；确需不同的，定性指标按本表的分档重新评定，或注明理由忽略本条。没有自动修复：用哪个办法由汇总单位决定。',
      en: 'Give both the same `profile` where they should share one; where they should not, judge those rows by the bands of this form, or say why the finding can be ignored. There is no fix: which rules hold is for the unit that rolls up to say.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n评分办法: mof-2020\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 90, 目标值: ≤3%, 完成值: 2% }\n',
    ],
    good: [
      '年度: 2020\n评分办法: mof-2020\n汇总来源: [子项目甲.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 90, 目标值: ≤3% }\n#- 子项目甲.perf.yaml\n评分办法: mof-2020\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 90, 目标值: ≤3%, 完成值: 2% }\n',
    ],
  },
  message: {
    'zh-CN': state =>
      `来源${listNames(state.files, '、')}采用的评分办法是“${state.theirs.title['zh-CN']}”（${state.theirs.id}），本表采用“${state.own.title['zh-CN']}”（${state.own.id}）。${consequence(state, 'zh-CN')}`,
    en: state =>
      `${listNames(state.files, ', ')} ${state.files.length > 1 ? 'are' : 'is'} scored by “${state.theirs.title.en}” (${state.theirs.id}), this form by “${state.own.title.en}” (${state.own.id}). ${consequence(state, 'en')}`,
  },

  *check(document) {
    const {
      profile: own,
      profileProblem,
      context: { sources = [] },
    } = document;
    if (profileProblem) return;
    const others = sources.flatMap(({ span, digests }) =>
      digests.flatMap(digest =>
        digest.profile && digest.profile.id !== own.id ? [{ span, digest, profile: digest.profile }] : [],
      ),
    );
    for (const all of together(others, ({ profile }) => profile.id).values()) {
      const [{ span, profile: theirs }] = all;
      const digests = all.map(({ digest }) => digest);
      const judged = sameBands(theirs, own) ? [] : judgedFrom(document, digests);
      const entries = [...new Map<number, Span>(all.map(each => [each.span.start, each.span])).values()].slice(1);
      yield {
        span,
        state: { files: [...new Set(digests.map(({ file }) => file))], theirs, own, judged },
        severity: judged.length > 0 ? 'warning' : 'info',
        related: [
          ...entries.map(entry => alsoHere({ span: entry })),
          ...relateOrigins(digests.map(digest => originOf(digest, digest))),
        ],
      };
    }
  },
});

const sameBands = ({ bands: a }: Rules, { bands: b }: Rules): boolean =>
  a.met.equals(b.met) && a.partial.equals(b.partial);

/** The rows whose score is put together from judged scores of some files. */
const judgedFrom = ({ scorecard: { rows } }: DocumentAnalysis, digests: readonly Digest[]): readonly string[] =>
  rows.flatMap(({ aggregated, path }) =>
    aggregated?.by === 'qualitative-mean' &&
    aggregated.parts.some(({ origin }) => digests.some(({ uri }) => uri === origin?.uri))
      ? [path.at(-1) ?? '']
      : [],
  );

const listNames = (names: readonly string[], comma: string): string =>
  `${names
    .slice(0, 3)
    .map(name => `“${name}”`)
    .join(comma)}${names.length > 3 ? ` … (${names.length})` : ''}`;

const bandsOf = ({ bands: { met, partial } }: Rules): string => `${met.toFixed()}%/${partial.toFixed()}%`;

function consequence({ theirs, own, judged }: Differs, locale: Locale): string {
  if (judged.length === 0) return computedOnly[locale];
  const rows = listNames(judged, listComma[locale]);
  return {
    'zh-CN': `定性指标（${rows}）按来源得分的比例加权，而两种办法的分档界限不同（来源 ${bandsOf(theirs)}，本表 ${bandsOf(own)}），不宜直接加权。请按同一办法重新评定后再汇总。`,
    en: `Judged rows (${rows}) take shares of scores that were set inside other bands (${bandsOf(theirs)}, here ${bandsOf(own)}): judge them by the same rules.`,
  }[locale];
}

const computedOnly: Words = {
  'zh-CN': '汇总后按本表的办法计分，来源自己的得分不能直接对照。请核对是否应当统一。',
  en: 'Their actuals are scored by the rules of this form, so their own scores cannot be compared with it. Check whether both should use the same.',
};
