import type { LocatedFinding } from './located.js';
import { jsonFrame, jsonItems, type ReportFormat } from './report-format.js';

/** One element of what `check --format json` prints (interface.md section 3); `related` where another file or place has to do with it. */
export type FindingJson = Pick<
  LocatedFinding,
  'file' | 'document' | 'code' | 'severity' | 'message' | 'range' | 'fixable'
> &
  Partial<Pick<LocatedFinding, 'related'>>;

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
  fixable,
  related,
}: LocatedFinding): FindingJson => ({
  file,
  document,
  code,
  severity,
  message,
  range,
  fixable,
  ...(related.some(place => place.file !== file) && { related }),
});
