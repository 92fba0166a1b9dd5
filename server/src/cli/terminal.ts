import { createColors } from 'picocolors';
import { type Paint, type Style, unpainted } from '../exchange/paint.js';

/** What the command line is given to talk to: streams, environment, and what it cannot know by itself. */
export interface Host {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  readonly threads: Threads;
  /** Starts the language server in this process; it ends with its client. */
  startServer(): Promise<void>;
}

/** Other threads of this executable. */
export interface Threads {
  /** How many can run at once. */
  readonly count: number;
  /** Starts one with some plain data; it runs until it is stopped, or dies of what it was given. */
  start(data: object, listener: { said(message: unknown): void; died(failure: 'crashed' | 'out-of-memory', detail: string): void }): Thread;
}

export interface Thread {
  send(message: object): void;
  stop(): void;
}

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** Whether a terminal is there that wants colours. */
export const colours = ({ isTerminal }: Output, environment: Host['environment'], noColor: boolean): boolean =>
  isTerminal && !noColor && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';

export const paintWhere = (isColoured: boolean): Paint => (isColoured ? (style, text) => paints[style](text) : unpainted);

const { red, yellow, cyan, green, bold, dim } = createColors(true);

const paints: Readonly<Record<Style, (text: string) => string>> = { error: red, warning: yellow, info: cyan, good: green, strong: bold, faint: dim };
