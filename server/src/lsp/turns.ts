/** Milliseconds of work after which others have their turn. */
const longest = 10;

/** Lets other messages be answered while long work goes on, without waiting after each small part of it. */
export class Turns {
  private began = performance.now();

  /** Waits for the others once this work has had its time. */
  async take(): Promise<void> {
    if (performance.now() - this.began < longest) return;
    await new Promise<void>(resolve => void afterOthers(resolve));
    this.began = performance.now();
  }
}

/** Runs something once others have had their turn. A web worker has no `setImmediate`; there the library queues with `setTimeout` too. */
export const afterOthers: (run: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : run => setTimeout(run, 0);
