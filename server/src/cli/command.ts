import type { Paint } from '../export/paint.js';
import type { Locale, Words } from '../text/locale.js';
import type { Host } from './terminal.js';

/** One command: its help is written from this, and its arguments are checked against it. */
export interface Command {
  readonly name: string;
  /** What stands behind the name: `PATH…`; empty where it takes nothing. */
  readonly operands: string;
  /** How many operands it takes at least and at most. */
  readonly count: readonly [number, number];
  readonly about: Words;
  readonly options: readonly Option[];
  /** What it means where it ends with 1. */
  readonly one?: Words;
  /** Loads the command when it is called, and no earlier. */
  run(context: Context, given: Given): Promise<number>;
}

/** A flag of a command. */
export interface Option {
  readonly name: string;
  /** What stands behind it; an option without is on or off. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly about: Words;
  /** Why it does nothing beside what else is written, where that is so. */
  readonly idle?: (given: Given) => Words | undefined;
}

/** What a person wrote behind the command's name, checked. */
export interface Given {
  readonly operands: readonly string[];
  /** The value of an option that takes one. */
  value(name: string): string | undefined;
  /** Its values, where it was written several times. */
  values(name: string): readonly string[];
  /** Whether an option without a value is there. */
  has(name: string): boolean;
}

/** What a command works with. */
export interface Context {
  readonly host: Host;
  readonly locale: Locale;
  /** Colours for what goes to standard output. */
  readonly paint: Paint;
  /** Whether the person asked for none. */
  readonly noColor: boolean;
  /** Data on standard output, as it is. */
  print(text: string): void;
  /** A text for people on standard output. */
  tell(text: string): void;
  /** One message line on standard error. */
  complain(words: Words): void;
}

/** Whether programs read a format: they get every character as it is, and a whole answer even where nothing could be read. */
export const isData = (format: string | undefined): boolean => ['json', 'sarif', 'junit', 'csv'].includes(format ?? '');

/** What the process ends with. */
export const status = { fine: 0, found: 1, unusable: 2 } as const;

/** Wrong usage; told with a hint at the help, ends with 2. */
export class UsageError extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}
