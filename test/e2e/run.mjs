// node test/e2e/run.mjs --host node|web [--timeout SECONDS] [--verbose]
// Runs the suite inside VS Code's extension host, as @vscode/test-electron does, with the packaged extension.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { root, samples, vsix } from '../../client/start/paths.mjs';
import { shots } from './shots.mjs';
import { startStatic } from './static.mjs';
import { unpack } from './unpack.mjs';
import { startServer } from '../../client/start/vscode.mjs';

const mark = '\u241e';
const { values: options } = parseArgs({
  options: {
    host: { type: 'string', default: 'node' },
    timeout: { type: 'string', default: '420' },
    verbose: { type: 'boolean', default: process.env.E2E_VERBOSE === '1' },
  },
});
const { host, verbose } = options;
const began = Date.now();
const noise = [];
let server, browser, page, stats;

const code = await outcome().catch(async error => {
  console.error(String(error.stack ?? error));
  await page?.screenshot({ path: join(shots, `${host}-stuck.png`) }).catch(() => undefined);
  return 2;
});
const failed = Math.max(stats?.failures ?? 0, code || !stats?.tests ? 1 : 0);
if (!stats?.tests) console.error('no test was executed');
if (failed && !verbose) console.error(['--- VS Code log', ...noise.slice(-40), server?.log().slice(-4000)].join('\n'));
await browser?.close().catch(() => undefined);
await server?.stop();
console.log(`${host} extension host, ${((Date.now() - began) / 1000).toFixed(1)} s`);
console.log(`${stats?.passes ?? 0} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** The exit code the workbench reports for the suite. */
function outcome() {
  mkdirSync(shots, { recursive: true });
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no result after ${options.timeout} s`)), options.timeout * 1000).unref();
    start(resolve, reject).catch(reject);
  });
}

async function start(resolve, reject) {
  const ext = await unpack(vsix, join(root, 'test/e2e/.vsix', host));
  const tests = join(root, 'dist/e2e', host, 'index.cjs');
  server = host === 'node' ? await startServer({ verbose }) : await startStatic({ ext, tests, verbose });
  ({ browser, page } = await openBrowser({ verbose, width: 1400, height: 900 }));
  page.on('crash', () => reject(new Error('the page crashed')));
  await page.exposeFunction('codeAutomationExit', resolve);
  await page.exposeFunction('codeAutomationLog', (type, args) => listen(type, [args].flat()));
  await page.goto(host === 'node' ? address(ext, tests) : server.origin);
}

function address(ext, tests) {
  const folder = join(server.tmp, 'ws');
  cpSync(samples, folder, { recursive: true });
  const payload = [
    ['extensionDevelopmentPath', server.uri(ext)],
    ['extensionTestsPath', server.uri(tests)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  return `${server.origin}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

async function listen(type, args) {
  const line = args.map(each => (typeof each === 'string' ? each : JSON.stringify(each))).join(' ');
  const [, kind, text] = line.startsWith(mark) ? line.split(mark) : [];
  if (kind === 'out') console.log(text);
  else if (kind === 'stats') stats = JSON.parse(text);
  else if (kind === 'shot') await page.screenshot({ path: join(shots, `${host}-${text}.png`) });
  else noise.push(`[${type}] ${line}`);
}
