import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { Decimal, sum } from '../../number/decimal.js';
import { roundTo } from '../../number/round.js';
import type { Checked } from '../../rules/check.js';
import { findingsOf } from '../../rules/support/of-document.js';
import type { Finding, RuleGroup } from '../../rules/rule.js';
import { roundScore } from '../../scoring/claim.js';
import { gradeOf } from '../../scoring/grade.js';
import { isReviewed, reviewedTotal, totalDeparture } from '../../scoring/reviewed.js';
import { Lines } from '../../text/lines.js';
import { type ReviewDetails, reviewDetails } from './review-details.js';
import { decimalText } from '../scorecard-json.js';

/** One evaluation in a bureau's batch; plain data, so that it can travel between threads. Decimals are texts. */
export interface ReviewRow {
  readonly file: string;
  readonly document: number;
  readonly organization: string;
  readonly year: string;
  /** Whether it is a self-evaluation; else it holds targets or what stood in July. */
  readonly isResult: boolean;
  readonly profile: string;
  /** The claimed total, else what the claims in the rows sum to; empty where nothing is claimed. */
  readonly claimed: string;
  readonly computed: string;
  /** Claimed less computed; where a total is not whole, of the rows where both are known. */
  readonly overclaimed: string;
  /** The grade as claimed, else that of a claimed total that is whole. */
  readonly claimedGrade: string;
  /** Empty while the total is provisional. */
  readonly computedGrade: string;
  readonly gradeChanges: boolean;
  /** The total and grade after review; empty where nothing was reviewed. */
  readonly reviewed: string;
  readonly reviewedGrade: string;
  /** 偏离度: claimed less reviewed, as a share of the claimed; four decimals, empty where nothing was reviewed. */
  readonly departure: string;
  /** How much speaks for a closer look: what quality, batch and review rules say, and the points over-claimed. */
  readonly suspicion: string;
  readonly provisional: boolean;
  /** How many shortfalls give no reason. */
  readonly unexplained: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings of each rule, infos included. */
  readonly findings: Readonly<Record<string, number>>;
  /** What comments in the file silence. */
  readonly suppressed: readonly SetAside[];
  readonly details?: ReviewDetails;
}

/** One finding that a comment silences. */
export interface SetAside {
  readonly code: string;
  /** From 0. */
  readonly line: number;
  /** Empty where the comment gives none. */
  readonly reason: string;
}

/** What a reviewer wants to know of one evaluation at a glance; details where a report is written. */
export function reviewRow(
  file: string,
  document: DocumentAnalysis,
  { findings, suppressed }: Checked,
  isDetailed = false,
): ReviewRow {
  const {
    evaluation,
    scorecard: { total, grade },
    profile,
  } = document;
  const claimed = total.claimed?.value ?? total.sum.claimed;
  const whole = claimedWhole(document);
  const claimedGrade = grade.claimed ?? (whole && !total.provisional ? gradeOf(whole, profile)?.name : undefined) ?? '';
  const computedGrade = grade.computed?.name ?? '';
  const own = findingsOf(document, findings);
  const ofSeverity = (severity: Finding['severity']): number =>
    own.filter(finding => finding.severity === severity).length;
  return {
    file,
    document: document.index,
    organization: valueOf(evaluation.organization) ?? valueOf(evaluation.project) ?? '',
    year: String(valueOf(evaluation.year) ?? ''),
    isResult: document.context.stage === 'self-evaluation',
    profile: profile.id,
    claimed: claimed ? decimalText(claimed) : '',
    computed: total.sum.rounded ? decimalText(total.sum.rounded) : '',
    overclaimed: sayOverclaim(document),
    claimedGrade,
    computedGrade,
    ...afterReview(document),
    suspicion: decimalText(suspicionOf(own, sayOverclaim(document))),
    gradeChanges: claimedGrade !== '' && computedGrade !== '' && claimedGrade !== computedGrade,
    provisional: total.provisional,
    unexplained: own.filter(({ rule }) => rule.code === 'shortfall-unexplained').length,
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    findings: countBy(own.map(({ rule }) => rule.code)),
    suppressed: setAsideIn(document, suppressed),
    ...(isDetailed ? { details: reviewDetails(document, findings) } : {}),
  };
}

/** The claimed total; where none is written, the sum of the claims if every row and the budget make one. */
function claimedWhole({ scorecard: { total, budget, rows } }: DocumentAnalysis): Decimal | undefined {
  const all = [...(budget ? [budget] : []), ...rows.filter(({ status }) => status !== 'not-applicable')];
  return total.claimed?.value ?? (all.every(({ claimed }) => claimed) ? total.sum.claimed : undefined);
}

/** Totals are compared where both are whole, else the rows that are claimed and known. */
function sayOverclaim(document: DocumentAnalysis): string {
  const {
    scorecard: { total, budget, rows },
    profile,
  } = document;
  const claimed = claimedWhole(document);
  if (claimed && !total.provisional && total.sum.rounded) return decimalText(claimed.minus(total.sum.rounded));
  const both = [...(budget ? [budget] : []), ...rows].flatMap(({ claimed: own, score }) =>
    own && score.value ? [own.value.minus(roundScore(score.value, profile))] : [],
  );
  return both.length > 0 ? decimalText(sum(both)) : '';
}

function afterReview({
  scorecard,
  profile,
}: DocumentAnalysis): Pick<ReviewRow, 'reviewed' | 'reviewedGrade' | 'departure'> {
  if (!isReviewed(scorecard)) return { reviewed: '', reviewedGrade: '', departure: '' };
  const { value, grade } = reviewedTotal(scorecard, profile);
  const share = totalDeparture(scorecard, profile);
  return {
    reviewed: value ? decimalText(value) : '',
    reviewedGrade: grade?.name ?? '',
    departure: share ? roundTo(share, 4).toFixed(4) : '',
  };
}

/** What speaks for a closer look beside wrong numbers. */
export const closerLook: ReadonlySet<RuleGroup> = new Set<RuleGroup>(['quality', 'batch', 'review']);

const doubts = { error: 2, warning: 2, info: 1 };

function suspicionOf(findings: readonly Finding[], over: string): Decimal {
  const points = findings.filter(({ rule }) => closerLook.has(rule.group)).map(({ severity }) => doubts[severity]);
  const said = points.reduce((all, each) => all + each, 0);
  return Decimal.max(0, over || 0).plus(said);
}

function setAsideIn({ index, text }: DocumentAnalysis, suppressed: Checked['suppressed']): readonly SetAside[] {
  const own = suppressed.filter(({ finding }) => finding.document === index);
  if (own.length === 0) return [];
  const lines = new Lines(text);
  return own.map(({ finding: { rule, span }, reason }) => ({
    code: rule.code,
    line: lines.lineOf(span.start),
    reason: reason ?? '',
  }));
}

function countBy(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
