import type { DocumentAnalysis } from '../analysis/analysis.js';
import { completionText } from '../messages/completion.js';
import { formula } from '../messages/formula.js';
import { statusWords } from '../messages/status.js';
import type { Decimal } from '../number/decimal.js';
import { writeNormal } from '../quantity/normal.js';
import { roundScore } from '../scoring/claim.js';
import type { RatedBudget, RatedGroup, RatedNode, RatedRow, Status } from '../scoring/scorecard.js';
import type { Derivation } from '../scoring/score.js';
import { isUnscored } from '../scoring/sum.js';
import type { Locale, Words } from '../text/locale.js';
import { decimalText } from './scorecard-json.js';

/** A line of a scorecard as people read it: in table, CSV and Markdown. Texts are empty where there is nothing to say. */
export interface ScoreLine {
  readonly kind: 'budget' | 'group' | 'row' | 'indicators' | 'total';
  /** From the outermost group to the line's own name. */
  readonly path: readonly string[];
  readonly weight: string;
  readonly target: string;
  readonly actual: string;
  readonly claimed: string;
  readonly computed: string;
  readonly formula: string;
  readonly status: Status | undefined;
  readonly statusWord: string;
}

/** The budget, the groups and rows in written order, the sum of the rows, and the total. */
export function scoreLines({ scorecard, profile }: DocumentAnalysis, locale: Locale): ScoreLine[] {
  const { budget, nodes, indicators, total } = scorecard;
  const whole = total.sum.weight;
  return [
    ...(budget ? [budgetLine(budget, locale, score => roundScore(score, profile))] : []),
    ...nodes.flatMap(node => nodeLines(node, locale, score => roundScore(score, profile))),
    {
      ...blank,
      kind: 'indicators',
      path: [sums.indicators[locale]],
      weight: writeDecimal(indicators.weight),
      claimed: writeDecimal(indicators.claimed),
      computed: writeDecimal(indicators.rounded),
    },
    {
      ...blank,
      kind: 'total',
      path: [sums.total[locale]],
      weight: writeDecimal(whole),
      claimed: writeDecimal(total.claimed?.value ?? total.sum.claimed),
      computed: writeDecimal(total.sum.rounded),
    },
  ];
}

type Round = (score: Decimal) => Decimal;

const nodeLines = (node: RatedNode, locale: Locale, round: Round): ScoreLine[] =>
  node.kind === 'row'
    ? [rowLine(node, locale, round)]
    : [groupLine(node), ...node.children.flatMap(child => nodeLines(child, locale, round))];

const rowLine = (row: RatedRow, locale: Locale, round: Round): ScoreLine => {
  const { path, weight, target, actual, claimed, score, status } = row;
  const done = isUnscored(row) ? completionText(row, locale) : '';
  return {
    kind: 'row',
    path,
    status,
    weight: writeDecimal(weight),
    target: writeNormal(target),
    actual: writeNormal(actual),
    claimed: writeDecimal(claimed?.value),
    computed: writeDecimal(score.value && round(score.value)),
    formula: workedOut(score.how, locale),
    statusWord: done || statusWords[status][locale],
  };
};

const groupLine = ({ path, weight, claimed, sum }: RatedGroup): ScoreLine => ({
  ...blank,
  kind: 'group',
  path,
  weight: writeDecimal(weight),
  claimed: writeDecimal(claimed?.value ?? sum.claimed),
  computed: writeDecimal(sum.rounded),
});

const budgetLine = (
  { weight, planned, spent, claimed, score, status }: RatedBudget,
  locale: Locale,
  round: Round,
): ScoreLine => ({
  kind: 'budget',
  path: [sums.budget[locale]],
  status,
  weight: writeDecimal(weight),
  target: writeDecimal(planned),
  actual: writeDecimal(spent),
  claimed: writeDecimal(claimed?.value),
  computed: writeDecimal(score.value && round(score.value)),
  formula: workedOut(score.how, locale),
  statusWord: statusWords[status][locale],
});

/** The calculation, and a word where its result is more than the weight. */
const workedOut = (how: Derivation, locale: Locale): string =>
  formula(how) + (how.kind === 'calculated' && how.met === 'weight' ? capped[locale] : '');

const capped: Words = { 'zh-CN': '，封顶', en: ', capped' };

const blank = {
  weight: '',
  target: '',
  actual: '',
  claimed: '',
  computed: '',
  formula: '',
  status: undefined,
  statusWord: '',
};

const writeDecimal = (value: Decimal | undefined): string => (value ? decimalText(value) : '');

/** The names of what is no row of its own. */
export const sums = {
  budget: { 'zh-CN': '预算执行', en: 'Budget' },
  indicators: { 'zh-CN': '指标合计', en: 'Indicators' },
  total: { 'zh-CN': '总分', en: 'Total' },
} satisfies Readonly<Record<string, Words>>;

/** The headings of the columns. */
export const headings = {
  name: { 'zh-CN': '指标', en: 'Indicator' },
  weight: { 'zh-CN': '权重', en: 'Weight' },
  target: { 'zh-CN': '目标值', en: 'Target' },
  actual: { 'zh-CN': '完成值', en: 'Actual' },
  claimed: { 'zh-CN': '填报', en: 'Claimed' },
  computed: { 'zh-CN': '计算', en: 'Computed' },
  formula: { 'zh-CN': '算式', en: 'Formula' },
  status: { 'zh-CN': '结果', en: 'Status' },
} satisfies Readonly<Record<string, Words>>;

/** What stands below those headings, in their order, behind the name. */
export const cellsBehindName = (line: ScoreLine): readonly string[] => [
  line.weight,
  line.target,
  line.actual,
  line.claimed,
  line.computed,
  line.formula,
  line.statusWord,
];
