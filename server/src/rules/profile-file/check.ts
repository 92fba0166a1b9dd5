import { isUnnamed, type ProfileFileProblem } from '../../profiles/file-problem.js';
import { profileKey } from '../../profiles/knobs/index.js';
import type { ProfileFile } from '../../profiles/read-profile.js';
import { asSet, type Checked, type CheckOptions, heed, run } from '../check.js';
import { fullwidthColon } from '../reading/fullwidth-colon.js';
import type { Finding } from '../rule.js';
import { unquotedComparison } from '../reading/unquoted-comparison.js';
import { yamlSyntax } from '../reading/yaml-syntax.js';
import { tell } from './tell.js';

/** Everything the rules have to say of a profile's file, in the codes that mean the same for evaluations. */
export function checkProfile(file: ProfileFile, options: CheckOptions = {}): Checked {
  const text = {
    index: 0,
    span: { start: 0, end: file.text.length },
    text: file.text,
    problems: file.syntax,
    comments: file.comments,
  };
  const syntax = [yamlSyntax, unquotedComparison, fullwidthColon].flatMap(rule => run(rule, text, options));
  const content = file.problems
    .filter(problem => !isSaid(problem, file))
    .flatMap(problem => asSet(tell(problem, file), options.settings ?? {}));
  const { findings, suppressed } = heed([...syntax, ...content], text, options);
  return { findings: inOrder(findings), suppressed };
}

/** Whether a file lacks a base only because its key is misspelt. */
const isSaid = (problem: ProfileFileProblem, { problems }: ProfileFile): boolean =>
  problem.kind === 'missing-key' &&
  problem.mapping === 'profile' &&
  !isUnnamed(problem) &&
  problems.some(
    other =>
      other.kind === 'unknown-key' &&
      other.mapping === 'profile' &&
      profileKey('profile', other.suggestions[0] ?? '')?.name === 'extends',
  );

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
