import { readTextFile } from '../../io/text-file.js';
import type { Job, Outcome } from './task.js';

/** Does one job. A file that cannot be read, or that work on fails, never stops the rest. */
export async function runJob<Result>(
  { name, file }: Job,
  work: (name: string, file: NonNullable<Job['file']>) => Promise<Result>,
): Promise<Outcome<Result>> {
  const read = file ? { file } : readTextFile(name);
  if ('failure' in read) return { failure: read.failure };
  try {
    return { result: await work(name, read.file) };
  } catch (error) {
    return { failure: 'crashed', detail: error instanceof Error ? error.message : String(error) };
  }
}
