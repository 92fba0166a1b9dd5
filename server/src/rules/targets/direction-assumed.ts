import { directionWord } from '../../messages/direction.js';
import { citeValue } from '../../messages/values.js';
import type { Locale } from '../../text/locale.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { isUnscored } from '../../scoring/sum.js';
import { plainlyAssumed } from '../support/assumed.js';
import { example } from '../support/example.js';
import { defineRule, type Fix } from '../rule.js';
import { alsoHere } from '../support/together.js';
import { severalOf, stateDirection } from '../support/values.js';

interface Assumed {
  readonly rows: readonly [RatedRow, ...RatedRow[]];
}

export const directionAssumed = defineRule<Assumed>({
  code: 'direction-assumed',
  group: 'targets',
  severity: 'info',
  misses: ['direction'],
  title: { 'zh-CN': '没有写明方向，按正向计分', en: 'Direction taken as at-least' },
  doc: {
    what: {
      'zh-CN':
        '目标值只写了数，没有“≥”“≤”“=”，也没有“方向”，计分时当作正向指标（越大越好）。整张表只在第一处提示一次，并给出行数。',
      en: 'A target is a bare number without ≥, ≤ or = and without a direction; it is scored as “more is better”. Said once a form, at the first such row, with their number.',
    },
    why: {
      'zh-CN':
        '评分办法规定正向指标即目标值为≥X、反向指标即目标值为≤X；不写明，就靠推定，同一个数正反两种算法结果不同。',
      en: 'The rules tell the direction by the sign, ≥X or ≤X. Without it the direction is a guess, and the two ways of scoring give different results.',
    },
    how: {
      'zh-CN': '给目标值加上“≥”“≤”或“=”，或写明“方向”；修复可以只写这一行，也可以一次写明全部。',
      en: 'Write ≥, ≤ or = before the target, or state the direction; the fixes do so for this row or for all.',
    },
  },
  examples: {
    bad: [
      example(
        '名称: 招商接洽企业数量, 权重: 40, 目标值: 30 个, 完成值: 33 个, 得分: 40',
        '名称: 走出去招商次数, 权重: 40, 目标值: 10 次, 完成值: 12 次, 得分: 40',
      ),
    ],
    good: [
      example(
        '名称: 招商接洽企业数量, 权重: 40, 目标值: ≥30 个, 完成值: 33 个, 得分: 40',
        '名称: 走出去招商次数, 权重: 40, 目标值: 10 次, 方向: 正向, 完成值: 12 次, 得分: 40',
      ),
    ],
  },
  message: {
    'zh-CN': ({ rows }) =>
      `${subject(rows, 'zh-CN')}没有写明“≥”还是“≤”，按正向${isUnscored(rows[0]) ? '看完成情况' : '计分'}。请填“方向”，或在目标值前加“≥”。`,
    en: ({ rows }) =>
      `${subject(rows, 'en')} ${isUnscored(rows[0]) ? 'read' : 'scored'} as “more is better”. State the direction, or write ≥ before the target.`,
  },

  *check(document) {
    const [first, ...more] = plainlyAssumed(document);
    if (first)
      yield {
        span: first.indicator.target.span,
        state: { rows: [first, ...more] },
        related: more.map(({ indicator }) => alsoHere(indicator.target)),
      };
  },

  fixes({ rows }, document) {
    const state = (some: readonly RatedRow[]): Fix['edits'] =>
      some.flatMap(({ indicator }) => stateDirection(indicator, 'at-least', document) ?? []);
    const [one, all] = [state(rows.slice(0, 1)), state(rows)];
    const [zh, en] = [directionWord('at-least', 'zh-CN'), directionWord('at-least', 'en')];
    return [
      ...(one.length > 0
        ? [
            {
              title: { 'zh-CN': `本行写明方向：${zh}`, en: `State the direction ${en} for this row` },
              edits: one,
              preferred: rows.length === 1,
            },
          ]
        : []),
      ...(all.length > 1
        ? [
            {
              title: {
                'zh-CN': `全部 ${all.length} 行写明方向：${zh}`,
                en: `State the direction ${en} for all ${all.length} rows`,
              },
              edits: all,
            },
          ]
        : []),
    ];
  },
});

/** One row by its target, several by the first one’s name and their number: the finding leads to each. */
const subject = ([first, ...more]: Assumed['rows'], locale: Locale): string =>
  ({
    'zh-CN': more.length > 0 ? `${severalOf(first, more, locale)}目标值` : `目标值${citeValue(first.target)}`,
    en:
      more.length > 0
        ? `${severalOf(first, more, locale)}the targets say neither ≥ nor ≤ and are`
        : `The target ${citeValue(first.target)} says neither ≥ nor ≤ and is`,
  })[locale];
