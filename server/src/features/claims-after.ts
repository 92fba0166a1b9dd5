import { type Analysis, analyze, type Surroundings } from '../analysis/analysis.js';
import { rules } from '../rules/index.js';
import { run } from '../rules/check.js';
import type { Finding } from '../rules/rule.js';
import { applyEdits, type Edit } from '../text/span.js';

/** Whether scores that are claimed will be wrong once a finding's fix is applied, or one of everything, that are not wrong now. */
export type ClaimsAfter = (edits: readonly Edit[], of?: Finding) => boolean;

/** How many fixes of one list are tried; and the longest text that is tried at all: characters. */
const most = 60;
const longest = 200_000;

/** Each is tried on the text itself: what a weight, a direction, a unit or a profile does to the points is not to be told otherwise. */
export function claimsAfter(analysis: Analysis, surroundings: Surroundings): ClaimsAfter {
  let tried = 0;
  let now: number | undefined;
  const isClaimed = analysis.documents.some(({ scorecard: { total } }) => total.sum.claimed ?? total.claimed);
  return (edits, finding) => {
    if (!isClaimed) return false;
    if (tried++ >= most || analysis.text.length > longest)
      return finding !== undefined && movesPoints.has(finding.rule.group);
    const after = analyze(applyEdits(analysis.text, edits), surroundings, { before: analysis });
    return wrongClaims(after) > (now ??= wrongClaims(analysis));
  };
}

/** Groups of rules whose fixes change what rows come to. */
const movesPoints: ReadonlySet<Finding['rule']['group']> = new Set([
  'profile',
  'weights',
  'targets',
  'units',
  'approved',
  'roll-up',
]);

const aboutClaims = rules.filter(({ group, severity }) => group === 'scores' && severity === 'error');

const wrongClaims = ({ documents }: Analysis): number =>
  documents.reduce(
    (all, document) => all + aboutClaims.reduce((some, rule) => some + run(rule, document, {}).length, 0),
    0,
  );
