import { type ProfileFileProblem } from '../../profiles/file-problem.js';
import type { ProfileFile } from '../../profiles/read-profile.js';
import { abridge } from '../../text/shorten.js';
import { type Finding, longestMessage } from '../rule.js';
import { decisions } from './decisions.js';
import { keys } from './keys.js';
import type { Telling, Tellings } from './telling.js';
import { values } from './values.js';

const tellings: Tellings<ProfileFileProblem['kind']> = { ...keys, ...values, ...decisions };

/** A problem as a finding. */
export function tell(problem: ProfileFileProblem, file: ProfileFile): Finding {
  const telling = tellings[problem.kind] as Telling<ProfileFileProblem>;
  return {
    rule: telling.rule,
    severity: telling.severity?.(problem) ?? telling.rule.severity,
    span: problem.span,
    document: 0,
    related: telling.related?.(problem) ?? [],
    message: locale => abridge(telling.words(problem, file)[locale], longestMessage),
    fixes: () => telling.fixes?.(problem, file) ?? [],
  };
}
