import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Finding } from '../../rules/rule.js';
import type { RatedBudget, RatedGroup, RatedRow } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import { encloses, type Span } from '../../text/span.js';
import type { CellFinding } from '../form/form.js';

type Home = RatedRow | RatedGroup | RatedBudget;

/** The findings of a document by the smallest line they stand in; those of no row, group or budget belong to the whole (`undefined`). */
export function findingsByHome({ scorecard, index }: DocumentAnalysis, findings: readonly Finding[], locale: Locale): (home: Home | undefined) => readonly CellFinding[] {
  const { rows, groups, budget } = scorecard;
  const areas: { readonly home: Home; readonly area: Span }[] = [
    ...rows.map(home => ({ home, area: home.indicator.node.span })),
    ...groups.map(home => ({ home, area: home.group.node.span })).reverse(),
    ...(budget ? [{ home: budget, area: { start: budget.budget.keySpan.start, end: budget.budget.node.span.end } }] : []),
  ];
  const placed = new Map<Home | undefined, CellFinding[]>();
  for (const { rule, severity, span, message, document } of findings) {
    if (document !== index) continue;
    const home = areas.find(({ area }) => encloses(area, span))?.home;
    placed.set(home, [...(placed.get(home) ?? []), { code: rule.code, severity, span, message: message(locale) }]);
  }
  return home => placed.get(home) ?? [];
}
