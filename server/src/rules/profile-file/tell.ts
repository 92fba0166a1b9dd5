import { type ProfileFileProblem } from '../../profiles/file-problem.js';
import type { ProfileFile } from '../../profiles/read-profile.js';
import type { Words } from '../../text/locale.js';
import type { Finding, Fix, Related, RuleMeta, Severity } from '../rule.js';
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
    message: locale => telling.words(problem, file)[locale],
    fixes: () => telling.fixes?.(problem, file) ?? [],
  };
}
