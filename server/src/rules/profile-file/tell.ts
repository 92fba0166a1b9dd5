import { type ProfileFileProblem } from '../../profiles/file-problem.js';
import type { ProfileFile } from '../../profiles/read-profile.js';
import type { Words } from '../../text/locale.js';
import { abridge } from '../../text/shorten.js';
import { type Finding, type Fix, longestMessage, type Related, type RuleMeta, type Severity } from '../rule.js';
import { decisions } from './decisions.js';
import { keys } from './keys.js';
import { values } from './values.js';

export type ProblemOf<K extends ProfileFileProblem['kind']> = Extract<ProfileFileProblem, { kind: K }>;

/** How one kind of problem in a profile's file is told, and as a finding of which rule. */
export interface Telling<P> {
  readonly rule: RuleMeta;
  /** Where it is milder here than the rule is elsewhere. */
  severity?(problem: P): Severity | undefined;
  words(problem: P, file: ProfileFile): Words;
  related?(problem: P): readonly Related[];
  fixes?(problem: P, file: ProfileFile): readonly Fix[];
}

export type Tellings<K extends ProfileFileProblem['kind']> = { readonly [Kind in K]: Telling<ProblemOf<Kind>> };

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
