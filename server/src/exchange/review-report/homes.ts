import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Checked } from '../../rules/check.js';
import type { Finding } from '../../rules/rule.js';
import type { RatedBudget, RatedGroup, RatedRow } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import { encloses, type Span } from '../../text/span.js';
import type { CellFinding } from '../form/form.js';

type Home = RatedRow | RatedGroup | RatedBudget;

/** What is found at one line of a review. */
export interface Found {
  readonly findings: readonly CellFinding[];
  /** What a comment in the file silences there. */
  readonly suppressed: readonly SuppressedCell[];
}

export interface SuppressedCell extends CellFinding {
  readonly reason: string | undefined;
}

/** What is found in a document by the smallest line it stands in; what stands in no row, group or budget belongs to the whole (`undefined`). */
export function foundByHome(document: DocumentAnalysis, { findings, suppressed }: Checked, locale: Locale): (home: Home | undefined) => Found {
  const homeOf = homesOf(document);
  const tell = ({ rule, severity, span, message }: Finding): CellFinding => ({ code: rule.code, severity, span, message: message(locale) });
  const isOwn = (finding: Finding): boolean => finding.document === document.index;
  const placed = grouped(findings.filter(isOwn).map(tell), homeOf);
  const silenced = grouped(suppressed.filter(({ finding }) => isOwn(finding)).map(({ finding, reason }): SuppressedCell => ({ ...tell(finding), reason })), homeOf);
  return home => ({ findings: placed.get(home) ?? [], suppressed: silenced.get(home) ?? [] });
}

function homesOf({ scorecard: { rows, groups, budget } }: DocumentAnalysis): (span: Span) => Home | undefined {
  const areas: { readonly home: Home; readonly area: Span }[] = [
    ...rows.map(home => ({ home, area: home.indicator.node.span })),
    ...groups.map(home => ({ home, area: home.group.node.span })).reverse(),
    ...(budget ? [{ home: budget, area: { start: budget.budget.keySpan.start, end: budget.budget.node.span.end } }] : []),
  ];
  return span => areas.find(({ area }) => encloses(area, span))?.home;
}

function grouped<T extends CellFinding>(all: readonly T[], homeOf: (span: Span) => Home | undefined): ReadonlyMap<Home | undefined, readonly T[]> {
  const groups = new Map<Home | undefined, T[]>();
  for (const each of all) {
    const home = homeOf(each.span);
    const group = groups.get(home);
    if (group) group.push(each);
    else groups.set(home, [each]);
  }
  return groups;
}
