import type { Words } from '../../text/locale.js';
import type { Context } from '../command.js';
import { failures } from '../inputs.js';
import { Pool } from './pool.js';
import { Progress } from './progress.js';
import { runJob } from './run-job.js';
import type { Job, Outcome, Task } from './task.js';
import { type ResultOf, type SetupOf, type TaskName, tasks } from './tasks.js';

/** From so many files on, starting threads pays. */
const many = 40;

/** The results of a task for each job, in order; what it says beside them is told. What gives none is told to `fail`, and the rest goes on. */
export async function* batch<Name extends TaskName>(
  task: Name,
  setup: SetupOf<Name>,
  jobs: readonly Job[],
  context: Context,
  fail: (name: string, why: Words) => void,
): AsyncGenerator<ResultOf<Name>> {
  const progress = new Progress(jobs.length, context);
  const {
    host,
    host: { threads },
  } = context;
  const outcomes =
    jobs.length < many || threads.count < 2
      ? inOrder(task, setup, jobs)
      : new Pool<ResultOf<Name>>(jobs, threads, { task, setup }).outcomes();
  let at = 0;
  for await (const outcome of outcomes) {
    const { name } = jobs[at++] as Job;
    const said = 'result' in outcome ? outcome.result.said : [];
    if (host.stdout.isTerminal || said.length > 0 || !('result' in outcome)) progress.hide();
    said.forEach(context.complain);
    if ('result' in outcome) yield outcome.result;
    else fail(name, reasonOf(outcome));
    progress.show(at);
  }
  progress.hide();
}

/** In this thread: for a few files, starting others takes longer than the work. */
async function* inOrder<Name extends TaskName>(
  task: Name,
  setup: SetupOf<Name>,
  jobs: readonly Job[],
): AsyncGenerator<Outcome<ResultOf<Name>>> {
  const work = (tasks[task] as unknown as Task<SetupOf<Name>, ResultOf<Name>>)(setup);
  for (const job of jobs) yield await runJob(job, work);
}

const tooMuch: Words = {
  'zh-CN': '内存不够，没能处理完这个文件；请单独处理它，或者把它分成几个文件',
  en: 'not enough memory to go through this file; try it by itself, or divide it into several',
};

function reasonOf(outcome: Extract<Outcome<unknown>, { readonly failure: unknown }>): Words {
  if (outcome.failure === 'out-of-memory') return tooMuch;
  if (outcome.failure !== 'crashed') return failures[outcome.failure];
  const detail = outcome.detail ?? '';
  return {
    'zh-CN': `处理这个文件时程序内部出错，请反馈：${detail}`,
    en: `internal error at this file, please report it: ${detail}`,
  };
}
