import type { Checked } from '../rules/check.js';
import type { Finding, Severity } from '../rules/rule.js';
import type { Lines, Position } from '../text/lines.js';
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
  /** Whether it is about another file alone, such as a report on the form: `range` is the form's beginning then. */
  readonly isElsewhere?: true;
  /** Whether some fix is offered, and whether one of them can be applied unseen. */
  readonly fixable: boolean;
  readonly safe: boolean;
  /** Other places it speaks of, perhaps in other files. */
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
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

/** Another file that a finding speaks of: how it is named to people, and its lines. */
export type OtherFile = (uri: string) => { readonly file: string; readonly lines: Lines } | undefined;

/** `other` leads to the files that a roll-up's findings speak of; places in a file it does not lead to are left out. */
export function locate(
  file: string,
  lines: Lines,
  { findings, suppressed }: Checked,
  locale: Locale,
  other: OtherFile = () => undefined,
): FileReport {
  const own = { file, lines };
  const tell = (finding: Finding): LocatedFinding => locateFinding(finding, own, locale, other);
  return {
    file,
    findings: findings.map(tell),
    suppressed: suppressed.map(({ finding, reason }) => ({ ...tell(finding), reason })),
  };
}

function locateFinding(
  finding: Finding,
  own: NonNullable<ReturnType<OtherFile>>,
  locale: Locale,
  other: OtherFile,
): LocatedFinding {
  const fixes = finding.fixes();
  return {
    file: own.file,
    document: finding.document,
    code: finding.rule.code,
    severity: finding.severity,
    message: finding.message(locale),
    range: rangeOf(own.lines, finding.span),
    fixable: fixes.length > 0,
    safe: fixes.some(fix => fix.safe),
    related: finding.related.flatMap(({ uri, span, words }) => {
      const place = uri === undefined ? own : other(uri);
      return place ? [{ file: place.file, range: rangeOf(place.lines, span), message: words[locale] }] : [];
    }),
  };
}

/** Lines and columns of a span, from 0. */
export const rangeOf = (lines: Lines, { start, end }: Span): Range => ({
  start: lines.position(start),
  end: lines.position(end),
});

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity is at or above another. */
export const reaches = (severity: Severity, bound: Severity): boolean => ranks[severity] >= ranks[bound];
