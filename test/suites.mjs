// What `npm test` runs, each told as a number of passed and failed tests.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npmFolder, vsix } from '../client/start/paths.mjs';
import { vscode } from '../client/start/vscode.mjs';
import { packing } from '../server/build/pack.mjs';
import { command, npm } from './command.mjs';
import { loadedBeforeFirstAnswer } from './first-word.mjs';
import { office } from './office/run.mjs';

const root = join(import.meta.dirname, '..');
const e2e = join(root, 'test/e2e');
const dist = join(root, 'dist');
const limit = 3 * 1024 * 1024;
const bin = name => join(root, 'node_modules', '.bin', name);
const script = (...args) => command(process.execPath, args);

/** What the formatter shapes. */
const shaped = ['**/*.{ts,mjs,cjs,css}'];

/** One after the other; those of one list beside each other, as each keeps one core busy. */
export const suites = [
  [
    { name: 'typecheck', run: () => one(command(bin('tsc'), ['-p', '.'])) },
    { name: 'lint', run: () => one(command(bin('eslint'), ['.'])) },
    { name: 'shape of the code', run: () => one(command(bin('prettier'), ['--check', '--log-level=warn', ...shaped])) },
  ],
  [{ name: 'build', run: () => one(script('esbuild.mjs')) }],
  [{ name: 'unit and protocol tests', run: vitest }],
  [{ name: 'grammar tests', run: grammar }],
  [{ name: 'package', run: pack }],
  [{ name: 'office: LibreOffice', run: office }],
  [{ name: 'e2e: Node extension host', run: () => inVsCode('run.mjs', '--host', 'node') }],
  [{ name: 'e2e: web-worker extension host', run: () => inVsCode('run.mjs', '--host', 'web') }],
  [{ name: 'e2e: workbench, as a person sees it', run: () => inVsCode('ui.mjs') }],
  [{ name: 'e2e: preview, as a person sees it', run: () => inVsCode('preview.mjs') }],
];

/** A tool that either succeeds or not counts as one test. */
async function one(running) {
  const { code, output } = await running;
  if (code !== 0) console.log(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest() {
  mkdirSync(dist, { recursive: true });
  const report = join(dist, 'vitest.json');
  const { code, output } = await command(bin('vitest'), [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  if (code !== 0) console.log(output);
  if (!existsSync(report)) throw new Error('vitest ended without a report');
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  if (numPendingTests > 0) console.log(`${numPendingTests} skipped: a skipped test counts as failed`);
  const failed = numFailedTests + numPendingTests;
  // a file that does not load fails without failing a test
  return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}

/** The grammar builds on VS Code's own for YAML, which comes with the VS Code of the e2e suites. */
async function grammar() {
  await installVsCode();
  const folder = join(vscode, 'extensions/yaml/syntaxes');
  const grammars = readdirSync(folder).flatMap(name => ['-g', join(folder, name)]);
  const { code, output } = await command(bin('vscode-tmgrammar-test'), [...grammars, 'test/grammar/*.perf.yaml']);
  if (code !== 0) console.log(output);
  const passed = (output.match(/^✓/gm) ?? []).length;
  const failed = readdirSync(join(root, 'test/grammar')).length - passed;
  return { passed, failed: failed || (code === 0 ? 0 : 1) };
}

async function pack() {
  const { code, output } = await script(...packing(vsix));
  if (code !== 0) throw new Error(output);
  await installVsCode();
  const { unpack } = await import('./e2e/unpack.mjs');
  const extension = await unpack(vsix, join(e2e, '.vsix/package'));
  const size = statSync(vsix).size;
  console.log(`perf-yaml.vsix: ${(size / 1024).toFixed(0)} kB`);
  return tally([
    [`under ${limit / 1024} kB`, size < limit],
    [
      'answers the first word before the engine is there',
      answersAlone(await loadedBeforeFirstAnswer(join(extension, 'dist/server.cjs'))),
    ],
    ...wanted(extension).map(path => [`holds ${path}`, existsSync(join(extension, path))]),
    ...['node_modules', 'server', 'client/src', 'test', 'samples'].map(path => [
      `leaves out ${path}`,
      !existsSync(join(extension, path)),
    ]),
  ]);
}

/** Whether the server was loaded when it answered, and its engine was not. */
const answersAlone = loaded => loaded.includes('server.mjs') && !loaded.some(name => name.startsWith('running-'));

/** What the manifest names, and what a person expects beside it. */
function wanted(extension) {
  const { main, browser, icon, contributes } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  const { languages, grammars, snippets } = contributes;
  const named = [
    ...languages.flatMap(each => [each.configuration, each.icon.light, each.icon.dark]),
    ...[...grammars, ...snippets].map(({ path }) => path),
  ];
  const files = [
    'readme.md',
    'changelog.md',
    'LICENSE.txt',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'dist/server.cjs',
    'dist/server.mjs',
    'dist/server-worker.js',
    'dist/cli.mjs',
    'dist/cli.cjs',
    'dist/pdf-worker.mjs',
    'dist/cmaps/UniGB-UTF16-H.bcmap',
    'dist/licences.txt',
  ];
  return [...new Set([main, browser, icon, ...named, ...files])];
}

function tally(checks) {
  for (const [what, right] of checks) if (!right) console.log(`✗ ${what}`);
  const passed = checks.filter(([, right]) => right).length;
  return { passed, failed: checks.length - passed };
}

async function inVsCode(runner, ...args) {
  await installVsCode();
  const built = await script('test/e2e/build.mjs');
  if (built.code !== 0) throw new Error(built.output);
  const { output } = await command(process.execPath, [join(e2e, runner), ...args], { echo: true });
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (!counts) throw new Error('the runner ended without a result');
  return { passed: Number(counts[1]), failed: Number(counts[2]) };
}

async function installVsCode() {
  if (existsSync(vscode)) return;
  console.log('installing VS Code for the tests (npm ci --prefix test/e2e)');
  const { code, output } = await npm(['ci', '--prefix', npmFolder, '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(output);
}
