import { completionText } from '../../messages/completion.js';
import { number, percent } from '../../messages/number.js';
import { zero } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { roundScore } from '../../scoring/claim.js';
import type { Value } from '../../quantity/value.js';
import type { RatedBudget, RatedRow } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import type { Edit } from '../../text/span.js';
import { explainsItself, explanationsOf } from '../support/explained.js';
import { outrun } from '../money/results-outrun-spending.js';
import { defineRule } from '../rule.js';
import { scorePlace, type Shortfall, shortBudget, shortRowsThat } from '../support/shortfalls.js';
import { budgetStub, deviationStub } from '../support/stubs.js';

interface Unexplained {
  readonly shortfall: Shortfall<RatedRow | RatedBudget>;
  readonly profile: Profile;
  /** Whether 偏差分析 says something, only not about this. */
  readonly elsewhere: boolean;
}

export const shortfallUnexplained = defineRule<Unexplained>({
  code: 'shortfall-unexplained',
  group: 'explanations',
  severity: 'warning',
  misses: ['deviations', 'deviation', 'reason', 'note'],
  title: { 'zh-CN': '未完成目标没有说明原因', en: 'Missed target without a reason' },
  doc: {
    what: {
      'zh-CN':
        '得分低于权重的指标（或没有用完的预算）没有说明原因。算作说明的有：本行的“偏差”，“偏差分析”中写明该指标名称或编号的条目，“偏差分析”文字中提到的该指标名称或编号；预算执行由“偏差分析”的文字说明。“无”“待填”“—”等不算说明。定性指标评在“达成预期指标”一档内的，不算未完成。',
      en: 'A row scored below its weight (or a budget not spent in full) has no reason. A reason is the row’s own `deviation`, an entry of `deviations` with its name or id, or a `deviations` text that mentions it; any such text explains the budget. “无”, “TBD”, “—” and the like explain nothing. A qualitative row judged inside the “met” band has missed nothing.',
    },
    why: {
      'zh-CN': '自评表要求逐项说明“偏差大或目标未完成原因”，复核时首先看失分的指标有没有说明；没有说明的通常退回补充。',
      en: 'The form asks why targets were missed. Reviewers look at the rows that lost points first, and return a form that is silent about them.',
    },
    how: {
      'zh-CN': '在本行填写“偏差”的原因和措施，或在“偏差分析”中写明指标名称。',
      en: 'Write reason and measure into the row’s `deviation`, or name the row in `deviations`.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 党建相关活动次数\n    权重: 80\n    目标值: ≥10 次\n    完成值: 3 次\n    得分: 24\n改进措施: 合理安排全年活动\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 党建相关活动次数\n    权重: 80\n    目标值: ≥10 次\n    完成值: 3 次\n    得分: 24\n    偏差:\n      原因: 上半年受疫情影响，集中活动暂停\n      措施: 改为线上与线下结合，按季度安排\n改进措施: 合理安排全年活动\n',
    ],
  },
  message: {
    'zh-CN': ({ shortfall, profile, elsewhere }) =>
      `${tellShortfall(shortfall, profile, 'zh-CN')}，${elsewhere ? '“偏差分析”中未找到说明' : '未说明原因'}。${isRow(shortfall) ? '请在“偏差”中说明' : '请在“偏差分析”中说明'}。`,
    en: ({ shortfall, profile, elsewhere }) =>
      `${tellShortfall(shortfall, profile, 'en')}, and ${elsewhere ? '`deviations` does not name it' : 'no reason is given'}. ${isRow(shortfall) ? 'Write a `deviation` here, or name the row in `deviations`' : 'Say why in `deviations`'}.`,
  },

  *check(document) {
    const { evaluation, profile } = document;
    const explanations = explanationsOf(evaluation);
    const elsewhere = explanations.any;
    for (const shortfall of unexplained(document)) {
      const { indicator } = shortfall.rated;
      if (!explanations.explain(indicator))
        yield { span: scorePlace(indicator), state: { shortfall, profile, elsewhere } };
    }
    const shortfall = shortBudget(document);
    if (!shortfall || explanations.budget || outrun(document)?.because === 'unspent') return;
    const { score, rate, spent, node } = shortfall.rated.budget;
    yield {
      span: ([score, rate, spent].find(field => field.state === 'ok') ?? node).span,
      state: { shortfall, profile, elsewhere },
    };
  },

  fixes({ shortfall }, { evaluation, text }) {
    const edit: Edit | undefined = isRow(shortfall)
      ? deviationStub(shortfall.rated.indicator, evaluation, text)
      : budgetStub(evaluation, text);
    return edit
      ? [
          {
            title: {
              'zh-CN': '插入偏差说明（原因、措施待填）',
              en: 'Insert a deviation, reason and measure to be written',
            },
            edits: [edit],
            preferred: true,
          },
        ]
      : [];
  },
});

const isRow = (shortfall: Shortfall<RatedRow | RatedBudget>): shortfall is Shortfall<RatedRow> =>
  'indicator' in shortfall.rated;

/** What was missed, with its numbers. */
function tellShortfall(shortfall: Shortfall<RatedRow | RatedBudget>, profile: Profile, locale: Locale): string {
  const [zh, en] = resultTold(shortfall, profile);
  if (isRow(shortfall)) {
    const { target, actual } = shortfall.rated;
    const values = {
      'zh-CN': valuesTold(target, actual, '目标', '完成', '，'),
      en: valuesTold(target, actual, 'target', 'actual', ', '),
    }[locale];
    if (values === '') return { 'zh-CN': zh, en: `The row has ${en}` }[locale];
    return { 'zh-CN': `${values}，${zh}`, en: `${values[0]?.toUpperCase()}${values.slice(1)}: ${en}` }[locale];
  }
  const rate = percent((shortfall.rated as RatedBudget).rate ?? zero);
  return { 'zh-CN': `预算执行率 ${rate}，${zh}`, en: `${rate} of the budget was spent: ${en}` }[locale];
}

/** What came of it, in points where there are any, in Chinese and English. */
function resultTold({ rated, points }: Shortfall<RatedRow | RatedBudget>, profile: Profile): readonly [string, string] {
  if (points) return pointsTold(number(roundScore(points.score, profile)), number(points.weight));
  const completion = 'indicator' in rated ? completionText(rated, 'zh-CN') : '';
  if ('indicator' in rated && completion === rated.actual.source.trim()) return ['没有达到', 'not reached'];
  return [completion ? `完成 ${completion}` : '没有达到', completion ? `${completion} reached` : 'not reached'];
}

/** What was aimed at and what came of it, as far as it is written. */
const valuesTold = (target: Value, actual: Value, aim: string, result: string, separator: string): string =>
  [
    ...(target.source.trim() === '' ? [] : [`${aim} ${target.source}`]),
    ...(actual.source.trim() === '' ? [] : [`${result} ${actual.source}`]),
  ].join(separator);

const pointsTold = (points: string, weight: string): readonly [string, string] => [
  `得 ${points} 分（满分 ${weight} 分）`,
  `${points} of ${weight} points`,
];

const unexplained = shortRowsThat(indicator => !explainsItself(indicator));
