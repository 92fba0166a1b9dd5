import * as all from './all.js';
import type { Rule, RuleGroup } from './rule.js';

const groups: readonly RuleGroup[] = [
  'reading',
  'weights',
  'scores',
  'values',
  'units',
  'money',
  'explanations',
  'structure',
  'roll-up',
  'review',
  'suppression',
];

/** Every rule, group by group in the order of language.md section 5. */
export const rules: readonly Rule[] = Object.values<Rule>(all).sort(
  (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.code < b.code ? -1 : 1),
);
