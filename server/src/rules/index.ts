import * as all from './all.js';
import { type Rule, ruleGroups } from './rule.js';

/** Every rule, group by group. */
export const rules: readonly Rule[] = Object.values<Rule>(all).sort(
  (a, b) => ruleGroups.indexOf(a.group) - ruleGroups.indexOf(b.group) || (a.code < b.code ? -1 : 1),
);
