import { comma, semicolon } from '../text/punctuation.js';
import type { DocumentAnalysis } from '../analysis/analysis.js';
import { approvedRowOf } from '../analysis/approved-row.js';
import type { Written } from '../number/decimal.js';
import type { Grade } from '../profiles/profile.js';
import type { QuantityValue, Value } from '../quantity/value.js';
import { writeNormal } from '../quantity/normal.js';
import { shownReview } from '../scoring/review.js';
import { departureOf, isDecided } from '../scoring/reviewed.js';
import { roundScore } from '../scoring/claim.js';
import type { Derivation, Operand } from '../scoring/score.js';
import type { Aggregation, DirectionSource, RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { trailOf, type TrailStep } from '../scoring/trail.js';
import { type Effect, effectOnClaims } from '../scoring/what-if.js';
import type { Locale, Words } from '../text/locale.js';
import { completionText } from './completion.js';
import { explainScore } from './explain.js';
import { number, percent } from './number.js';
import { assumedIn, describeStandard } from './standard.js';
import type { Step, Worked } from './worked.js';
import type { Judgement } from '../scoring/judge.js';
import { directionWord } from './direction.js';

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
    ...(aggregated ? [aggregation(row, aggregated, locale)] : []),
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
function standardSteps({ standard }: RatedRow | RatedBudget, locale: Locale): readonly Step[] {
  if (!standard?.standard) return [];
  const assumed = assumedIn(standard.standard, locale);
  return [
    { label: labels.standard[locale], text: describeStandard(standard.standard, locale) },
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

/** `正向，目标值写有“≥”`: the direction and where it comes from. */
function directionText({ direction, directionFrom, target }: RatedRow, locale: Locale): string {
  const from = directionFrom === 'comparison' ? fromComparison(target, locale) : sources[directionFrom][locale];
  return `${directionWord(direction, locale)}${comma[locale]}${from}`;
}

function fromComparison(target: Value, locale: Locale): string {
  const comparison = (target as QuantityValue).comparison;
  if (comparison?.parts.length === 0) return fromName[locale];
  const sign = comparison?.parts.map(({ start, end }) => target.source.slice(start, end)).join('…') ?? '';
  return { 'zh-CN': `目标值写有“${sign}”`, en: `as the target says “${sign}”` }[locale];
}

const fromName: Words = { 'zh-CN': '指标名称中写明', en: 'as the name says' };

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

/** The trail: what each part or source has, its funds, and what it brings to the whole. */
function aggregation(row: RatedRow, { by, parts }: Aggregation, locale: Locale): Step {
  const words = aggregations[by];
  const isSourced = parts.some(({ origin }) => origin);
  const label = isSourced ? words.sources[locale] : words.parts[locale];
  return {
    label,
    text: trailOf(row)
      .map(step => stepText(step, row, by, locale))
      .join(semicolon[locale]),
  };
}

function stepText({ part, adds }: TrailStep, row: RatedRow, by: Aggregation['by'], locale: Locale): string {
  const judged = by === 'qualitative-mean' && row.weight ? part.judged(row.weight) : undefined;
  const value = judged ? judgedText(judged) : part.actual.source || '?';
  const weighed = by === 'weighted-mean' || by === 'qualitative-mean';
  return labels.trail[locale](part.name, value, weighed ? number(part.funds) : '', weighed && adds ? number(adds) : '');
}

const judgedText = (judged: Judgement): string => (judged.kind === 'score' ? number(judged.score.value) : '?');

function claimSteps(row: RatedRow | RatedBudget, document: DocumentAnalysis, locale: Locale): readonly Step[] {
  if (!row.claimed) return [];
  const claim: Step = { label: labels.claimed[locale], text: claimText(row, row.claimed, document, locale) };
  const effect = row.status === 'differs' ? effectOnClaims(row, document.scorecard, document.profile) : undefined;
  return effect ? [claim, { label: labels.effect[locale], text: effectText(effect, locale) }] : [claim];
}

function claimText(
  { score, status }: RatedRow | RatedBudget,
  claimed: Written,
  { profile }: DocumentAnalysis,
  locale: Locale,
): string {
  const shown = claimed.value.toFixed();
  if (!score.value || status !== 'differs') return `${shown}${claimNotes[status]?.[locale] ?? ''}`;
  const result = roundScore(score.value, profile);
  const points = number(claimed.value.minus(result).abs());
  const over = claimed.value.greaterThan(result);
  return {
    'zh-CN': `${shown}，${over ? '多报' : '少报'} ${points} 分`,
    en: `${shown}, ${over ? 'over-claimed' : 'under-claimed'} by ${points}`,
  }[locale];
}

const claimNotes: Readonly<Partial<Record<RatedRow['status'], Words>>> = {
  agrees: { 'zh-CN': '，与计算一致', en: ', agrees' },
  rounded: { 'zh-CN': '，四舍五入后一致', en: ', agrees when rounded to its own digits' },
};

/** `填报合计 92.82 → 91.57，等级仍为“优”`. */
function effectText({ before, after, gradeBefore, gradeAfter }: Effect, locale: Locale): string {
  const totals = `${number(before)} → ${number(after)}`;
  const grades = gradeNames(gradeBefore, gradeAfter);
  const isSame = gradeBefore?.name === gradeAfter?.name;
  return {
    'zh-CN': `填报合计 ${totals}${grades && (isSame ? `，等级仍为“${grades}”` : `，等级 ${grades}`)}`,
    en: `total of the claims ${totals}${grades && `, grade ${grades}`}`,
  }[locale];
}

const gradeNames = (before: Grade | undefined, after: Grade | undefined): string =>
  [...new Set([before?.name, after?.name])].filter(Boolean).join(' → ');

const labels = {
  row: { 'zh-CN': '指标', en: 'Indicator' },
  budget: { 'zh-CN': '预算执行', en: 'Budget execution' },
  score: { 'zh-CN': '得分', en: 'Score' },
  source: { 'zh-CN': '依据', en: 'Source' },
  direction: { 'zh-CN': '方向', en: 'Direction' },
  conversion: { 'zh-CN': '换算', en: 'Converted' },
  standard: { 'zh-CN': '读作', en: 'Read as' },
  assumed: { 'zh-CN': '未写明，按默认', en: 'Assumed' },
  claimed: { 'zh-CN': '填报', en: 'Claimed' },
  effect: { 'zh-CN': '更正后', en: 'Once corrected' },
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
  trail: {
    'zh-CN': (name: string, value: string, funds: string, adds: string) =>
      `${name} ${value}${funds && `，资金额度 ${funds}`}${adds && `，贡献 ${adds}`}`,
    en: (name: string, value: string, funds: string, adds: string) =>
      `${name} ${value}${funds && `, funds ${funds}`}${adds && `, brings ${adds}`}`,
  },
} satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;

const sources: Readonly<Record<Exclude<DirectionSource, 'comparison'>, Words>> = {
  key: { 'zh-CN': '“方向”一栏所填', en: 'as the key `direction` says' },
  'zero-target': { 'zh-CN': '目标值为 0，按越小越好', en: 'as the target is 0' },
  kind: { 'zh-CN': '由目标值的写法得出', en: 'from the kind of target' },
  standard: { 'zh-CN': '由评分标准得出', en: 'from the scoring standard' },
  assumed: { 'zh-CN': '未注明，默认越大越好', en: 'assumed, as nothing is written' },
};

const aggregations: Readonly<Record<Aggregation['by'], { readonly parts: Words; readonly sources: Words }>> = {
  sum: {
    parts: { 'zh-CN': '分项累加', en: 'Sum of the parts' },
    sources: { 'zh-CN': '来源累加', en: 'Sum of the sources' },
  },
  'weighted-mean': meanByFunds(),
  latest: {
    parts: { 'zh-CN': '取最晚日期', en: 'Latest of the parts' },
    sources: { 'zh-CN': '取最晚日期', en: 'Latest of the sources' },
  },
  all: {
    parts: { 'zh-CN': '各分项均为“是”才算', en: 'All of the parts' },
    sources: { 'zh-CN': '各来源均为“是”才算', en: 'All of the sources' },
  },
  'qualitative-mean': meanByFunds(),
};

function meanByFunds(): { readonly parts: Words; readonly sources: Words } {
  return {
    parts: { 'zh-CN': '分项按资金额度加权平均', en: 'Mean of the parts, weighted by funds' },
    sources: { 'zh-CN': '来源按资金额度加权平均', en: 'Mean of the sources, weighted by funds' },
  };
}
