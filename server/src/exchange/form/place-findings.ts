import type { Finding } from '../../rules/rule.js';
import type { Locale } from '../../text/locale.js';
import { encloses, type Span } from '../../text/span.js';
import type { DraftCell, DraftRow } from './draft.js';
import type { CellFinding, FormRow } from './form.js';

/**
 * Puts each finding into one cell: the one with the smallest area around it. A value that is not written has its row's name as its area,
 * and takes of the findings there only those that say that something is missing. What belongs to no cell is `loose`.
 */
export function placeFindings(drafts: readonly DraftRow[], findings: readonly Finding[], locale: Locale): { readonly rows: readonly FormRow[]; readonly loose: readonly CellFinding[] } {
  const cells = drafts.flatMap(row => row.cells.filter(cell => cell.area)).sort((a, b) => lengthOf(a) - lengthOf(b));
  const placed = new Map<DraftCell, CellFinding[]>();
  const loose: CellFinding[] = [];
  for (const finding of findings) {
    const told: CellFinding = { code: finding.rule.code, severity: finding.severity, message: finding.message(locale), span: finding.span };
    const home = cells.find(cell => encloses(cell.area as Span, finding.span) && (!cell.missing || isAboutMissing(finding)));
    if (home) placed.set(home, [...(placed.get(home) ?? []), told]);
    else loose.push(told);
  }
  return { rows: drafts.map(row => ({ ...row, cells: row.cells.map(({ area: _, ...cell }, index) => ({ ...cell, findings: placed.get(row.cells[index] as DraftCell) ?? [] })) })), loose };
}

const isAboutMissing = ({ rule }: Finding): boolean => rule.code.includes('missing');

const lengthOf = ({ area }: DraftCell): number => (area ? area.end - area.start : Infinity);
