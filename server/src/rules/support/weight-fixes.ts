import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number } from '../../messages/number.js';
import { valueOf } from '../../language/field.js';
import type { Words } from '../../text/locale.js';
import type { Edit } from '../../text/span.js';
import type { Fix } from '../rule.js';
import { assign, rebalance, setPoints } from './rebalance.js';
import { fixedWeights, indicatorPoints, type WeightFault, weightFaults } from './weights.js';

/** What puts a sum of weights right; `all` is how many of the form are wrong. A fix is offered only where fewer are wrong behind it. */
export function weightFixes(fault: WeightFault, all: number, document: DocumentAnalysis): readonly Fix[] {
  switch (fault.kind) {
    case 'group':
      return all > mostFixed ? [] : groupFixes(fault, all, document);
    case 'whole':
      return [byProfile(document) ?? inProportionTo(document, [])].flatMap(fix => fix ?? []).map(prefer);
    case 'budget':
      return budgetFixes(fault, document);
  }
}

/** Where this many sums are wrong, what puts one right is not worked out for each. */
const mostFixed = 100;

function groupFixes(
  { rated, sum }: Extract<WeightFault, { kind: 'group' }>,
  all: number,
  document: DocumentAnalysis,
): readonly Fix[] {
  const { text } = document;
  const written = rated.group.weight;
  const helps = (becomes: 'children' | 'own'): boolean =>
    weightFaults(document, { group: rated.group, becomes }).length < all;
  const own = sum.greaterThan(0) && helps('children') ? setPoints(text, written, sum) : undefined;
  const total = valueOf(written)?.value;
  const children = total && helps('own') ? rebalance(text, rated.children, total) : undefined;
  return [
    fixOf(own, {
      'zh-CN': `本组权重改为下级合计 ${number(sum)}`,
      en: `Set the group to its children’s sum ${number(sum)}`,
    }),
    fixOf(children, {
      'zh-CN': `下级权重按比例调整，合计 ${number(total)}`,
      en: `Rebalance the children to ${number(total)}`,
    }),
  ]
    .flatMap(fix => fix ?? [])
    .map(prefer);
}

/** The budget back to the profile's weight; the indicators follow where they would not add up otherwise. */
function budgetFixes(
  { expected }: Extract<WeightFault, { kind: 'budget' }>,
  document: DocumentAnalysis,
): readonly Fix[] {
  const edits = document.evaluation.budget && setPoints(document.text, document.evaluation.budget.weight, expected);
  const fix = edits && inProportionTo(document, edits);
  return fix ? [{ ...fix, preferred: true }] : [];
}

function inProportionTo(document: DocumentAnalysis, first: readonly Edit[]): Fix | undefined {
  const total = indicatorPoints(document);
  const edits = rebalance(document.text, document.scorecard.nodes, total);
  const budget = number(document.profile.budget.weight);
  if (!edits) return undefined;
  if (first.length === 0) return fixOf(edits, titles.all(number(total)));
  return fixOf([...first, ...edits], edits.length === 0 ? titles.budget(budget) : titles.both(budget, number(total)));
}

const titles = {
  all: (total: string): Words => ({
    'zh-CN': `各级权重按比例调整，合计 ${total}`,
    en: `Rebalance all weights to ${total}`,
  }),
  budget: (budget: string): Words => ({
    'zh-CN': `预算执行的权重改为 ${budget}`,
    en: `Set the budget’s weight to ${budget}`,
  }),
  both: (budget: string, total: string): Words => ({
    'zh-CN': `预算执行的权重改为 ${budget}，其余按比例调整为 ${total}`,
    en: `Set the budget’s weight to ${budget} and rebalance the rest to ${total}`,
  }),
};

/** The level-1 weights as the profile has them. */
function byProfile(document: DocumentAnalysis): Fix | undefined {
  const weights = fixedWeights(document);
  const edits = weights && assign(document.text, weights);
  return fixOf(edits, { 'zh-CN': '一级指标权重改为办法规定的分值', en: 'Set the level-1 weights to the profile’s' });
}

const fixOf = (edits: readonly Edit[] | undefined, title: Words): Fix | undefined =>
  edits && edits.length > 0 ? { title, edits } : undefined;
const prefer = (fix: Fix, index: number): Fix => ({ ...fix, preferred: index === 0 });
