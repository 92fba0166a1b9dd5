import type { Severity } from '../rules/rule.js';
import type { LocatedFinding } from './located.js';
import { plainFrame, type ReportFormat } from './report-format.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that GitHub shows as annotations; lines and columns from 1. */
export const githubFindings: ReportFormat = {
  piece: ({ findings }) => findings.map(finding => `${annotation(finding)}\n`).join(''),
  frame: plainFrame,
  close: (_, unread) =>
    unread
      .map(({ name, why }) => `::error file=${escapeProperty(name)},title=unreadable::${escapeData(why)}\n`)
      .join(''),
};

function annotation({ file, code, severity, message, range: { start, end } }: LocatedFinding): string {
  const place: readonly (readonly [string, string | number])[] = [
    ['file', file],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
    // GitHub takes columns only where a range stays on one line
    ...(start.line === end.line
      ? ([
          ['col', start.character + 1],
          ['endColumn', end.character + 1],
        ] as const)
      : []),
    ['title', code],
  ];
  return `::${commands[severity]} ${place.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
