import type { Thread, Threads } from '../terminal.js';
import type { Job, Outcome } from './task.js';
import type { Numbered, ThreadData } from './thread.js';

/** How many jobs a thread has before it, so that it never waits for the next one. */
const ahead = 8;

/** How many outcomes may wait for an earlier one: what bounds the memory that one slow file costs. */
const waiting = 512;

/**
 * Does jobs on several threads and gives their outcomes in the order of the jobs. A thread that dies takes the job it was at with it,
 * and no other: those it had before it are given out again.
 */
export class Pool<Result> {
  private readonly threads = new Map<Thread, Numbered<Job>[]>();
  private readonly done = new Map<number, Outcome<Result>>();
  private readonly returned: Numbered<Job>[] = [];
  private next = 0;
  private told = 0;
  private wake = (): void => undefined;

  constructor(private readonly jobs: readonly Job[], private readonly host: Threads, private readonly data: ThreadData) {}

  async *outcomes(): AsyncGenerator<Outcome<Result>> {
    for (let i = 0; i < Math.min(this.host.count, this.jobs.length); i++) this.start();
    try {
      while (this.told < this.jobs.length) {
        const outcome = this.done.get(this.told);
        if (!outcome) {
          await new Promise<void>(resolve => (this.wake = resolve));
          continue;
        }
        this.done.delete(this.told++);
        this.feedAll();
        yield outcome;
      }
    } finally {
      for (const thread of this.threads.keys()) thread.stop();
    }
  }

  private start(): void {
    const thread = this.host.start(this.data, {
      said: message => this.finished(thread, message as Numbered<Outcome<Result>>),
      died: detail => this.died(thread, detail),
    });
    this.threads.set(thread, []);
    this.feed(thread);
  }

  private feedAll(): void {
    for (const thread of this.threads.keys()) this.feed(thread);
  }

  private feed(thread: Thread): void {
    const own = this.threads.get(thread);
    while (own && own.length < ahead) {
      const job = this.returned.shift() ?? this.takeNext();
      if (!job) return;
      own.push(job);
      thread.send(job);
    }
  }

  private takeNext(): Numbered<Job> | undefined {
    const job = this.jobs[this.next];
    return job && this.next - this.told < waiting ? { number: this.next++, is: job } : undefined;
  }

  private finished(thread: Thread, { number, is }: Numbered<Outcome<Result>>): void {
    this.threads.get(thread)?.shift();
    this.done.set(number, is);
    this.feed(thread);
    this.wake();
  }

  private died(thread: Thread, detail: string): void {
    const [at, ...before] = this.threads.get(thread) ?? [];
    this.threads.delete(thread);
    if (at) this.done.set(at.number, { failure: 'crashed', detail });
    this.returned.unshift(...before);
    if (this.returned.length > 0 || this.next < this.jobs.length) this.start();
    this.wake();
  }
}
