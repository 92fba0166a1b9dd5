// npm start [-- --no-open]   Builds, scores the reference form on the command line, and opens VS Code on samples/ with the extension:
// desktop VS Code where `code` is on the PATH, else VS Code in the browser from the npm registry, until Ctrl+C.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, sample, samples, vsix } from '../test/e2e/paths.mjs';

const windows = process.platform === 'win32';

run(process.execPath, ['esbuild.mjs']);
console.log(`\n$ perf-yaml score ${sample()}\n`);
run(process.execPath, ['dist/cli.cjs', 'score', sample()]);

const code = onPath(windows ? ['code.cmd'] : ['code', 'code-insiders', 'codium']).find(path => !isRemoteStub(path));
if (code) openDesktop(code);
else await serveBrowser();

/** A new window with this work tree's extension beside the person's own. */
function openDesktop(program) {
  console.log(`\nOpening VS Code (${program}) on samples/ …`);
  run(program, ['--new-window', `--extensionDevelopmentPath=${root}`, samples, sample()], windows);
}

async function serveBrowser() {
  if (process.platform !== 'linux') {
    console.log('\nNo `code` on the PATH: in VS Code run “Shell Command: Install \'code\' command in PATH”, then npm start again.');
    return;
  }
  console.log('\nNo desktop VS Code on the PATH: starting VS Code for the browser.');
  if (!existsSync(join(root, 'test/e2e/node_modules/code-server/lib/vscode'))) run('npm', ['ci', '--prefix', 'test/e2e', '--no-audit', '--no-fund', '--loglevel=error']);
  run(join(root, 'node_modules/.bin/vsce'), ['package', '--no-dependencies', '--allow-missing-repository', '--out', vsix], false, 'ignore');
  const { startServer } = await import('../test/e2e/vscode.mjs');
  const token = randomUUID();
  const server = await startServer({ vsix, token, extraSettings: { 'security.workspace.trust.enabled': false } });
  const file = JSON.stringify([['openFile', server.uri(sample())]]);
  const url = `${server.origin}/?tkn=${token}&folder=${encodeURIComponent(samples)}&payload=${encodeURIComponent(file)}`;
  console.log(`\n${url}\n\nCtrl+C ends it.`);
  if (!process.argv.includes('--no-open')) openUrl(url);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop().then(() => process.exit(0)));
}

/** Where there is no screen, the printed address has to do. */
function openUrl(url) {
  const [program] = onPath(['xdg-open', 'wslview']);
  if (program && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) spawn(program, [url], { stdio: 'ignore', detached: true }).unref();
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap(name => folders.map(folder => join(folder, name))).filter(path => existsSync(path));
}

/** In a remote terminal `code` only talks to the window it belongs to, and cannot load an extension from here. */
const isRemoteStub = path => realpathSync(path).includes('remote-cli') || 'VSCODE_IPC_HOOK_CLI' in process.env;

function run(program, args, shell = false, stdio = 'inherit') {
  const { status, error } = spawnSync(shell ? `"${program}"` : program, shell ? args.map(each => `"${each}"`) : args, { cwd: root, stdio, shell });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
