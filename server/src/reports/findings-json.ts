import type { LocatedFinding } from './located.js';
import { jsonFrame, jsonItems, type ReportFormat } from './report-format.js';

/** One element of what `check --format json` prints; `related` holds the other places it speaks of, none where there are none. */
export type FindingJson = Pick<
  LocatedFinding,
  'file' | 'document' | 'code' | 'severity' | 'message' | 'fixable' | 'related'
> & {
  /** `null` where the finding is about another file alone. */
  readonly range: LocatedFinding['range'] | null;
};

/** Findings as JSON. */
export const jsonFindings: ReportFormat = {
  piece: ({ findings }) => jsonItems(findings.map(findingJson), 1),
  frame: jsonFrame,
  close: () => ']\n',
};

const findingJson = ({
  file,
  document,
  code,
  severity,
  message,
  range,
  isElsewhere,
  fixable,
  related,
}: LocatedFinding): FindingJson => ({
  file,
  document,
  code,
  severity,
  message,
  range: isElsewhere ? null : range,
  fixable,
  related,
});
