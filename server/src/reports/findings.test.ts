import { expect, test } from 'vitest';
import { rules } from '../rules/index.js';
import { githubFindings } from './findings-github.js';
import { jsonFindings } from './findings-json.js';
import { junitFindings } from './findings-junit.js';
import { fileUri, sarifFindings } from './findings-sarif.js';
import { textFindings } from './findings-text.js';
import type { FileReport, LocatedFinding } from './located.js';
import { leaveUnpainted } from '../export/paint.js';
import { rulePage, ruleTable } from './rule-page.js';
import { fixSafely } from './safe-fixes.js';
import { reportOf, small, whole } from './testing.js';

const finding: LocatedFinding = {
  file: 'a:b,c/表.perf.yaml',
  document: 0,
  code: 'score-mismatch',
  severity: 'error',
  message: '100%，\n应为 <3> & "4"',
  range: { start: { line: 7, character: 2 }, end: { line: 7, character: 4 } },
  fixable: true,
  safe: true,
  related: [],
};
const report: FileReport = {
  file: finding.file,
  findings: [finding],
  suppressed: [
    { ...finding, code: 'weight-sum', severity: 'warning', reason: '已核对' },
    { ...finding, reason: undefined },
  ],
};

test('text: one line a finding, from 1, and a summary', () => {
  expect(whole(textFindings('zh-CN', leaveUnpainted), [report])).toBe(
    'a:b,c/表.perf.yaml:8:3 error score-mismatch 100%， 应为 <3> & "4"\na:b,c/表.perf.yaml:8:3 ignored weight-sum 已核对\na:b,c/表.perf.yaml:8:3 ignored score-mismatch （没有写理由）\n共检查 1 个文件：1 个错误，0 个警告，0 条提示；另有 2 处已注明忽略；其中 1 处可用 --fix 自动改正。\n',
  );
  expect(whole(textFindings('en', leaveUnpainted), [{ file: 'a', findings: [], suppressed: [] }])).toBe(
    '1 file checked: nothing found.\n',
  );
});

test('JSON holds the fields of the contract and no others', () => {
  expect(Object.keys((JSON.parse(whole(jsonFindings, [report])) as object[])[0] ?? {})).toEqual([
    'file',
    'document',
    'code',
    'severity',
    'message',
    'range',
    'fixable',
    'related',
  ]);
});

test('the error of a form stands on its claim', () => {
  const errors = reportOf(small, 'zh-CN').findings.filter(({ code }) => code === 'score-mismatch');
  expect(errors).toMatchObject([
    { severity: 'error', fixable: true, safe: true, range: { start: { line: 7 }, end: { line: 7 } } },
  ]);
});

test('GitHub annotations escape what would end them', () => {
  expect(whole(githubFindings, [report])).toBe(
    '::error file=a%3Ab%2Cc/表.perf.yaml,line=8,endLine=8,col=3,endColumn=5,title=score-mismatch::100%25，%0A应为 <3> & "4"\n',
  );
});

test('JUnit: failures at or above the bound, XML escaped, a clean file passes', () => {
  const xml = whole(junitFindings('error'), [report, { file: 'b', findings: [], suppressed: [] }]);
  expect(xml).toContain('<testsuites name="perf-yaml" tests="2" failures="1" errors="0">');
  expect(xml).toContain('message="100%，&#10;应为 &lt;3&gt; &amp; &quot;4&quot;"');
  expect(xml).toContain('<testcase classname="b" name="perf-yaml"/>');
  expect(
    whole(junitFindings('error'), [
      { ...report, findings: [{ ...finding, severity: 'info', message: '\u0000\ud800' }] },
    ]),
  ).toContain('<system-out>a:b,c/表.perf.yaml:8:3 info score-mismatch \ufffd\ufffd</system-out>');
});

test('SARIF: UTF-16 columns from 1, rules with help, suppressions with their reasons', () => {
  const sarif = JSON.parse(whole(sarifFindings({ rules, version: '1.2.3', locale: 'zh-CN' }), [report])) as {
    runs: [
      {
        columnKind: string;
        tool: { driver: { rules: { id: string; helpUri: string }[] } };
        results: Record<string, unknown>[];
      },
    ];
  };
  const [{ columnKind, tool, results }] = sarif.runs;
  expect(columnKind).toBe('utf16CodeUnits');
  const index = rules.findIndex(({ code }) => code === 'score-mismatch');
  expect(tool.driver.rules[index]).toMatchObject({
    id: 'score-mismatch',
    helpUri: expect.stringMatching(/^https:.*score-mismatch/) as string,
  });
  expect(results[0]).toEqual({
    ruleId: 'score-mismatch',
    ruleIndex: index,
    level: 'error',
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%3Ab%2Cc/%E8%A1%A8.perf.yaml' },
          region: { startLine: 8, startColumn: 3, endLine: 8, endColumn: 5 },
        },
      },
    ],
  });
  expect(results[1]).toMatchObject({ suppressions: [{ kind: 'inSource', justification: '已核对' }] });
  expect(results[2]).toMatchObject({ suppressions: [{ kind: 'inSource' }] });
});

test('paths become URI references', () => {
  expect(fileUri('./a b/c.yaml')).toBe('a%20b/c.yaml');
  expect(fileUri('/tmp/表')).toBe('file:///tmp/%E8%A1%A8');
  expect(fileUri('C:/表/a')).toBe('file:///C:/%E8%A1%A8/a');
});

test('every rule has a page in both languages', () => {
  for (const rule of rules)
    for (const locale of ['zh-CN', 'en'] as const) expect(rulePage(rule, locale)).toContain(rule.doc.why[locale]);
  expect(ruleTable(rules, 'en')).toContain('[`score-mismatch`](score-mismatch.md)');
});

test('safe fixes settle, and of two at one place one waits for the next round', () => {
  const find = (text: string): never[] =>
    text.length > 0
      ? ([
          { fixes: () => [{ safe: true, edits: [{ span: { start: 0, end: 1 }, text: '' }] }] },
          { fixes: () => [{ safe: false, edits: [] }] },
        ] as never[])
      : [];
  expect(fixSafely('ab', find)).toEqual({ text: '', fixed: 2 });
});
