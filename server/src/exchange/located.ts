import type { Checked } from '../rules/check.js';
import type { Finding, Severity } from '../rules/rule.js';
import { Lines, type Position } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import type { Span } from '../text/span.js';

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A finding with its file and place, told in one language: plain data that every report is made of. */
export interface LocatedFinding {
  /** As given, with `/`. */
  readonly file: string;
  readonly document: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Whether some fix is offered, and whether one of them can be applied unseen. */
  readonly fixable: boolean;
  readonly safe: boolean;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
}

/** A finding that a comment silences. */
export interface SuppressedFinding extends LocatedFinding {
  readonly reason: string | undefined;
}

/** All that is said of one file. */
export interface FileReport {
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
  readonly suppressed: readonly SuppressedFinding[];
}

export function locate(file: string, text: string, { findings, suppressed }: Checked, locale: Locale): FileReport {
  const lines = new Lines(text);
  return {
    file,
    findings: findings.map(finding => located(file, finding, lines, locale)),
    suppressed: suppressed.map(({ finding, reason }) => ({ ...located(file, finding, lines, locale), reason })),
  };
}

function located(file: string, finding: Finding, lines: Lines, locale: Locale): LocatedFinding {
  const range = ({ start, end }: Span): Range => ({ start: lines.position(start), end: lines.position(end) });
  const fixes = finding.fixes();
  return {
    file,
    document: finding.document,
    code: finding.rule.code,
    severity: finding.severity,
    message: finding.message(locale),
    range: range(finding.span),
    fixable: fixes.length > 0,
    safe: fixes.some(fix => fix.safe),
    related: finding.related.map(({ span, words }) => ({ range: range(span), message: words[locale] })),
  };
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity is at or above another. */
export const reaches = (severity: Severity, bound: Severity): boolean => ranks[severity] >= ranks[bound];

/** How many findings there are of each severity. */
export function countBySeverity(reports: readonly FileReport[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of reports) for (const { severity } of findings) counts[severity]++;
  return counts;
}
