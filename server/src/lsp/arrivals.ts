import type { Message, MessageStrategy } from 'vscode-languageserver';

/** Hands on the messages of a client in the order they come, and holds those that come while something has to be made ready for them. */
export class Arrivals implements MessageStrategy {
  private until: Promise<void> | undefined;

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (this.until) void this.until.then(() => next(message));
    else next(message);
  }

  /** Holds what comes until some work is done, however it ends. */
  hold(work: Promise<unknown>): void {
    const done = (): void => (this.until = undefined);
    this.until = work.then(done, done);
  }
}
