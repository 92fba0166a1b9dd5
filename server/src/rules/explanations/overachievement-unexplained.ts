import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent } from '../../messages/number.js';
import { type Decimal, hundred, order } from '../../number/decimal.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Span } from '../../text/span.js';
import { explainsItself, explanationsOf } from '../support/explained.js';
import { rowsThat } from '../support/rows.js';
import { defineRule, type Fix } from '../rule.js';
import { deviationStub } from '../support/stubs.js';

interface Over {
  readonly row: RatedRow;
  /** Actual ÷ target, before capping. */
  readonly share: Decimal;
}

interface Overachievement {
  readonly rows: readonly [Over, ...Over[]];
  readonly limit: Decimal;
}

/** How many rows a message names before it only counts. */
const named = 2;

export const overachievementUnexplained = defineRule<Overachievement>({
  code: 'overachievement-unexplained',
  group: 'explanations',
  severity: 'info',
  misses: ['deviations', 'deviation', 'reason', 'note'],
  title: { 'zh-CN': '大幅超额完成没有说明原因', en: 'Target far exceeded without a reason' },
  doc: {
    what: {
      'zh-CN':
        '正向或“等于”类指标的完成值超过目标值的 130%（界限由评分办法规定），没有说明原因。整张表只提示一次，列出全部这样的指标。',
      en: 'At-least or equal rows reach more than 130 % of their target (the profile sets the limit) without a reason. Reported once a form, with all such rows.',
    },
    why: {
      'zh-CN': '偏差大与未完成一样需要说明：多数是目标值定得偏低，复核时会问依据，下一年度的目标值也会据此调整。',
      en: 'A large deviation is to be explained as a missed target is: most often the target was set too low, and next year’s will be raised.',
    },
    how: {
      'zh-CN': '在这些行填写“偏差”的原因和措施，或在“偏差分析”中写明指标名称和原因。',
      en: 'Write reason and measure into these rows’ `deviation`, or name them in `deviations`.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 招商接洽企业数量, 权重: 40, 目标值: ≥30 个, 完成值: 74 个, 得分: 40 }\n  - { 名称: 开展应急演练, 权重: 40, 目标值: ≥2 次, 完成值: 6 次, 得分: 40 }\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 招商接洽企业数量, 权重: 40, 目标值: ≥30 个, 完成值: 74 个, 得分: 40 }\n  - { 名称: 开展应急演练, 权重: 40, 目标值: ≥6 次, 完成值: 6 次, 得分: 40 }\n偏差分析: 招商接洽企业数量超额较多，原因是改为线上推介后接洽面扩大。\n',
    ],
  },
  message: {
    'zh-CN': ({ rows, limit }) =>
      `${rows.length > 1 ? `${rows.length} 项` : ''}完成值超过目标的 ${number(limit)}%，未说明原因：${list(rows, '；', '等')}。请填“偏差”，或写入“偏差分析”。`,
    en: ({ rows, limit }) =>
      `${rows.length > 1 ? `${rows.length} rows reach` : 'The actual is'} more than ${number(limit)}% of the target without a reason: ${list(rows, '; ', ' …')}. Write a \`deviation\`, or name the row in \`deviations\`.`,
  },

  *check(document) {
    const { over: limit } = document.profile.explain;
    const [first, ...more] = overRows(document);
    if (!limit || !first) return;
    yield {
      span: placeOf(first),
      state: { rows: [first, ...more], limit },
      related: more.map(over => ({ span: placeOf(over), words: words(over) })),
    };
  },

  fixes({ rows }, { evaluation, text }) {
    const stubs = rows.flatMap(({ row }) => deviationStub(row.indicator, evaluation, text) ?? []);
    const first = deviationStub(rows[0].row.indicator, evaluation, text);
    const one: Fix[] = first
      ? [
          {
            title: {
              'zh-CN': '在本行插入偏差说明（原因、措施待填）',
              en: 'Insert a deviation here, reason and measure to be written',
            },
            edits: [first],
          },
        ]
      : [];
    const all: Fix[] =
      stubs.length > 1
        ? [
            {
              title: {
                'zh-CN': `在这 ${stubs.length} 行都插入偏差说明`,
                en: `Insert a deviation into all ${stubs.length} rows`,
              },
              edits: stubs,
            },
          ]
        : [];
    return [...one, ...all];
  },
});

function overRows(document: DocumentAnalysis): readonly Over[] {
  const explanations = explanationsOf(document.evaluation);
  return farAbove(document).flatMap(row => {
    const share = shareOf(row);
    return share && !explanations.explain(row.indicator) ? [{ row, share }] : [];
  });
}

const farAbove = rowsThat(
  (row, { explain: { over } }) => over !== undefined && isAbove(shareOf(row), over) && !explainsItself(row.indicator),
);

const isAbove = (share: Decimal | undefined, perCent: Decimal): boolean =>
  share !== undefined && order(share.times(hundred), perCent) > 0;

/** Actual ÷ target of a row where more is better. */
function shareOf({ direction, completion, status, target, actual }: RatedRow): Decimal | undefined {
  const counts = status !== 'not-applicable' && (direction === 'at-least' || direction === 'equal');
  return counts && !isHalfRatio(target, actual) ? completion : undefined;
}

/** 1 beside 100 %: how the bare number is read is in doubt, and told. */
function isHalfRatio(target: RatedRow['target'], actual: RatedRow['actual']): boolean {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || !target.unit === !actual.unit) return false;
  return (target.unit ?? actual.unit)?.unit.family === 'ratio';
}

const placeOf = ({ row: { indicator } }: Over): Span =>
  (indicator.actual.state === 'ok' ? indicator.actual : indicator.name).span;

const words = (over: Over): { 'zh-CN': string; en: string } => ({
  'zh-CN': `${sayRow(over)}，也没有说明`,
  en: `${sayRow(over)}, without a reason too`,
});

const sayRow = ({ row, share }: Over): string => `${row.path.at(-1) ?? ''} ${percent(share)}`;

const list = (rows: readonly Over[], separator: string, more: string): string =>
  rows.slice(0, named).map(sayRow).join(separator) + (rows.length > named ? more : '');
