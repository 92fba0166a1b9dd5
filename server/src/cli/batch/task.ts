import type { ReadFailure, TextFile } from '../../io/text-file.js';
import type { Words } from '../../text/locale.js';

/** A file to work on; its text where it does not come from a file of that name. */
export interface Job {
  /** As given, with `/`. */
  readonly name: string;
  readonly file?: TextFile;
}

/** What any work on a file may have to say beside its result, on standard error. */
export interface Said {
  readonly said: readonly Words[];
}

/** Work on one file. Setup and results are plain data, so that any thread can do it. */
export type Task<Setup, Result extends Said> = (setup: Setup) => (name: string, file: TextFile) => Promise<Result>;

/** Why a file gives no result: it cannot be read, working on it failed, or took more memory than there is. */
export type JobFailure = ReadFailure | 'crashed' | 'out-of-memory';

/** What a task made of a file, or why it made nothing. */
export type Outcome<Result> = { readonly result: Result } | { readonly failure: JobFailure; readonly detail?: string };
