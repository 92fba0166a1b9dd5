import type { Severity } from '../rules/rule.js';
import { type FileReport, type LocatedFinding, reaches } from './located.js';
import { attributes, escapeXml } from './xml.js';

/** A suite for each file, a case for each finding; those at or above `failOn` are failures. A file without findings passes in one case. */
export function findingsJunit(reports: readonly FileReport[], failOn: Severity): string {
  const tests = reports.reduce((all, { findings }) => all + Math.max(1, findings.length), 0);
  const failures = reports.reduce((all, report) => all + failing(report, failOn), 0);
  const head = `<testsuites${attributes({ name: 'perf-yaml', tests, failures, errors: 0 })}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...reports.flatMap(report => suite(report, failOn)), '</testsuites>', ''].join('\n');
}

function suite(report: FileReport, failOn: Severity): string[] {
  const { file, findings } = report;
  const counts = { tests: Math.max(1, findings.length), failures: failing(report, failOn), errors: 0, skipped: 0 };
  const cases = findings.length === 0 ? [`    <testcase${attributes({ classname: file, name: 'perf-yaml' })}/>`] : findings.flatMap(finding => testCase(finding, failOn));
  return [`  <testsuite${attributes({ name: file, ...counts })}>`, ...cases, '  </testsuite>'];
}

function testCase({ file, code, severity, message, range: { start } }: LocatedFinding, failOn: Severity): string[] {
  const place = `${file}:${start.line + 1}:${start.character + 1}`;
  const detail = escapeXml(`${place} ${severity} ${code} ${message}`);
  const outcome = reaches(severity, failOn) ? `<failure${attributes({ type: severity, message })}>${detail}</failure>` : `<system-out>${detail}</system-out>`;
  return [`    <testcase${attributes({ classname: file, name: `${code} (${start.line + 1}:${start.character + 1})` })}>`, `      ${outcome}`, '    </testcase>'];
}

const failing = ({ findings }: FileReport, failOn: Severity): number => findings.filter(({ severity }) => reaches(severity, failOn)).length;
