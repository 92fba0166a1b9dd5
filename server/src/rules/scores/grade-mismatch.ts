import { clauseName } from '../../messages/clause-name.js';
import { number } from '../../messages/number.js';
import { asScalar, setScalar } from '../../language/edit.js';
import type { Decimal } from '../../number/decimal.js';
import type { Grade, Profile } from '../../profiles/profile.js';
import { roundScore } from '../../scoring/claim.js';
import { gradeOf } from '../../scoring/grade.js';
import type { Sum } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import type { ScalarNode } from '../../yaml/tree.js';
import { exampleWith } from '../support/example.js';
import { defineRule } from '../rule.js';

interface GradeMismatch {
  readonly claimed: string;
  readonly sum: Sum;
  readonly total: Decimal;
  readonly grade: Grade;
  readonly node: ScalarNode;
  readonly profile: Profile;
}

const row = '名称: 党建相关活动次数, 权重: 80, 目标值: ≥10 次, 完成值: 8 次, 得分: 64, 偏差: 受疫情影响，两次活动取消';

export const gradeMismatch = defineRule<GradeMismatch>({
  code: 'grade-mismatch',
  group: 'scores',
  severity: 'error',
  needsWhole: true,
  title: { 'zh-CN': '等级与总分不符', en: 'Grade does not fit the total' },
  doc: {
    what: {
      'zh-CN': '填报的等级不是计算总分所在的等级。总分未定时不比较。',
      en: 'The claimed grade is not that of the computed total. Not compared while the total is provisional.',
    },
    why: {
      'zh-CN': '等级由总分（先四舍五入）对照评分办法的分数线确定，不能另定。',
      en: 'The grade follows from the rounded total and the bounds of the profile, and from nothing else.',
    },
    how: { 'zh-CN': '核对总分后采用对应的等级。', en: 'Check the total, then use its grade.' },
  },
  examples: { bad: [exampleWith(['等级: 优'], row)], good: [exampleWith(['等级: 良'], row)] },
  message: {
    'zh-CN': ({ claimed, total, grade, profile }) =>
      `填报等级“${claimed}”，计算总分 ${number(total)} 对应“${grade.name}”（${bounds(grade, profile, 'zh-CN')}）。请改正。依据：${clauseName(profile.clauses.grades, 'zh-CN')}。`,
    en: ({ claimed, total, grade, profile }) =>
      `Claimed grade “${claimed}”, but the computed total ${number(total)} is “${grade.name}” (${bounds(grade, profile, 'en')}). Correct it. Source: ${clauseName(profile.clauses.grades, 'en')}.`,
  },

  *check({ scorecard, evaluation: { grade }, profile }) {
    const node = grade.state === 'ok' ? asScalar(grade.entry.value) : undefined;
    if (!node || grade.state !== 'ok') return;
    const {
      grade: { computed },
      total: { sum },
    } = scorecard;
    if (!computed || !sum.rounded || grade.value === computed.name) return;
    const other = sum.value && gradeOf(roundScore(sum.value.plus(sum.doubt), profile), profile);
    if (profile.grades.some(({ name }) => name === grade.value) && grade.value !== other?.name)
      yield {
        span: grade.span,
        state: { claimed: grade.value, sum, total: sum.rounded, grade: computed, node, profile },
      };
  },

  fixes({ grade: { name }, node, sum }, { text }) {
    const edit = setScalar(text, node, name);
    return edit
      ? [
          {
            title: { 'zh-CN': `等级改为“${name}”`, en: `Set the grade to “${name}”` },
            edits: [edit],
            preferred: true,
            safe: sum.doubt.isZero(),
          },
        ]
      : [];
  },
});

/** Where a grade begins and ends. */
function bounds({ name, from }: Grade, { grades }: Profile, locale: Locale): string {
  const above = grades[grades.findIndex(grade => grade.name === name) - 1]?.from;
  const lowest = grades.at(-1)?.name === name;
  return {
    'zh-CN': [...(lowest ? [] : [`${number(from)} 分及以上`]), ...(above ? [`不足 ${number(above)} 分`] : [])].join(
      '、',
    ),
    en: [...(lowest ? [] : [`from ${number(from)}`]), ...(above ? [`below ${number(above)}`] : [])].join(', '),
  }[locale];
}
