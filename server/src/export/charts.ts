import { colon } from '../text/punctuation.js';
import type { DocumentAnalysis } from '../analysis/analysis.js';
import { number, percent } from '../messages/number.js';
import type { Decimal } from '../number/decimal.js';
import { roundScore } from '../scoring/claim.js';
import type { RatedGroup, RatedRow } from '../scoring/scorecard.js';
import type { Locale, Words } from '../text/locale.js';
import { type Bar, barChart } from './chart.js';

/** The three pictures below a form: results against spending, points lost per group, share per indicator; those without a bar left out. */
export const chartsOf = (
  document: DocumentAnalysis,
  locale: Locale,
): readonly { readonly name: string; readonly html: string }[] =>
  [
    { name: 'spending', html: spendingChart(document, locale) },
    { name: 'loss', html: lossChart(document, locale) },
    ...shareCharts(document, locale),
  ].filter(({ html }) => html !== '');

/** The charts of a form as one piece of HTML. */
export const charts = (document: DocumentAnalysis, locale: Locale): string =>
  chartsOf(document, locale)
    .map(({ html }) => html)
    .join('');

/** So many bars can be taken in at a look; more are drawn group by group. */
const most = 40;

/** One picture of all rows, or one for each group with rows of its own. */
function shareCharts(
  { scorecard: { rows, groups } }: DocumentAnalysis,
  locale: Locale,
): readonly { readonly name: string; readonly html: string }[] {
  const outside = rows.filter(({ path }) => path.length === 1);
  if (rows.length <= most) return [{ name: 'share', html: shareChart(rows, words.share[locale]) }];
  return [
    { name: 'share', html: shareChart(outside, words.share[locale]) },
    ...groups.map(({ path, children }, index) => ({
      name: `share ${index}`,
      html: shareChart(
        children.filter(child => child.kind === 'row'),
        `${words.share[locale]}${colon[locale]}${path.join(' / ')}`,
      ),
    })),
  ];
}

/** What share of its weight each indicator reached; before the cap where it has one, so that a target set too low is seen. */
function shareChart(rows: readonly RatedRow[], caption: string): string {
  const bars = rows.flatMap((row): Bar[] => {
    const share = shareOf(row);
    return share
      ? [
          {
            label: row.path.at(-1) ?? '',
            value: share.toNumber(),
            shown: percent(share),
            kind: share.lessThan(1) ? 'lost' : 'bar',
          },
        ]
      : [];
  });
  return barChart({ caption, bars, full: 1.5, rule: 1 });
}

function shareOf({ score: { value, how }, weight }: RatedRow): Decimal | undefined {
  if (!value || !weight) return undefined;
  return (how.kind === 'calculated' && how.met !== 'zero' ? how.raw : value).div(weight);
}

/** Points lost in each group that has rows of its own, and in budget execution. */
function lossChart({ scorecard: { groups, budget }, profile }: DocumentAnalysis, locale: Locale): string {
  const lost =
    budget?.score.value && budget.weight
      ? [lossBar(words.budget[locale], budget.weight.minus(roundScore(budget.score.value, profile)), budget.weight)]
      : [];
  const bars = [
    ...lost,
    ...groups
      .filter(isLowest)
      .flatMap(({ path, sum }) =>
        sum.rounded ? [lossBar(path.at(-1) ?? '', sum.knownWeight.minus(sum.rounded), sum.knownWeight)] : [],
      ),
  ];
  return barChart({ caption: words.loss[locale], bars, full: Math.max(0, ...bars.map(({ value }) => value)) });
}

const isLowest = ({ children }: RatedGroup): boolean => children.some(child => child.kind === 'row');

const lossBar = (label: string, points: Decimal, weight: Decimal): Bar => ({
  label,
  value: points.toNumber(),
  shown: `${points.isZero() ? '0' : `−${number(points)}`} / ${number(weight)}`,
  kind: 'lost',
});

/** How much of the money was spent, and how much of the points was reached. */
function spendingChart({ scorecard: { budget, indicators } }: DocumentAnalysis, locale: Locale): string {
  const results =
    indicators.value && !indicators.knownWeight.isZero() ? indicators.value.div(indicators.knownWeight) : undefined;
  if (!budget?.rate || !results) return '';
  const bar = (label: string, share: Decimal): Bar => ({
    label,
    value: share.toNumber(),
    shown: percent(share),
    kind: 'bar',
  });
  return barChart({
    caption: words.spending[locale],
    bars: [bar(words.rate[locale], budget.rate), bar(words.results[locale], results)],
    full: 1.2,
    rule: 1,
  });
}

const words = {
  share: { 'zh-CN': '各指标完成比例', en: 'Share reached per indicator' },
  loss: { 'zh-CN': '各类指标失分', en: 'Points lost per group' },
  spending: { 'zh-CN': '预算执行与绩效完成对比', en: 'Results against spending' },
  budget: { 'zh-CN': '预算执行', en: 'Budget execution' },
  rate: { 'zh-CN': '预算执行率', en: 'Execution rate' },
  results: { 'zh-CN': '指标得分率', en: 'Share of the points' },
} satisfies Readonly<Record<string, Words>>;
