// npm start [-- --no-open]   Builds, opens VS Code on samples/ with the extension, and meanwhile scores the reference form on the command line:
// desktop VS Code where it is installed, else on Linux VS Code in the browser from the npm registry, until Ctrl+C.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { npmFolder, root } from './paths.mjs';
import { Failure, start } from './steps.mjs';
import { startServer } from './vscode.mjs';

/** The machine that this runs on. */
const machine = {
  platform: process.platform,
  environment: { ...process.env, LANG: process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale },
  args: process.argv.slice(2),
  npmFolder,
  exists: existsSync,
  realpath: path => realpathSync(path),
  say: text => console.log(text),
  run,
  leave: (program, args) => spawn(program, args, { stdio: 'ignore', detached: true }).unref(),
  startServer,
  whenEnded,
};

try {
  await start(machine);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}`);
  process.exit(error.status);
}

/** The status that a program ends with. */
function run(program, args, { shell = false, stdio = 'inherit' } = {}) {
  return new Promise(done => {
    const child = spawn(shell ? `"${program}"` : program, shell ? args.map(each => `"${each}"`) : args, {
      cwd: root,
      stdio,
      shell,
    });
    child.once('error', error => {
      console.error(error.message);
      done(127);
    });
    child.once('exit', status => done(status ?? 1));
  });
}

function whenEnded(stop) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(0)));
}
