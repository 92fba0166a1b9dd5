import type { Transport } from '../io/transport.js';
import type { Locale } from '../text/locale.js';
import { createColors } from 'picocolors';
import { type Paint, type Style, leaveUnpainted } from '../export/paint.js';

/** What the command line is given to talk to: streams, environment, and what it cannot know by itself. */
export interface Host {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The language of the machine, for where the environment names none, as on Windows. */
  readonly machineLanguage: () => string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly version: string;
  readonly threads: Threads;
  /** Starts the language server in this process; it ends with its client. Resolves with the reason where there is no client. */
  startServer(transport: Transport, locale?: Locale): Promise<string | undefined>;
}

/** Other threads of this executable. */
export interface Threads {
  /** How many can run at once. */
  readonly count: number;
  /** Starts one with some plain data; it runs until it is stopped, or dies of what it was given. */
  start(
    data: object,
    listener: { said(message: unknown): void; died(failure: 'crashed' | 'out-of-memory', detail: string): void },
  ): Thread;
}

/** A worker of its own. */
export interface Thread {
  send(message: object): void;
  stop(): void;
}

/** A stream that is written to. */
export interface Output {
  /** Writes data. A terminal shows its control characters and does not obey them: they come from the files that are told of. */
  write(text: string): void;
  /** Writes a text for people: its control characters are shown and not obeyed, wherever it goes to. */
  tell(text: string): void;
  /** Has a terminal do something. */
  control(sequence: string): void;
  readonly isTerminal: boolean;
}

/** A stream of the process. */
export const outputOf = (stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): Output => ({
  write: text => void stream.write(stream.isTTY ? showControls(text) : text),
  tell: text => void stream.write(showControls(text)),
  control: sequence => void stream.write(sequence),
  isTerminal: stream.isTTY,
});

/** What stands for the escape character of this program's own colours: no file can know it. */
const own = `\u001b${crypto.randomUUID()}`;

/** A text as a terminal may have it: of control characters only this program's colours are left. */
const showControls = (text: string): string => text.split(own).map(pictureControls).join('\u001b');

/** Pictures (␛, ␇) for control characters but line breaks and tabs; also for those that turn the direction of writing, and so the order of figures. */
const pictureControls = (text: string): string =>
  text.replace(/\r\n|[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, found =>
    found.length > 1 ? found : pictureOf(found.charCodeAt(0)),
  );

function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

/** Whether a terminal is there that wants colours. */
export const colours = ({ isTerminal }: Output, environment: Host['environment'], noColor: boolean): boolean =>
  isTerminal && !noColor && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';

/** Colours where the output has them. */
export const paintWhere = (isColoured: boolean): Paint =>
  isColoured ? (style, text) => paints[style](text).replace(/^\u001b|\u001b(?=\[\d+m$)/g, own) : leaveUnpainted;

const { red, yellow, cyan, green, bold, dim } = createColors(true);

const paints: Readonly<Record<Style, (text: string) => string>> = {
  error: red,
  warning: yellow,
  info: cyan,
  good: green,
  strong: bold,
  faint: dim,
};
