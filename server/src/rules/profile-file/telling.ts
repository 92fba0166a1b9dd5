import type { ProfileFileProblem } from '../../profiles/file-problem.js';
import type { ProfileFile } from '../../profiles/read-profile.js';
import type { Words } from '../../text/locale.js';
import type { Fix, Related, RuleMeta, Severity } from '../rule.js';

/** The problems of one kind. */
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

/** How each kind of problem is told. */
export type Tellings<K extends ProfileFileProblem['kind']> = { readonly [Kind in K]: Telling<ProblemOf<Kind>> };
