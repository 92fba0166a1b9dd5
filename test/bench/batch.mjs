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
  const characters = readdirSync(folder, { recursive: true }).reduce(
    (all, name) => all + (name.endsWith('.yaml') ? statSync(join(folder, name)).size : 0),
    0,
  );
  console.log(
    `${count} forms, ${(characters / 1e6).toFixed(1)} MB, ${availableParallelism()} cores; ${rounds} pairs of runs, the median ratio counts`,
  );
  const worst = Math.max(
    ...[
      ['review --format html', ['review', folder, '--format', 'html', '-o', join(folder, 'review.html')]],
      ['review --format json', ['review', folder, '--format', 'json']],
      ['check --format text', ['check', folder]],
      ['check --format json', ['check', folder, '--format', 'json']],
      ['score --format json', ['score', folder, '--format', 'json']],
    ].map(([name, args]) => {
      // a machine is fast now and slow then: each run is held against a parsing right before it
      const pairs = Array.from({ length: rounds }, () => [run(here('parse-only.mjs'), [folder]), run(cli, args)]).sort(
        (a, b) => ratio(a) - ratio(b),
      );
      const middle = pairs[rounds >> 1];
      tell(name, ...middle);
      return ratio(middle);
    }),
  );
  console.log(`\nslowest: ${worst.toFixed(2)} times parsing alone; wanted: at most ${bound}`);
} finally {
  rmSync(folder, { recursive: true });
}

function ratio([parsing, taken]) {
  return taken.seconds / parsing.seconds;
}

/** Runs a script as a process of its own, which says at its end what it took. */
function run(script, args) {
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['--require', here('usage.cjs'), script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const usage = /^usage (.*)$/m.exec(stderr)?.[1];
  if (usage === undefined || status > 1) throw new Error(stderr);
  return { seconds, ...JSON.parse(usage) };
}

function tell(name, parsing, taken) {
  const { seconds, processor, megabytes } = taken;
  console.log(
    `${name.padEnd(20)} ${seconds.toFixed(1).padStart(5)} s, parsing alone ${parsing.seconds.toFixed(1).padStart(5)} s: ${ratio([parsing, taken]).toFixed(2)} times  ${(processor / seconds).toFixed(2)} cores busy  ${String(Math.round(megabytes)).padStart(4)} MB at most`,
  );
}
