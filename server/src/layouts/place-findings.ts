import type { Finding } from '../rules/rule.js';
import { Enclosing } from '../text/enclosing.js';
import type { Locale } from '../text/locale.js';
import type { DraftCell, DraftRow } from './draft.js';
import type { CellFinding, FormRow } from './form.js';

/**
 * Puts each finding into one cell: the one with the smallest area around it. A value that is not written has its row's name as its area,
 * and takes of the findings there only those that say that something is missing. What belongs to no cell is `loose`.
 */
export function placeFindings(
  drafts: readonly DraftRow[],
  findings: readonly Finding[],
  locale: Locale,
): { readonly rows: readonly FormRow[]; readonly loose: readonly CellFinding[] } {
  const enclosing = new Enclosing(
    drafts.flatMap(row => row.cells.flatMap(cell => (cell.area ? [{ thing: cell, area: cell.area }] : []))),
  );
  const placed = new Map<DraftCell, CellFinding[]>();
  const loose: CellFinding[] = [];
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const told: CellFinding = {
      code: finding.rule.code,
      severity: finding.severity,
      message: finding.message(locale),
      span: finding.span,
    };
    const home = enclosing.around(finding.span).find(cell => !cell.missing || isAboutMissing(finding));
    if (!home) loose.push(told);
    else if (!placed.get(home)?.push(told)) placed.set(home, [told]);
  }
  return {
    rows: drafts.map(row => ({
      ...row,
      cells: row.cells.map(({ area: _, printed: __, ...cell }, index) => ({
        ...cell,
        findings: placed.get(row.cells[index] as DraftCell) ?? [],
      })),
    })),
    loose,
  };
}

const isAboutMissing = ({ rule }: Finding): boolean => rule.code.includes('missing');
