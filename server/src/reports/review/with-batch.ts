import { Decimal } from '../../number/decimal.js';
import type { BatchFold } from '../../rules/support/batch.js';
import { together as groupsOf } from '../../rules/support/together.js';
import type { PlaceInBatch } from '../batch-digests.js';
import type { ReviewRow } from './review-row.js';

/** Rows with what only the whole batch shows: each form that takes part in it is the more suspicious, by a warning; what a form sets aside is listed with its reason. */
export function withBatch(rows: readonly ReviewRow[], together: BatchFold<PlaceInBatch>): readonly ReviewRow[] {
  const codes = new Map<string, Map<string, string>>();
  for (const { code, words, first, others } of together.found())
    for (const place of [first, ...others]) {
      const key = keyOf(place);
      codes.set(key, (codes.get(key) ?? new Map<string, string>()).set(code, words));
    }
  const aside = groupsOf(together.setAside(), ({ place }) => keyOf(place));
  return rows
    .map(row => [...(codes.get(keyOf(row)) ?? [])].reduce(withFinding, row))
    .map(row => {
      const more = (aside.get(keyOf(row)) ?? []).map(({ code, place: { range }, reason }) => ({
        code,
        line: range.start.line,
        reason,
      }));
      return more.length > 0 ? { ...row, suppressed: [...row.suppressed, ...more] } : row;
    });
}

const keyOf = ({ file, document }: { readonly file: string; readonly document: number }): string =>
  `${document} ${file}`;

/** What the evaluations of one file show together may have been told of it already. */
function withFinding(row: ReviewRow, [code, words]: readonly [code: string, words: string]): ReviewRow {
  const { details, findings } = row;
  if (findings[code] !== undefined) return row;
  return {
    ...row,
    warnings: row.warnings + 1,
    findings: { ...findings, [code]: 1 },
    suspicion: new Decimal(row.suspicion).plus(2).toFixed(),
    ...(details && { details: { ...details, problems: [...details.problems, { code, subject: `“${words}”` }] } }),
  };
}
