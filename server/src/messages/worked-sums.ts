import { listComma, comma } from '../text/punctuation.js';
import type { DocumentAnalysis } from '../analysis/analysis.js';
import { writeNormal } from '../quantity/normal.js';
import { roundScore } from '../scoring/claim.js';
import type { RatedGroup, RatedNode, RatedRow, Sum, Total } from '../scoring/scorecard.js';
import type { Locale, Words } from '../text/locale.js';
import { isUnscored } from '../scoring/sum.js';
import { completionText } from './completion.js';
import { showScore } from './explain.js';
import { number } from './number.js';
import type { Ledger, Step, Worked } from './worked.js';

/** A group's ledger: each child with target, actual and score of weight. */
export function workedGroup(group: RatedGroup, document: DocumentAnalysis, locale: Locale): Worked {
  const claimed = group.claimed ? [{ label: words.claimedSubtotal[locale], text: group.claimed.value.toFixed() }] : [];
  return {
    heading: group.path.at(-1) || words.group[locale],
    steps: [...sumSteps(group.sum, locale), ...claimed],
    ledger: ledgerOf(group.children, document, locale),
  };
}

/** All rows together, the budget left out. */
export function workedIndicators(document: DocumentAnalysis, locale: Locale): Worked {
  const {
    scorecard: { indicators, nodes },
  } = document;
  return {
    heading: words.indicators[locale],
    steps: sumSteps(indicators, locale),
    ledger: ledgerOf(nodes, document, locale),
  };
}

/** Total and grade, what is claimed, and the rows that cost most. */
export function workedTotal(document: DocumentAnalysis, locale: Locale): Worked {
  const {
    scorecard: { total, grade },
    profile,
  } = document;
  const isLowest = grade.atLeast?.name === profile.grades.at(-1)?.name;
  const name =
    grade.computed?.name ??
    (grade.atLeast && (isLowest ? words.open[locale] : words.atLeast[locale](grade.atLeast.name)));
  const shown = total.sum.rounded
    ? `${number(total.sum.rounded)}${total.provisional ? words.provisional[locale] : ''}`
    : words[document.context.scored ? 'unknown' : 'unscored'][locale];
  const { rescaled } = total;
  const steps: Step[] = [
    { label: words.total[locale], text: shown },
    ...(rescaled ? [{ label: words.rescaled[locale], text: rescaledText(total) }] : []),
    ...(name ? [{ label: words.grade[locale], text: name }] : []),
    ...toNextGrade(document, locale),
    ...(total.sum.claimed ? [{ label: words.claims[locale], text: number(total.sum.claimed) }] : []),
    ...(total.claimed ? [{ label: words.claimedTotal[locale], text: total.claimed.value.toFixed() }] : []),
    ...missing(document, locale),
    ...costliest(document, locale),
  ];
  return { heading: words.total[locale], steps, ledger: undefined };
}

/** `100 = 80 ÷ 80 × 100`: the scores by the points that apply, brought to the form's. */
const rescaledText = ({ sum, rescaled }: Total): string =>
  `${number(sum.rounded)} = ${number(rescaled?.sum)} ÷ ${number(rescaled?.weight)} × ${number(rescaled?.points)}`;

function sumSteps({ rounded: value, weight, claimed, unknown }: Sum, locale: Locale): readonly Step[] {
  const computed = value ? `${number(value)} / ${number(weight)}` : words[unknown > 0 ? 'unknown' : 'unscored'][locale];
  return [
    {
      label: words.computed[locale],
      text: unknown > 0 && value ? `${computed}${words.unknownRows[locale](unknown)}` : computed,
    },
    ...(claimed ? [{ label: words.claims[locale], text: number(claimed) }] : []),
  ];
}

function ledgerOf(nodes: readonly RatedNode[], document: DocumentAnalysis, locale: Locale): Ledger {
  return {
    headings: nodes.some(hasPoints) ? words.headings[locale] : words.completions[locale],
    rows: nodes.map(node => (node.kind === 'group' ? groupCells(node) : rowCells(node, document, locale))),
  };
}

/** Whether a row, or some row of a group, counts in points. */
const hasPoints = (node: RatedNode): boolean =>
  node.kind === 'group' ? node.children.some(hasPoints) : !isUnscored(node);

const groupCells = ({ path, sum, weight }: RatedGroup): readonly string[] => [
  path.at(-1) ?? '',
  '',
  sum.rounded || weight ? `${number(sum.rounded)} / ${number(weight)}` : '—',
];

