import { newEvaluation } from '../reports/new-evaluation.js';
import { defaultProfileId } from '../profiles/index.js';
import { profileWith } from './analyzer.js';
import { type Context, type Given, status } from './command.js';

/** `perf-yaml init`: a new evaluation on standard output. */
export function init({ print, locale }: Context, given: Given): number {
  const reference = given.value('profile') ?? defaultProfileId;
  print(newEvaluation(profileWith(reference), locale, reference));
  return status.fine;
}
