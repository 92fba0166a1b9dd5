import { expect, test } from 'vitest';
import type { Thread, Threads } from '../terminal.js';
import { Pool } from './pool.js';
import type { Job, Outcome } from './task.js';
import type { Numbered } from './thread.js';

/** Threads that answer with the job's name, a little later; one dies at each of the jobs named. */
function threads(count: number, deadly: ReadonlySet<string>): Threads & { started: number; stopped: number } {
  const host = {
    count,
    started: 0,
    stopped: 0,
    start: (_: unknown, { said, died }: Parameters<Threads['start']>[1]): Thread => {
      host.started++;
      const waiting: (readonly Numbered<Job>[])[] = [];
      let dead = false;
      const work = (): void => {
        const bundle = waiting.shift();
        if (!bundle || dead) return;
        if (bundle.some(({ is: { name } }) => deadly.has(name))) {
          dead = true;
          return died('out-of-memory', 'heap');
        }
        said(bundle.map(({ number, is: { name } }) => ({ number, is: { result: name } })));
      };
      return {
        send: message => {
          waiting.push(message as readonly Numbered<Job>[]);
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
  for await (const outcome of new Pool<string>(
    names.map(name => ({ name })),
    host,
    { task: 'check', setup: {} },
  ).outcomes())
    all.push(outcome);
  return all;
}

const names = Array.from({ length: 100 }, (_, i) => `${i}.perf.yaml`);

test.each([[[]], [['0.perf.yaml']], [['17.perf.yaml', '18.perf.yaml', '99.perf.yaml']], [names]])(
  'a thread that dies costs the file it was at and no other: %j',
  async deadly => {
    const host = threads(3, new Set(deadly));
    const expected = names.map(name =>
      deadly.includes(name) ? { failure: 'out-of-memory', detail: 'heap' } : { result: name },
    );
    expect(await outcomes(host, names)).toEqual(expected);
    // one more dies where the one at fault was in a bundle with others
    expect(host.started - host.stopped).toBeGreaterThanOrEqual(deadly.length);
    expect(host.started - host.stopped).toBeLessThanOrEqual(2 * deadly.length);
  },
);
