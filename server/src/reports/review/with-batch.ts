import { Decimal } from '../../number/decimal.js';
import type { BatchFound } from '../../rules/rule.js';
import type { ReviewRow } from './review-row.js';

/** Rows with what only the whole batch shows: each form that takes part in it is the more suspicious, by a warning. */
export function withBatch(
  rows: readonly ReviewRow[],
  found: readonly BatchFound<{ readonly file: string; readonly document: number }>[],
): readonly ReviewRow[] {
  const codes = new Map<string, Map<string, string>>();
  for (const { code, words, first, others } of found)
    for (const place of [first, ...others]) {
      const key = keyOf(place);
      codes.set(key, (codes.get(key) ?? new Map<string, string>()).set(code, words));
    }
  return rows.map(row => [...(codes.get(keyOf(row)) ?? [])].reduce(withFinding, row));
}

const keyOf = ({ file, document }: { readonly file: string; readonly document: number }): string =>
  `${document} ${file}`;

const withFinding = (row: ReviewRow, [code, words]: readonly [code: string, words: string]): ReviewRow => ({
  ...row,
  warnings: row.warnings + 1,
  findings: { ...row.findings, [code]: 1 },
  suspicion: new Decimal(row.suspicion).plus(2).toFixed(),
  ...(row.details && {
    details: { ...row.details, problems: [...row.details.problems, { code, subject: `“${words}”` }] },
  }),
});