function rowCells(row: RatedRow, { profile }: DocumentAnalysis, locale: Locale): readonly string[] {
  const name = row.path.at(-1) ?? '';
  if (isUnscored(row)) return [name, targetToActual(row), completionText(row, locale) || '—'];
  if (row.status === 'not-applicable') return [name, words.notApplicable[locale], '—'];
  return [
    name,
    targetToActual(row),
    `${row.score.value ? showScore(row.score, profile, locale) : '?'} / ${number(row.weight)}`,
  ];
}

/** `4 个 → 3 个`. */
export const targetToActual = ({ target, actual }: RatedRow): string =>
  [target, actual].map(value => (value.kind === 'empty' ? '?' : writeNormal(value))).join(' → ');

function toNextGrade(
  {
    scorecard: {
      total: { sum, provisional },
    },
    profile,
  }: DocumentAnalysis,
  locale: Locale,
): readonly Step[] {
  const value = sum.rounded;
  const next = value && !provisional ? profile.grades.filter(({ from }) => from.greaterThan(value)).at(-1) : undefined;
  return next && value
    ? [{ label: words.next[locale](next.name), text: words.points[locale](number(next.from.minus(value))) }]
    : [];
}

function missing({ scorecard: { total } }: DocumentAnalysis, locale: Locale): readonly Step[] {
  const names = [
    ...(total.budgetMissing ? [words.budget[locale]] : []),
    ...total.missing.map(({ path }) => path.at(-1) || '?'),
  ];
  if (names.length === 0) return [];
  const shown = names.slice(0, 5).join(listComma[locale]);
  return [
    { label: words.missing[locale], text: names.length > 5 ? `${shown}${words.andMore[locale](names.length)}` : shown },
  ];
}

/** The three rows that cost most. */
function costliest({ scorecard: { rows, budget }, profile }: DocumentAnalysis, locale: Locale): readonly Step[] {
  const all = [
    ...(budget ? [{ ...budget, name: words.budget[locale] }] : []),
    ...rows.map(row => ({ ...row, name: row.path.at(-1) || '?' })),
  ];
  const lost = all
    .flatMap(({ name, score, weight }) =>
      score.value && weight ? [{ name, points: weight.minus(roundScore(score.value, profile)) }] : [],
    )
    .filter(({ points }) => points.greaterThan(0))
    .sort((a, b) => b.points.comparedTo(a.points))
    .slice(0, 3);
  return lost.length > 0
    ? [
        {
          label: words.costliest[locale],
          text: lost.map(({ name, points }) => `${name} −${number(points)}`).join(comma[locale]),
        },
      ]
    : [];
}

const words = {
  group: { 'zh-CN': '指标组', en: 'Group' },
  indicators: { 'zh-CN': '绩效指标', en: 'Indicators' },
  budget: { 'zh-CN': '预算执行', en: 'budget execution' },
  total: { 'zh-CN': '总分', en: 'Total' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  computed: { 'zh-CN': '计算', en: 'Computed' },
  claims: { 'zh-CN': '填报合计', en: 'Sum of the claims' },
  claimedSubtotal: { 'zh-CN': '填报小计', en: 'Claimed subtotal' },
  claimedTotal: { 'zh-CN': '填报总分', en: 'Claimed total' },
  missing: { 'zh-CN': '尚缺', en: 'Missing' },
  costliest: { 'zh-CN': '扣分最多', en: 'Points lost most' },
  unknown: { 'zh-CN': '未计分', en: 'not scored' },
  rescaled: { 'zh-CN': '按适用分值折算', en: 'Rescaled to the points that apply' },
  unscored: { 'zh-CN': '本表不计分', en: 'the form has no points' },
  provisional: { 'zh-CN': '（暂计，尚有未计分项）', en: ' (provisional: some rows are not scored)' },
  notApplicable: { 'zh-CN': '不适用', en: 'not applicable' },
  headings: {
    'zh-CN': ['指标', '目标值 → 完成值', '得分 / 权重'],
    en: ['Indicator', 'Target → actual', 'Score / weight'],
  },
  completions: {
    'zh-CN': ['指标', '目标值 → 完成值', '完成情况'],
    en: ['Indicator', 'Target → actual', 'Completion'],
  },
  open: { 'zh-CN': '待定', en: 'open' },
  atLeast: { 'zh-CN': (name: string) => `至少${name}`, en: (name: string) => `at least ${name}` },
  unknownRows: {
    'zh-CN': (count: number) => `，另有 ${count} 项未计分`,
    en: (count: number) => `, ${count} more not scored`,
  },
  andMore: { 'zh-CN': (count: number) => `等 ${count} 项`, en: (count: number) => ` and others, ${count} in all` },
  next: { 'zh-CN': (name: string) => `距${name}`, en: (name: string) => `To ${name}` },
  points: { 'zh-CN': (points: string) => `差 ${points} 分`, en: (points: string) => `${points} points` },
} satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;
