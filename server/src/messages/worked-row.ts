import { comma, semicolon } from '../text/punctuation.js';
import type { DocumentAnalysis } from '../analysis/analysis.js';
import { approvedRowOf } from '../analysis/approved-row.js';
import type { Value } from '../quantity/value.js';
import { writeNormal } from '../quantity/normal.js';
import { shownReview } from '../scoring/review.js';
import { departureOf, isDecided } from '../scoring/reviewed.js';
import type { Derivation, Operand } from '../scoring/score.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import type { Locale, Words } from '../text/locale.js';
import { completionText } from './completion.js';
import { explainScore } from './explain.js';
import { number, percent } from './number.js';
import { assumedIn, describeStandard, readingOf } from './standard.js';
import type { Step, Worked } from './worked.js';
import { claimSteps } from './worked-claim.js';
import { directionText } from './worked-direction.js';
import { aggregation } from './worked-parts.js';

/** How a row's score came to be, what is claimed against it, and what that does to the total. */
export function workedRow(row: RatedRow, document: DocumentAnalysis, locale: Locale): Worked {
  return {
    heading: row.path.at(-1) || labels.row[locale],
    steps: row.status === 'not-applicable' ? notApplicable(row, locale) : rowSteps(row, document, locale),
    ledger: undefined,
  };
}

/** The same for 预算执行. */
export function workedBudget(budget: RatedBudget, document: DocumentAnalysis, locale: Locale): Worked {
  const rate = budget.rate ? [{ label: labels.rate[locale], text: percent(budget.rate) }] : [];
  return {
    heading: labels.budget[locale],
    steps: [
      ...scoreSteps(budget, document, locale),
      ...standardSteps(budget, locale),
      ...rate,
      ...claimSteps(budget, document, locale),
      ...reviewSteps(budget, document, locale),
    ],
    ledger: undefined,
  };
}

function rowSteps(row: RatedRow, document: DocumentAnalysis, locale: Locale): readonly Step[] {
  const { directionFrom, aggregated } = row;
  const hasTarget = row.target.kind !== 'empty' || directionFrom === 'key';
  return [
    ...scoreSteps(row, document, locale),
    ...standardSteps(row, locale),
    ...completionSteps(row, locale),
    ...(hasTarget ? [{ label: labels.direction[locale], text: directionText(row, locale) }] : []),
    ...conversion(row, locale),
    ...(aggregated && aggregated.parts.length > 0 ? [aggregation(row, aggregated, locale)] : []),
    ...approvedSteps(row, document, locale),
    ...baseline(row, locale),
    ...claimSteps(row, document, locale),
    ...reviewSteps(row, document, locale),
  ];
}

function completionSteps(row: RatedRow, locale: Locale): readonly Step[] {
  const text = completionText(row, locale);
  return text === '' ? [] : [{ label: labels.completion[locale], text }];
}

/** The target as approved, where the row is held against an adjusted one or the file names its approved targets. */
function approvedSteps(row: RatedRow, document: DocumentAnalysis, locale: Locale): readonly Step[] {
  const { approved: field, target } = row;
  if (field?.state === 'ok') return [{ label: labels.adjusted[locale], text: `${field.value} → ${target.source}` }];
  const own = approvedRowOf(row, document);
  return own ? [{ label: labels.approved[locale], text: approvedText(own, row, locale) }] : [];
}

/** `≥720 公里（现为 ≥700 公里）` */
function approvedText(own: RatedRow, { target, weight }: RatedRow, locale: Locale): string {
  const isHeavier = own.weight && weight && !own.weight.equals(weight);
  const isOther = writeNormal(own.target) !== writeNormal(target);
  const before = [own.target.source, ...(isHeavier ? [labels.weight[locale](number(own.weight))] : [])];
  const now = [...(isOther ? [target.source] : []), ...(isHeavier ? [labels.weight[locale](number(weight))] : [])];
  return `${before.join(comma[locale])}${now.length > 0 ? labels.now[locale](now.join(comma[locale])) : ''}`;
}

/** What a reviewer found and decided, beside claim and calculation. */
function reviewSteps(rated: RatedRow | RatedBudget, { profile }: DocumentAnalysis, locale: Locale): readonly Step[] {
  const { reviewed } = rated;
  const score = reviewed && shownReview(reviewed, profile);
  if (!reviewed || !score || !isDecided(rated)) return [];
  const review = 'budget' in rated ? rated.budget.review : rated.indicator.review;
  const found = review && ('actual' in review ? review.actual : review.spent);
  const share = departureOf(rated);
  const parts = [
    number(score),
    ...(found?.state === 'ok' ? [labels.found[locale](String(found.value))] : []),
    ...reviewed.grounds.map(({ entry, source }) => entry?.title[locale] ?? source),
    ...(share ? [labels.departure[locale](percent(share))] : []),
  ];
  return [{ label: labels.review[locale], text: parts.join(comma[locale]) }];
}

