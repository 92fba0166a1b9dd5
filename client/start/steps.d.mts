/** The machine that `npm start` runs on: all that its steps ask of it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
  /** Where npm puts VS Code for the browser. */
  readonly npmFolder: string;
  exists(path: string): boolean;
  realpath(path: string): string;
  say(text: string): void;
  /** The status that a program ends with. */
  run(program: string, args: readonly string[], options?: object): Promise<number>;
  /** Starts a program and goes on. */
  leave(program: string, args: readonly string[]): void;
  startServer(options: object): Promise<Server>;
  /** Stops what runs when the person ends it. */
  whenEnded(stop: () => Promise<void>): void;
}

/** A VS Code that serves a browser. */
export interface Server {
  readonly origin: string;
  uri(path: string): string;
  stop(): Promise<void>;
}

export class Failure extends Error {
  readonly status: number;
}

export function start(machine: Machine): Promise<void>;
