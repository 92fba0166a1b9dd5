import type { Thread, Threads } from '../terminal.js';
import type { Job, Outcome } from './task.js';
import type { Numbered, ThreadData } from './thread.js';

/** How many bundles of jobs a thread has before it, so that it never waits for the next one. */
const ahead = 2;

/** How many jobs go in one bundle, so that sending them costs little beside doing them. */
const most = 16;

/** How many outcomes may wait for an earlier one: what bounds the memory that one slow file costs. */
const waiting = 512;

/**
 * Does jobs on several threads and gives their outcomes in the order of the jobs. A thread that dies takes the job it was at with it,
 * and no other: those it had before it are given out again, those of the bundle it was at one by one, so that the one at fault shows.
 */
export class Pool<Result> {
  private readonly threads = new Map<Thread, Numbered<Job>[][]>();
  private readonly done = new Map<number, Outcome<Result>>();
  private readonly suspects: Numbered<Job>[] = [];
  private readonly returned: Numbered<Job>[][] = [];
  private next = 0;
  private told = 0;
  private wake = (): void => undefined;

  constructor(
    private readonly jobs: readonly Job[],
    private readonly host: Threads,
    private readonly data: ThreadData,
  ) {}

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
      said: message => this.finished(thread, message as readonly Numbered<Outcome<Result>>[]),
      died: (failure, detail) => this.died(thread, { failure, detail }),
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
      const bundle = this.nextBundle();
      if (bundle.length === 0) return;
      own.push(bundle);
      thread.send(bundle);
    }
  }

  private nextBundle(): Numbered<Job>[] {
    const suspect = this.suspects.shift();
    return suspect ? [suspect] : (this.returned.shift() ?? this.take());
  }

  /** Few at a time where few are left, so that all threads end together. */
  private take(): Numbered<Job>[] {
    const bundle: Numbered<Job>[] = [];
    const size = Math.min(most, Math.ceil((this.jobs.length - this.next) / (this.host.count * ahead * 2)));
    while (bundle.length < size && this.next - this.told < waiting) {
      bundle.push({ number: this.next, is: this.jobs[this.next] as Job });
      this.next++;
    }
    return bundle;
  }

  private finished(thread: Thread, outcomes: readonly Numbered<Outcome<Result>>[]): void {
    const own = this.threads.get(thread) ?? [];
    for (const { number, is } of outcomes) {
      this.done.set(number, is);
      own[0]?.shift();
      if (own[0]?.length === 0) own.shift();
    }
    this.feed(thread);
    this.wake();
  }

  private died(thread: Thread, outcome: Outcome<Result>): void {
    const [bundle = [], ...before] = this.threads.get(thread) ?? [];
    this.threads.delete(thread);
    const [at, ...more] = bundle;
    if (at && more.length === 0) this.done.set(at.number, outcome);
    else this.suspects.unshift(...bundle);
    this.returned.unshift(...before);
    if (this.suspects.length > 0 || this.returned.length > 0 || this.next < this.jobs.length) this.start();
    this.wake();
  }
}
