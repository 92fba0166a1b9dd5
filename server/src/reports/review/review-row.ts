import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { type Decimal, sum } from '../../number/decimal.js';
import type { Checked } from '../../rules/check.js';
import { findingsOf } from '../../rules/support/of-document.js';
import type { Finding } from '../../rules/rule.js';
import { rounded } from '../../scoring/claim.js';
import { gradeOf } from '../../scoring/grade.js';
import { Lines } from '../../text/lines.js';
import { decimalText } from '../scorecard-json.js';

/** One evaluation in a bureau's batch; plain data, so that it can travel between threads. Decimals are texts. */
export interface ReviewRow {
  readonly file: string;
  readonly document: number;
  readonly organization: string;
  readonly year: string;
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
  readonly provisional: boolean;
  /** How many shortfalls give no reason. */
  readonly unexplained: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings of each rule, infos included. */
  readonly findings: Readonly<Record<string, number>>;
  /** What comments in the file silence. */
  readonly suppressed: readonly SetAside[];
}

/** One finding that a comment silences. */
export interface SetAside {
  readonly code: string;
  /** From 0. */
  readonly line: number;
  /** Empty where the comment gives none. */
  readonly reason: string;
}

/** What a reviewer wants to know of one evaluation at a glance. */
export function reviewRow(file: string, document: DocumentAnalysis, { findings, suppressed }: Checked): ReviewRow {
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
    profile: profile.id,
    claimed: claimed ? decimalText(claimed) : '',
    computed: total.sum.rounded ? decimalText(total.sum.rounded) : '',
    overclaimed: overclaimed(document),
    claimedGrade,
    computedGrade,
    gradeChanges: claimedGrade !== '' && computedGrade !== '' && claimedGrade !== computedGrade,
    provisional: total.provisional,
    unexplained: own.filter(({ rule }) => rule.code === 'shortfall-unexplained').length,
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    findings: countBy(own.map(({ rule }) => rule.code)),
    suppressed: setAsideIn(document, suppressed),
  };
}

/** The claimed total; where none is written, the sum of the claims if every row and the budget make one. */
function claimedWhole({ scorecard: { total, budget, rows } }: DocumentAnalysis): Decimal | undefined {
  const all = [...(budget ? [budget] : []), ...rows.filter(({ status }) => status !== 'not-applicable')];
  return total.claimed?.value ?? (all.every(({ claimed }) => claimed) ? total.sum.claimed : undefined);
}

/** Totals are compared where both are whole, else the rows that are claimed and known. */
function overclaimed(document: DocumentAnalysis): string {
  const {
    scorecard: { total, budget, rows },
    profile,
  } = document;
  const claimed = claimedWhole(document);
  if (claimed && !total.provisional && total.sum.rounded) return decimalText(claimed.minus(total.sum.rounded));
  const both = [...(budget ? [budget] : []), ...rows].flatMap(({ claimed: own, score }) =>
    own && score.value ? [own.value.minus(rounded(score.value, profile))] : [],
  );
  return both.length > 0 ? decimalText(sum(both)) : '';
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
