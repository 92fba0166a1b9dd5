import { expect, test } from 'vitest';
import type { Thread, Threads } from '../terminal.js';
import { Pool } from './pool.js';
import type { Job, Outcome } from './task.js';
import type { Numbered } from './thread.js';

/** Threads that answer with the job's name, a little later; one dies at each of the jobs named. */
function threads(count: number, deadly: ReadonlySet<string>): Threads & { started: number; stopped: number } {
  const host = {
    count, started: 0, stopped: 0,
    start: (_: unknown, { said, died }: Parameters<Threads['start']>[1]): Thread => {
      host.started++;
      const waiting: Numbered<Job>[] = [];
      let dead = false;
      const work = (): void => {
        const job = waiting.shift();
        if (!job || dead) return;
        if (deadly.has(job.is.name)) {
          dead = true;
          return died('out of memory');
        }
        said({ number: job.number, is: { result: job.is.name } });
      };
      return {
        send: message => {
          waiting.push(message as Numbered<Job>);
          setImmediate(work);
        },
        stop: () => void host.stopped++,
      };
    },
  };
  return host;
}

async function outcomes(host: Threads, names: readonly string[]): Promise<Outcome<string>[]> {
  const all: Outcome<string>[] = [];
  for await (const outcome of new Pool<string>(names.map(name => ({ name })), host, { task: 'check', setup: {} }).outcomes()) all.push(outcome);
  return all;
}

const names = Array.from({ length: 100 }, (_, i) => `${i}.perf.yaml`);

test.each([[[]], [['0.perf.yaml']], [['17.perf.yaml', '18.perf.yaml', '99.perf.yaml']], [names]])('a thread that dies costs the file it was at and no other: %j', async deadly => {
  const host = threads(3, new Set(deadly));
  const expected = names.map(name => (deadly.includes(name) ? { failure: 'crashed', detail: 'out of memory' } : { result: name }));
  expect(await outcomes(host, names)).toEqual(expected);
  expect(host.started - host.stopped).toBe(deadly.length);
});
