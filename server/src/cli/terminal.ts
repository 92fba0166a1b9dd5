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
  /** Starts the language server in this process; it ends with its client. */
  startServer(): Promise<void>;
}

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** Colours on a terminal that wants them, none anywhere else. */
export function paintFor({ isTerminal }: Output, environment: Host['environment'], noColor: boolean): Paint {
  if (!isTerminal || noColor || environment['NO_COLOR'] || environment['TERM'] === 'dumb') return unpainted;
  const colors = createColors(true);
  const paints: Readonly<Record<Style, (text: string) => string>> = {
    error: colors.red, warning: colors.yellow, info: colors.cyan, good: colors.green, strong: colors.bold, faint: colors.dim,
  };
  return (style, text) => paints[style](text);
}
