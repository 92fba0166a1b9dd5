import { parentPort, workerData } from 'node:worker_threads';
import { setInterruptBudget } from '../../io/interrupt-budget.js';
import { runJob } from './run-job.js';
import type { Job, Outcome } from './task.js';
import { type TaskName, tasks } from './tasks.js';

/** What a thread is started with. */
export interface ThreadData {
  readonly task: TaskName;
  readonly setup: unknown;
}

/** Jobs come in bundles, each with its number; outcomes go back in the order they came. */
export interface Numbered<T> {
  readonly number: number;
  readonly is: T;
}

/** Milliseconds after which outcomes are told, though the bundle is not done yet. */
const patience = 50;

/** After so many jobs of a thread it pays to optimize what runs for each, as V8 does by itself: the next thousand or two take a sixth less time. */
const manyDone = 300;

/** V8's own, which the command line has raised for short batches. */
const ownBudget = 135_168;

/** The life of a thread: jobs in, outcomes out. */
export function serveJobs(): void {
  const { task, setup } = workerData as ThreadData;
  const work = (tasks[task] as (setup: unknown) => (name: string, file: NonNullable<Job['file']>) => Promise<unknown>)(
    setup,
  );
  let before: Promise<void> = Promise.resolve();
  let served = 0;
  const serve = async (bundle: readonly Numbered<Job>[]): Promise<void> => {
    let done: Numbered<Outcome<unknown>>[] = [];
    let told = performance.now();
    const tell = (): void => {
      if (done.length > 0) parentPort?.postMessage(done);
      done = [];
      told = performance.now();
    };
    for (const { number, is } of bundle) {
      done.push({ number, is: await runJob(is, work) });
      if (++served === manyDone) setInterruptBudget(ownBudget);
      if (performance.now() - told > patience) tell();
    }
    tell();
  };
  parentPort?.on('message', (bundle: readonly Numbered<Job>[]) => {
    before = before.then(() => serve(bundle));
  });
}
