import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Checked } from '../../rules/check.js';
import { findingsOf } from '../../rules/support/of-document.js';
import type { Finding } from '../../rules/rule.js';
import type { RatedBudget, RatedGroup, RatedRow } from '../../scoring/scorecard.js';
import { Enclosing } from '../../text/enclosing.js';
import type { Locale } from '../../text/locale.js';
import type { CellFinding } from '../../layouts/form.js';

/** What a finding may belong to. */
export type Home = RatedRow | RatedGroup | RatedBudget;

/** What is found at one line of a review. */
export interface Found {
  readonly findings: readonly CellFinding[];
  /** What a comment in the file silences there. */
  readonly suppressed: readonly SuppressedCell[];
}

/** A finding that a comment silences, with the reason it gives. */
export interface SuppressedCell extends CellFinding {
  readonly reason: string | undefined;
}

/** What is found in a document by the smallest line it stands in; what stands in no row, group or budget belongs to the whole (`undefined`). */
export function foundByHome(
  document: DocumentAnalysis,
  { findings, suppressed }: Checked,
  locale: Locale,
): (home: Home | undefined) => Found {
  const tell = ({ rule, severity, span, message }: Finding): CellFinding => ({
    code: rule.code,
    severity,
    span,
    message: message(locale),
  });
  const placed = groupByHome(findingsOf(document, findings).map(tell), document);
  const silenced = groupByHome(
    suppressed
      .filter(({ finding }) => finding.document === document.index)
      .map(({ finding, reason }): SuppressedCell => ({ ...tell(finding), reason })),
    document,
  );
  return home => ({ findings: placed.get(home) ?? [], suppressed: silenced.get(home) ?? [] });
}

/** What the places of a document stand in, to be asked for from left to right. */
export const homesIn = ({ scorecard: { rows, groups, budget } }: DocumentAnalysis): Enclosing<Home> =>
  new Enclosing<Home>([
    ...rows.map(row => ({ thing: row, area: row.indicator.node.span })),
    ...groups.map(group => ({ thing: group, area: group.group.node.span })),
    ...(budget
      ? [{ thing: budget, area: { start: budget.budget.keySpan.start, end: budget.budget.node.span.end } }]
      : []),
  ]);

function groupByHome<T extends CellFinding>(
  all: readonly T[],
  document: DocumentAnalysis,
): ReadonlyMap<Home | undefined, readonly T[]> {
  const homes = homesIn(document);
  const placed = new Map<Home | undefined, T[]>();
  for (const each of [...all].sort((a, b) => a.span.start - b.span.start)) {
    const [home] = homes.around(each.span);
    if (!placed.get(home)?.push(each)) placed.set(home, [each]);
  }
  return placed;
}
