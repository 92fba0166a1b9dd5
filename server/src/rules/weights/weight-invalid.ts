import { cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { type Field, valueOf } from '../../language/field.js';
import { type Decimal, order, type Written, zero } from '../../number/decimal.js';
import type { Locale } from '../../text/locale.js';
import type { MapNode } from '../../yaml/tree.js';
import { setPoints } from '../support/rebalance.js';
import { groupsThat, rowsThat } from '../support/rows.js';
import { defineRule, type Fix } from '../rule.js';
import { restOfWeight } from '../support/weights.js';
import type { DocumentAnalysis } from '../../analysis/analysis.js';

interface State {
  readonly what: Owner['what'];
  readonly name: string | undefined;
  readonly weight: Decimal;
  readonly field: Field<Written>;
  readonly node: MapNode;
}

interface Owner {
  readonly what: 'row' | 'group' | 'budget';
  readonly name: Field<string> | undefined;
  readonly weight: Field<Written>;
  readonly node: MapNode;
}

export const weightInvalid = defineRule<State>({
  code: 'weight-invalid',
  group: 'weights',
  severity: 'error',
  title: { 'zh-CN': '权重应大于 0', en: 'Weight not above 0' },
  doc: {
    what: { 'zh-CN': '权重是 0 或负数。', en: 'A weight is 0 or below.' },
    why: {
      'zh-CN': '权重是这一项的满分，为 0 就无从计分；不考核的指标不应占一行权重。',
      en: 'The weight is what a row can earn; with none there is nothing to score.',
    },
    how: {
      'zh-CN':
        '填上应有的分值；本年不考核的指标，写明“不适用”及原因，不必填权重。只有这一个权重不对的，可用快速修复填上余下的分值。',
      en: 'Write the points it should have; for a row that does not count this year, say why with “not-applicable” instead. Where it is the only wrong weight, a fix writes what is left of the points.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 60, 目标值: ≥30 次, 完成值: 32 次 }\n  - { 名称: 组织外出考察次数, 权重: 0, 目标值: ≥2 次, 完成值: 2 次 }\n',
    ],
    good: [
      '年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次 }\n  - { 名称: 组织外出考察次数, 不适用: 受疫情影响取消 }\n',
    ],
  },
  message: {
    'zh-CN': state =>
      `${subject(state, 'zh-CN')}的权重是 ${number(state.weight)}，应大于 0，否则无法计分。${advice[state.what]['zh-CN']}`,
    en: state =>
      `${subject(state, 'en')} weighs ${number(state.weight)}; a weight is above 0, or there is nothing to score. ${advice[state.what].en}`,
  },

  *check(document) {
    for (const { what, name, weight, node } of owners(document)) {
      if (weight.state !== 'ok' || weight.value.value.greaterThan(0)) continue;
      yield {
        span: weight.span,
        state: { what, name: name && valueOf(name), weight: weight.value.value, field: weight, node },
      };
    }
  },

  fixes({ what, weight, field, node }, document) {
    const positive = weight.isNegative() && !weight.isZero() ? weight.abs() : undefined;
    const right = what === 'budget' ? document.profile.budget.weight : restOfWeight(document, node);
    const offered = [right, positive].filter(
      (value, index, all) => value?.greaterThan(0) && all.findIndex(other => other?.equals(value)) === index,
    );
    return offered.flatMap((value, index): Fix[] => {
      const edits = value && setPoints(document.text, field, value);
      return edits
        ? [
            {
              title: { 'zh-CN': `权重改为 ${number(value)}`, en: `Set the weight to ${number(value)}` },
              edits,
              preferred: index === 0,
            },
          ]
        : [];
    });
  },
});

function owners(document: DocumentAnalysis): readonly Owner[] {
  const { budget } = document.evaluation;
  return [
    ...(budget ? [{ what: 'budget' as const, name: undefined, weight: budget.weight, node: budget.node }] : []),
    ...groupsWithoutWorth(document).map(({ group: { name, weight, node } }) => ({
      what: 'group' as const,
      name,
      weight,
      node,
    })),
    ...withoutWorth(document).map(({ indicator: { name, weight, node } }) => ({
      what: 'row' as const,
      name,
      weight,
      node,
    })),
  ];
}

const isWorthless = (weight: Field<Written>): boolean =>
  weight.state === 'ok' && !(order(weight.value.value, zero) > 0);
const withoutWorth = rowsThat(
  ({ status, indicator: { weight } }) => status !== 'not-applicable' && isWorthless(weight),
);
const groupsWithoutWorth = groupsThat(({ group: { weight } }) => isWorthless(weight));

const subject = ({ what, name }: State, locale: Locale): string =>
  name === undefined ? subjects[what][locale] : cite(name);

const subjects = {
  row: { 'zh-CN': '这一行', en: 'This row' },
  group: { 'zh-CN': '本组', en: 'This group' },
  budget: { 'zh-CN': '预算执行', en: 'The budget' },
};

const advice = {
  row: {
    'zh-CN': '请改正；本年不考核的，去掉权重，写明“不适用”及原因。',
    en: 'Correct it; if the row does not count this year, drop the weight and say why with “not-applicable”.',
  },
  group: { 'zh-CN': '请改正；不填则按下级权重合计。', en: 'Correct it, or leave it out to have the sum of its rows.' },
  budget: { 'zh-CN': '请改正；不填则按评分办法的分值。', en: 'Correct it, or leave it out to have the profile’s.' },
};