/** What the row is compared with, such as last year's actual. */
const baseline = ({ indicator: { baseline: field } }: RatedRow, locale: Locale): readonly Step[] =>
  field.state === 'ok' ? [{ label: labels.baseline[locale], text: field.value }] : [];

/** How the row's standard was read, and what was taken for granted in it. */
function standardSteps({ standard, score }: RatedRow | RatedBudget, locale: Locale): readonly Step[] {
  if (!standard?.standard) return [];
  const assumed = assumedIn(standard.standard, locale);
  return [
    { label: labels.standard[locale], text: readingOf(score, locale) ?? describeStandard(standard.standard, locale) },
    ...(assumed === '' ? [] : [{ label: labels.assumed[locale], text: assumed }]),
  ];
}

function notApplicable({ indicator }: RatedRow, locale: Locale): readonly Step[] {
  const reason = indicator.notApplicable.state === 'ok' ? indicator.notApplicable.value : '';
  return [{ label: labels.score[locale], text: `${labels.notApplicable[locale]}${reason && ` (${reason})`}` }];
}

function scoreSteps({ score }: RatedRow | RatedBudget, { profile }: DocumentAnalysis, locale: Locale): readonly Step[] {
  const { headline, clause } = explainScore(score, profile, locale);
  const cap = score.how.kind === 'calculated' && score.how.met === 'weight' ? profile.clauses.cap[locale] : undefined;
  const cited = cap && clause !== cap && !clause?.includes(afterColon(cap)) ? [clause, cap] : [clause];
  return [
    { label: labels.score[locale], text: headline },
    ...cited.flatMap(text => (text ? [{ label: labels.source[locale], text }] : [])),
  ];
}

/** A sentence without the place it is cited from. */
const afterColon = (sentence: string): string => sentence.replace(/^[^：:]*[：:]\s*/, '');

/** What was brought into another unit: 2小时 = 120 分钟. */
function conversion({ target, actual, score: { how } }: RatedRow, locale: Locale): readonly Step[] {
  const [own, other] = operandsOf(how);
  const changed = [sayConverted(target, own), sayConverted(actual, other)].filter(text => text !== undefined);
  return changed.length > 0 ? [{ label: labels.conversion[locale], text: changed.join(semicolon[locale]) }] : [];
}

/** Target and actual as the formula shows them. */
const operandsOf = (how: Derivation): readonly (Operand | undefined)[] =>
  how.kind === 'calculated' ? [how.operands.A, how.operands.B] : [];

const sayConverted = (value: Value, operand: Operand | undefined): string | undefined =>
  value.kind === 'quantity' && operand && !operand.shown.equals(value.amount.number)
    ? `${value.source} = ${number(operand.shown)} ${operand.unit}`
    : undefined;

const labels = {
  row: { 'zh-CN': '指标', en: 'Indicator' },
  budget: { 'zh-CN': '预算执行', en: 'Budget execution' },
  score: { 'zh-CN': '得分', en: 'Score' },
  source: { 'zh-CN': '依据', en: 'Source' },
  direction: { 'zh-CN': '方向', en: 'Direction' },
  conversion: { 'zh-CN': '换算', en: 'Converted' },
  standard: { 'zh-CN': '读作', en: 'Read as' },
  assumed: { 'zh-CN': '未写明，按默认', en: 'Assumed' },
  completion: { 'zh-CN': '完成情况', en: 'Completion' },
  adjusted: { 'zh-CN': '目标值调整', en: 'Target adjusted' },
  approved: { 'zh-CN': '批复目标值', en: 'Approved target' },
  now: { 'zh-CN': (now: string) => `（现为 ${now}）`, en: (now: string) => ` (now ${now})` },
  weight: { 'zh-CN': (weight: string) => `权重 ${weight}`, en: (weight: string) => `weight ${weight}` },
  review: { 'zh-CN': '复核', en: 'Reviewed' },
  found: { 'zh-CN': (found: string) => `查实 ${found}`, en: (found: string) => `found ${found}` },
  departure: { 'zh-CN': (share: string) => `偏离度 ${share}`, en: (share: string) => `departure ${share}` },
  baseline: { 'zh-CN': '基线值', en: 'Baseline' },
  rate: { 'zh-CN': '执行率', en: 'Execution rate' },
  notApplicable: { 'zh-CN': '不适用，不计分', en: 'not applicable, not scored' },
} satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;
