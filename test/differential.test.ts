import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { rules } from '../server/src/rules/index.js';
import { call } from './cli/call.js';
import { Client, uriOf } from './protocol/client.js';
import { corpus } from './support/texts.js';

/** The same files under the same names, on disk for the command line and in the editor for the server. */
const files: Readonly<Record<string, string>> = Object.fromEntries([
  ...corpus,
  ...rules.flatMap(({ code, examples }) =>
    examples.bad.map((text, i) => [`${code}-${i}.perf.yaml`, text.split(/^#- /m)[0] ?? ''] as const),
  ),
  [
    'p.perf-profile.yaml',
    'id: p\nextends: wuhan-2020\nbands: { met: 50, partial: 60 }\ntitel: 甲\n# perf-ignore missing-key: 待补\nformulas: { exceeded: linear }\n',
  ],
]);

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Diagnostic['range'];
}
type ByFile = Readonly<Record<string, readonly Told[]>>;

/** What is told of several files together depends on which they are. */
const ofBatch: ReadonlySet<string> = new Set(rules.filter(({ group }) => group === 'batch').map(({ code }) => code));

const severities = ['', 'error', 'warning', 'info'];

async function fromServer(locale: string): Promise<ByFile> {
  const client = await Client.start({ locale, files: { ...files } });
  await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  const told: Record<string, readonly Told[]> = {};
  for (const [name, text] of Object.entries(files)) {
    const uri = await client.open(text, name, name.includes('perf-profile') ? 'perf-profile' : 'perf-yaml');
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    told[name] =
      report.kind === 'full'
        ? report.items
            .filter(({ code }) => !ofBatch.has(String(code)))
            .map(({ code, severity = 0, message, range }) => ({
              code: String(code),
              severity: severities[severity] ?? '',
              message: String(message),
              range,
            }))
        : [];
    expect(uri).toBe(uriOf(name));
  }
  await client.stop();
  return told;
}

async function fromCommandLine(
  format: string,
  locale: string,
  read: (printed: unknown, name: (file: string) => string) => readonly (readonly [string, Told])[],
): Promise<ByFile> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { stdout } = await call(['check', folder, '--format', format, '--locale', locale]);
  const told: Record<string, Told[]> = Object.fromEntries(Object.keys(files).map(name => [name, []]));
  for (const [name, each] of read(JSON.parse(stdout), file =>
    relative(folder, decodeURIComponent(file.replace(/^file:\/\//, ''))),
  ))
    if (!ofBatch.has(each.code)) told[name]?.push(each);
  return told;
}

const fromJson = (locale: string): Promise<ByFile> =>
  fromCommandLine('json', locale, (printed, name) =>
    (printed as (Told & { file: string })[]).map(
      ({ file, code, severity, message, range }) => [name(file), { code, severity, message, range }] as const,
    ),
  );

interface SarifResult {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly suppressions?: unknown;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
      };
    },
  ];
}

const fromSarif = (locale: string): Promise<ByFile> =>
  fromCommandLine('sarif', locale, (printed, name) =>
    (printed as { runs: [{ results: SarifResult[] }] }).runs[0].results
      .filter(({ suppressions }) => !suppressions)
      .map(
        ({
          ruleId,
          level,
          message,
          locations: [
            {
              physicalLocation: { artifactLocation, region },
            },
          ],
        }) =>
          [
            name(artifactLocation.uri),
            {
              code: ruleId,
              severity: level === 'note' ? 'info' : level,
              message: message.text,
              range: {
                start: { line: region.startLine - 1, character: region.startColumn - 1 },
                end: { line: region.endLine - 1, character: region.endColumn - 1 },
              },
            },
          ] as const,
      ),
  );

test('the same findings from the server, check --format json and SARIF, on the whole corpus', async () => {
  const [server, json, sarif] = [await fromServer('zh-CN'), await fromJson('zh-CN'), await fromSarif('zh-CN')];
  expect(Object.values(json).flat().length).toBeGreaterThan(100);
  expect(json).toEqual(server);
  expect(sarif).toEqual(json);
});
