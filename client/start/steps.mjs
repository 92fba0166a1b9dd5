// What `npm start` does, step by step, on the machine it is given: the tests walk it on one that they make up.
import { randomUUID } from 'node:crypto';
import { join, relative } from 'node:path';
import { packing } from '../../server/build/pack.mjs';
import { findDesktop, onPath } from './desktop.mjs';
import { root, sample, samples, vsix } from './paths.mjs';
import { serverMain } from './vscode.mjs';
import { wordsFor } from './words.mjs';

/** A step that did not succeed: what to say, and the status to end with. */
export class Failure extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** Builds, opens VS Code and meanwhile scores the reference form. What fails is told when the other is done, below what it prints. */
export async function start(machine) {
  const words = wordsFor(machine.environment);
  await run(machine, process.execPath, ['esbuild.mjs']);
  const code = findDesktop(machine);
  const steps = [code ? openDesktop(machine, words, code) : openInBrowser(machine, words), score(machine)];
  for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') throw step.reason;
}

/** The reference form on the command line, while VS Code starts. */
async function score(machine) {
  machine.say(`\n$ perf-yaml score ${relative(process.cwd(), sample())}\n`);
  await run(machine, process.execPath, [join(root, 'dist/cli.cjs'), 'score', sample()]);
}

/** A new window with this work tree's extension beside the person's own. */
async function openDesktop(machine, words, program) {
  machine.say(`\n${words.desktop(program)}`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, samples, sample()];
  await run(machine, program, args, { shell: machine.platform === 'win32' });
}

async function openInBrowser(machine, words) {
  if (machine.platform !== 'linux') return machine.say(`\n${words.noDesktop()}`);
  machine.say(`\n${words.inBrowser()}`);
  if (!machine.exists(serverMain(machine.npmFolder))) await download(machine, words);
  await run(machine, process.execPath, packing(vsix), { stdio: 'ignore' });
  const token = randomUUID();
  const extraSettings = { 'security.workspace.trust.enabled': false };
  const server = await machine.startServer({ vsix, token, extraSettings, folder: machine.npmFolder });
  const file = JSON.stringify([['openFile', server.uri(sample())]]);
  const url = `${server.origin}/?tkn=${token}&folder=${encodeURIComponent(samples)}&payload=${encodeURIComponent(file)}`;
  machine.say(`\n${words.serving(url)}`);
  openUrl(machine, url);
  machine.whenEnded(() => server.stop());
}

/** VS Code and the Node that it needs, once. */
async function download(machine, words) {
  machine.say(words.downloading());
  const args = ['ci', '--prefix', machine.npmFolder, '--no-audit', '--no-fund', '--loglevel=error'];
  const status = await machine.run('npm', args);
  const isThere = machine.exists(serverMain(machine.npmFolder));
  if (status !== 0 || !isThere) throw new Failure(words.notDownloaded('npm ci --prefix test/e2e'), status || 1);
}

/** Where there is no screen, the printed address has to do. */
function openUrl(machine, url) {
  const { args, environment } = machine;
  if (args.includes('--no-open') || !(environment.DISPLAY || environment.WAYLAND_DISPLAY)) return;
  const [program] = onPath(machine, ['xdg-open', 'wslview']);
  if (program) machine.leave(program, [url]);
}

/** A program that fails ends what comes after it. */
async function run(machine, program, args, options) {
  const status = await machine.run(program, args, options);
  const told = [program === process.execPath ? 'node' : program, ...args.slice(0, 2)].join(' ');
  if (status !== 0) throw new Failure(wordsFor(machine.environment).failed(told), status);
}
