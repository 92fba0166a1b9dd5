import type { FileReport, LocatedFinding } from './located.js';

/** One element of what `check --format json` prints (interface.md section 3). */
export type FindingJson = Pick<LocatedFinding, 'file' | 'document' | 'code' | 'severity' | 'message' | 'range' | 'fixable'>;

export const findingsJson = (reports: readonly FileReport[]): FindingJson[] =>
  reports.flatMap(({ findings }) =>
    findings.map(({ file, document, code, severity, message, range, fixable }) => ({ file, document, code, severity, message, range, fixable })));
