import { parentPort, workerData } from 'node:worker_threads';
import { runJob } from './run-job.js';
import type { Job, Outcome } from './task.js';
import { type TaskName, tasks } from './tasks.js';

/** What a thread is started with. */
export interface ThreadData {
  readonly task: TaskName;
  readonly setup: unknown;
}

/** Jobs come one a message with their number, and go back one a message in the order they came. */
export interface Numbered<T> {
  readonly number: number;
  readonly is: T;
}

/** The life of a thread: jobs in, outcomes out. */
export function serveJobs(): void {
  const { task, setup } = workerData as ThreadData;
  const work = (tasks[task] as (setup: unknown) => (name: string, file: NonNullable<Job['file']>) => unknown)(setup);
  parentPort?.on('message', ({ number, is }: Numbered<Job>) => {
    const outcome: Numbered<Outcome<unknown>> = { number, is: runJob(is, work) };
    parentPort?.postMessage(outcome);
  });
}
