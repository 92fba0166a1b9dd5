import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { rememberAtHome } from '../../incremental/moved.js';
import { insertEntry } from '../../language/edit.js';
import { keyOf, spell } from '../../language/vocabulary.js';
import { anyOf, cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { sum } from '../../number/decimal.js';
import type { Choice, Printed } from '../../profiles/choose.js';
import { defaultProfileId } from '../../profiles/index.js';
import type { Profile } from '../../profiles/profile.js';
import type { Locale } from '../../text/locale.js';
import type { Entry, MapNode } from '../../yaml/tree.js';
import { defineRule, type Fix } from '../rule.js';
import { anyBegun } from '../support/untouched.js';

type Chosen = Exclude<Choice, { kind: 'no-points' }>;

export const profileUnstated = defineRule<Chosen>({
  code: 'profile-unstated',
  group: 'profile',
  severity: 'info',
  needsWhole: true,
  misses: ['profile'],
  tellsUnread: true,
  title: { 'zh-CN': '没有写明评分办法', en: 'Profile not stated' },
  doc: {
    what: {
      'zh-CN':
        '文件没有写“评分办法”。按表式、预算执行和各一级指标的分值，只有一套内置办法相符的，按它计分，只作提示；几套都相符或都不相符的，按表中印的分值和 wuhan-2020 的公式、分档、等级计分，作为警告。自定的办法不会自动选用。',
      en: 'The file names no profile. Where its layout, its points for the budget and its level-1 groups fit one built-in profile only, that one scores it (info); where several fit, or none does, the points that the form prints count, by the formulas, bands and grades of wuhan-2020 (warning). Profiles of one’s own are never chosen.',
    },
    why: {
      'zh-CN': '评分办法决定每一项得分。没有写明的，只能由分值推断，不因此判定任何错误。',
      en: 'The profile decides every score. One that is not stated is only inferred, and no error rests on it.',
    },
    how: {
      'zh-CN': '写明“评分办法”：快速修复会写上相符的办法；都不相符的，核对分值，或写自定办法文件的路径。',
      en: 'State the profile: a fix writes the one that fits. Where none fits, check the points, or name a profile file of your own.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 权重: 10, 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 产出指标\n    权重: 50\n    指标:\n      - { 名称: 培训期数, 权重: 50, 目标值: ≥4 期, 完成值: 4 期 }\n  - 名称: 效益指标\n    权重: 30\n    指标:\n      - { 名称: 学员就业率, 权重: 30, 目标值: ≥80%, 完成值: 85% }\n  - 名称: 满意度指标\n    权重: 10\n    指标:\n      - { 名称: 学员满意度, 权重: 10, 目标值: ≥90%, 完成值: 95% }\n',
    ],
    good: [
      '评分办法: mof-2020\n年度: 2020\n预算执行: { 权重: 10, 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 产出指标\n    权重: 50\n    指标:\n      - { 名称: 培训期数, 权重: 50, 目标值: ≥4 期, 完成值: 4 期 }\n  - 名称: 效益指标\n    权重: 30\n    指标:\n      - { 名称: 学员就业率, 权重: 30, 目标值: ≥80%, 完成值: 85% }\n  - 名称: 满意度指标\n    权重: 10\n    指标:\n      - { 名称: 学员满意度, 权重: 10, 目标值: ≥90%, 完成值: 95% }\n',
    ],
  },
  message: {
    'zh-CN': choice => sentences['zh-CN'](choice).value,
    en: choice => sentences.en(choice).value,
  },

  *check(document) {
    const { profileChoice: choice, evaluation } = document;
    if (!choice || choice.kind === 'no-points' || evaluation.profile.state === 'bad') return;
    const first = topOf(document)?.entries[0];
    if (!first || !anyBegun(document)) return;
    yield { span: first.keySpan, state: choice, severity: choice.kind === 'one' ? 'info' : 'warning' };
  },

  fixes(choice, document) {
    return candidates(choice).flatMap(({ id, title }, index): Fix[] => {
      const edit = statement(document, id);
      return edit
        ? [
            {
              title: {
                'zh-CN': `写明评分办法：${title['zh-CN']}（${id}）`,
                en: `State the profile ${id} (${title.en})`,
              },
              edits: [edit],
              preferred: index === 0 && choice.kind === 'one',
            },
          ]
        : [];
    });
  },
});

const candidates = (choice: Chosen): readonly Profile[] =>
  choice.kind === 'one' ? [choice.profile, ...choice.alike] : choice.near;

const topOf = ({ evaluation: { root } }: DocumentAnalysis): MapNode | undefined =>
  root?.kind === 'map' && !root.borrowed ? root : undefined;

/** Behind the title, else behind whatever comes first. */
function statement(document: DocumentAnalysis, id: string): ReturnType<typeof insertEntry> {
  const top = topOf(document);
  const { title, vocabulary } = document.evaluation;
  const after: Entry | undefined = title.entry ?? top?.entries[0];
  return top && insertEntry(document.text, top, after, spell(keyOf('evaluation', 'profile'), vocabulary), id);
}

/** A choice stays the same from key to key. */
const sentences = {
  'zh-CN': rememberAtHome((choice: Chosen) => sentence(choice, 'zh-CN')),
  en: rememberAtHome((choice: Chosen) => sentence(choice, 'en')),
};

function sentence(choice: Chosen, locale: Locale): string {
  const points = pointsOf(choice.printed, locale);
  if (choice.kind === 'one') {
    const { id, title } = choice.profile;
    const alike = choice.alike.map(profile => profile.id);
    return words[locale].one(
      points,
      cite(title[locale]) + { 'zh-CN': `（${id}）`, en: ` (${id})` }[locale],
      alike.length > 0 ? anyOf(alike, locale) : '',
    );
  }
  const near = choice.near.map(({ id }) => id);
  return words[locale][choice.kind](points, near.length > 0 ? anyOf(near, locale) : '');
}

/** `预算执行 10 分，产出指标 50 分、效益指标 30 分，共 90 分`, as the form prints them. */
function pointsOf({ budget, groups, loose }: Printed, locale: Locale): string {
  const all = [...groups.map(({ points }) => points), loose];
  const known = all.flatMap(each => each ?? []);
  const whole = known.length === all.length ? sum([...known, ...(budget ? [budget] : [])]) : undefined;
  const rows = loose?.isZero() ? [] : [{ name: words[locale].loose, points: loose }];
  const parts = [
    ...(budget ? [{ name: words[locale].budget, points: budget }] : []),
    ...groups.slice(0, most),
    ...rows,
  ];
  const listed = parts.map(({ name, points }) => words[locale].points(name, number(points)));
  const more = groups.length > most ? words[locale].more : '';
  return `${listed.join(words[locale].comma)}${more}${whole ? words[locale].whole(number(whole)) : ''}`;
}

/** So many groups are told. */
const most = 4;

const words = {
  'zh-CN': {
    budget: '预算执行',
    loose: '未分组的指标',
    comma: '、',
    more: '等',
    points: (name: string, points: string) => `${name} ${points}`,
    whole: (points: string) => `，共 ${points} 分`,
    one: (points: string, profile: string, alike: string) =>
      `没有写明评分办法，按分值认作${profile}${alike && `（${alike}计分相同）`}，请核对并写明。分值：${points}。`,
    several: (points: string, near: string) =>
      `没有写明评分办法，${near}都相符，请写明是哪一套。暂按 ${defaultProfileId} 的公式计分；分值：${points}。`,
    none: (points: string) =>
      `没有写明评分办法，内置办法都不相符，请写明办法或核对分值。暂按 ${defaultProfileId} 的公式计分；分值：${points}。`,
  },
  en: {
    budget: 'budget',
    loose: 'rows in no group',
    comma: ', ',
    more: ' …',
    points: (name: string, points: string) => `${name} ${points}`,
    whole: (points: string) => `, ${points} in all`,
    one: (points: string, profile: string, alike: string) =>
      `No profile is stated; by its points it is ${profile}${alike && ` (${alike} would score the same)`}. Check, and state it. Points: ${points}.`,
    several: (points: string, near: string) =>
      `No profile is stated, and ${near} fit: state which it is. For now its own points count, by the formulas of ${defaultProfileId}: ${points}.`,
    none: (points: string) =>
      `No profile is stated, and no built-in one fits: state it, or check the points. For now they count as printed, by the formulas of ${defaultProfileId}: ${points}.`,
  },
} satisfies Record<Locale, unknown>;
