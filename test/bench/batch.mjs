// node test/bench/batch.mjs [COUNT]   How long checking and reviewing many forms takes, against parsing them alone with the `yaml` package on as many threads.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeForms } from './forms.mjs';

const count = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
const bound = 1.5;
const cli = resolve('dist/cli.cjs');
const here = name => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-bench-'));

try {
  writeForms(folder, count);
  const characters = readdirSync(folder, { recursive: true }).reduce((all, name) => all + (name.endsWith('.yaml') ? statSync(join(folder, name)).size : 0), 0);
  console.log(`${count} forms, ${(characters / 1e6).toFixed(1)} MB, ${availableParallelism()} cores; the best of ${rounds} runs of each`);
  const parsing = best(() => run(here('parse-only.mjs'), [folder]));
  tell('parse alone (yaml)', parsing);
  const worst = Math.max(...[
    ['review --format html', ['review', folder, '--format', 'html', '-o', join(folder, 'review.html')]],
    ['review --format json', ['review', folder, '--format', 'json']],
    ['check --format text', ['check', folder]],
    ['check --format json', ['check', folder, '--format', 'json']],
    ['score --format json', ['score', folder, '--format', 'json']],
  ].map(([name, args]) => {
    const taken = best(() => run(cli, args));
    tell(name, taken, taken.seconds / parsing.seconds);
    return taken.seconds / parsing.seconds;
  }));
  console.log(`\nslowest: ${worst.toFixed(2)} times parsing alone; wanted: at most ${bound}`);
} finally {
  rmSync(folder, { recursive: true });
}

function best(measure) {
  return Array.from({ length: rounds }, measure).reduce((a, b) => (a.seconds <= b.seconds ? a : b));
}

/** Runs a script as a process of its own, which says at its end what it took. */
function run(script, args) {
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['--require', here('usage.cjs'), script, ...args], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  const usage = /^usage (.*)$/m.exec(stderr)?.[1];
  if (usage === undefined || status > 1) throw new Error(stderr);
  return { seconds, ...JSON.parse(usage) };
}

function tell(name, { seconds, processor, megabytes }, ratio) {
  const cores = (processor / seconds).toFixed(2);
  console.log(`${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${cores} cores busy  ${String(Math.round(megabytes)).padStart(5)} MB at most${ratio === undefined ? '' : `  ${ratio.toFixed(2)} times`}`);
}
