import type { Stage } from '../language/evaluation.js';
import type { RuleGroup, RuleMeta } from './rule.js';

/** Groups about what was reached, spent, claimed or reviewed: there is nothing to hold against targets alone, and what stands in July is not the last word. */
const ofResults: ReadonlySet<RuleGroup> = new Set(['scores', 'money', 'explanations', 'review', 'batch']);

/** Whether a rule has something to say of a file that holds so much of the year. */
export const speaksAt = (stage: Stage, rule: Pick<RuleMeta, 'group' | 'ofResults'>): boolean =>
  stage === 'self-evaluation' || !(rule.ofResults ?? ofResults.has(rule.group));
