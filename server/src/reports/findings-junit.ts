import type { Severity } from '../rules/rule.js';
import { type FileReport, type LocatedFinding, reaches } from './located.js';
import { plainFrame, type ReportFormat, type Unread } from './report-format.js';
import { attributes, escapeXml } from '../export/xml.js';

/** A suite for each file, a case for each finding; those at or above `failOn` are failures. A file without findings passes in one case, one that cannot be read is an error. */
export const junitFindings = (failOn: Severity): ReportFormat => ({
  piece: report =>
    suite(report, failOn)
      .map(line => `${line}\n`)
      .join(''),
  frame: ({ error, warning, info, clean, reached }, { length: errors }) => {
    const tests = error + warning + info + clean + errors;
    const open = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'perf-yaml', tests, failures: reached, errors })}>\n`;
    return { ...plainFrame, open, none: open };
  },
  close: (_, unread) => `${unread.map(unreadSuite).join('')}</testsuites>\n`,
});

const unreadSuite = ({ name, why }: Unread): string =>
  [
    `  <testsuite${attributes({ name, tests: 1, failures: 0, errors: 1, skipped: 0 })}>`,
    `    <testcase${attributes({ classname: name, name: 'perf-yaml' })}>`,
    `      <error${attributes({ type: 'unreadable', message: why })}>${escapeXml(`${name}: ${why}`)}</error>`,
    '    </testcase>',
    '  </testsuite>',
    '',
  ].join('\n');

function suite(report: FileReport, failOn: Severity): string[] {
  const { file, findings } = report;
  const counts = { tests: Math.max(1, findings.length), failures: failing(report, failOn), errors: 0, skipped: 0 };
  const cases =
    findings.length === 0
      ? [`    <testcase${attributes({ classname: file, name: 'perf-yaml' })}/>`]
      : findings.flatMap(finding => testCase(finding, failOn));
  return [`  <testsuite${attributes({ name: file, ...counts })}>`, ...cases, '  </testsuite>'];
}

function testCase({ file, code, severity, message, range: { start } }: LocatedFinding, failOn: Severity): string[] {
  const place = `${file}:${start.line + 1}:${start.character + 1}`;
  const detail = escapeXml(`${place} ${severity} ${code} ${message}`);
  const outcome = reaches(severity, failOn)
    ? `<failure${attributes({ type: severity, message })}>${detail}</failure>`
    : `<system-out>${detail}</system-out>`;
  return [
    `    <testcase${attributes({ classname: file, name: `${code} (${start.line + 1}:${start.character + 1})` })}>`,
    `      ${outcome}`,
    '    </testcase>',
  ];
}

const failing = ({ findings }: FileReport, failOn: Severity): number =>
  findings.filter(({ severity }) => reaches(severity, failOn)).length;
