import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

/** Where the server stands in its life. */
export type Phase = 'new' | 'running' | 'shut-down';

/** An answer that came too late: the text has changed under it. */
export const contentModified = (): ResponseError =>
  new ResponseError(LSPErrorCodes.ContentModified, 'content modified');

/** Characters: an error may quote the file it stumbled over. */
const mostLogged = 10_000;

/** Keeps what goes wrong in one feature from reaching any other. */
export class Guard {
  phase: Phase = 'new';

  constructor(private readonly connection: Connection) {}

  /** Runs a feature; an exception is logged and answered with `fallback`. Answers that say no on purpose pass. */
  async run<T>(name: string, fallback: T, token: CancellationToken, feature: () => T | Promise<T>): Promise<T> {
    this.admit(token);
    try {
      const result = await feature();
      this.admit(token);
      return result;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.log(name, error);
      return fallback;
    }
  }

  /** Turns down what nobody answers: all requests before `initialize`, a second one of these, unknown ones. */
  refuse(method: string): never {
    this.admit();
    throw method === 'initialize'
      ? new ResponseError(ErrorCodes.InvalidRequest, 'initialized already')
      : new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  }

  /** Turns down what comes before `initialize`. */
  begun(): void {
    if (this.phase === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized');
  }

  /** Runs what nobody waits for. */
  quietly(name: string, work: () => void | Promise<void>): void {
    try {
      Promise.resolve(work()).catch((error: unknown) => this.log(name, error));
    } catch (error) {
      this.log(name, error);
    }
  }

  /** What the work gives; `undefined` where it fails, which is logged. So one of many files costs itself alone. */
  attempt<T>(name: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.log(name, error);
      return undefined;
    }
  }

  log(name: string, error: unknown): void {
    try {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.connection.console.error(`${name}: ${detail.slice(0, mostLogged)}`);
    } catch {
      // the client is gone: nobody is left to hear it
    }
  }

  private admit(token?: CancellationToken): void {
    this.begun();
    if (this.phase === 'shut-down') throw new ResponseError(ErrorCodes.InvalidRequest, 'shut down');
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  }
}
