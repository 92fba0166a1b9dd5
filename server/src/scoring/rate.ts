import type { Evaluation, Group, Node } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import { kept } from '../incremental/kept.js';
import { homeOf, moved } from '../incremental/moved.js';
import type { RatingContext } from './context.js';
import { gradeOf } from './grade.js';
import { countedFull, rescaledSum, rescaleOf } from './not-applicable.js';
import { rateBudget } from './rate-budget.js';
import { rateRow } from './rate-row.js';
import type { RatedBudget, RatedGrade, RatedGroup, RatedNode, RatedRow, Scorecard, Sum, Total } from './scorecard.js';
import { type Inherited, inheritedOf } from './standards/of-row.js';
import { sourcedBudget } from './sourced-budget.js';
import { sumAll, sumOf } from './sum.js';

/** Scores an evaluation. Total: whatever is missing or unreadable makes its row unknown and the total provisional. */
export function rate(evaluation: Evaluation, context: RatingContext): Scorecard {
  const nodes = (valueOf(evaluation.indicators) ?? []).map(node => rateNode(node, [], context, undefined));
  const sourced = sourcedBudget(evaluation, context);
  const written = sourced?.budget ?? evaluation.budget;
  const budget = written && rateBudget(written, context, sourced);
  const indicators = sumOf(nodes, context.profile);
  const total = totalOf(evaluation, nodes, indicators, budget, context);
  return new Rated(budget, nodes, indicators, total, rateGrade(evaluation, total, context));
}

/** Groups and rows are listed when someone asks: a keystroke in a long file needs few of them. */
class Rated implements Scorecard {
  #groups: readonly RatedGroup[] | undefined;
  #rows: readonly RatedRow[] | undefined;

  constructor(
    readonly budget: RatedBudget | undefined,
    readonly nodes: readonly RatedNode[],
    readonly indicators: Sum,
    readonly total: Total,
    readonly grade: RatedGrade,
  ) {}

  get groups(): readonly RatedGroup[] {
    return (this.#groups ??= groupsOf(this.nodes));
  }

  get rows(): readonly RatedRow[] {
    return (this.#rows ??= rowsOf(this.nodes));
  }
}

function rateNode(node: Node, above: readonly string[], context: RatingContext, inherited: Inherited): RatedNode {
  // as long as it must be: what is spread into a list leaves room for more
  const path = above.concat(valueOf(node.name) ?? '');
  return context.sources ? rateAfresh(node, path, context, inherited) : rateAtHome(node, path, context, inherited);
}

/**
 * Without sources a node's score depends on nothing outside it but the context, the names above and what its groups say on scoring: it is
 * worked out once, wherever it stands.
 */
function rateAtHome(node: Node, path: readonly string[], context: RatingContext, inherited: Inherited): RatedNode {
  const { home, by } = homeOf(node);
  const known = ratings.of(home);
  if (known?.context === context && !inherited && !known.inherits && known.rated.path.join('\n') === path.join('\n'))
    return moved(known.rated, by);
  const rated = rateAfresh(home, path, context, inherited);
  ratings.keep(home, { context, rated, inherits: inherited !== undefined });
  return moved(rated, by);
}

/** The latest of each node. */
const ratings = kept<
  Node,
  { readonly context: RatingContext; readonly rated: RatedNode; readonly inherits: boolean }
>();

const rateAfresh = (node: Node, path: readonly string[], context: RatingContext, inherited: Inherited): RatedNode =>
  node.kind === 'group' ? rateGroup(node, path, context, inherited) : rateRow(node, path, context, { inherited });

function rateGroup(group: Group, path: readonly string[], context: RatingContext, around: Inherited): RatedGroup {
  const inherited = inheritedOf(group, around);
  const rated = group.children.map(child => rateNode(child, path, context, inherited));
  const children = countedFull(rated, valueOf(group.weight)?.value, context.profile);
  const childWeight = sumAll(
    children.filter(child => child.kind === 'group' || child.status !== 'not-applicable').map(child => child.weight),
  );
  return {
    kind: 'group',
    group,
    path,
    children,
    childWeight,
    weight: valueOf(group.weight)?.value ?? childWeight,
    claimed: valueOf(group.score),
    sum: sumOf(children, context.profile),
  };
}

/** The rows below some nodes, in written order. */
export const rowsOf = (nodes: readonly RatedNode[]): readonly RatedRow[] => addRows(nodes, []);

function addRows(nodes: readonly RatedNode[], rows: RatedRow[]): RatedRow[] {
  for (const node of nodes)
    if (node.kind === 'row') rows.push(node);
    else addRows(node.children, rows);
  return rows;
}

const groupsOf = (nodes: readonly RatedNode[]): readonly RatedGroup[] =>
  nodes.flatMap(node => (node.kind === 'group' ? [node, ...groupsOf(node.children)] : []));

/** The rows below some nodes whose score is not known. */
const missingIn = (nodes: readonly RatedNode[]): readonly RatedRow[] =>
  nodes.flatMap(node => {
    if (node.kind === 'row') return node.status !== 'not-applicable' && !node.score.value ? [node] : [];
    return node.sum.unknown > 0 ? missingIn(node.children) : [];
  });

function totalOf(
  evaluation: Evaluation,
  nodes: readonly RatedNode[],
  indicators: Sum,
  budget: RatedBudget | undefined,
  { profile, scored }: RatingContext,
): Total {
  if (!scored) return unscoredTotal(evaluation, indicators, budget, profile);
  const missing = indicators.unknown > 0 ? missingIn(nodes) : [];
  const budgetMissing = budget ? !budget.score.value : profile.budget.weight.greaterThan(0);
  const whole = budget ? sumOf([budget, { sum: indicators }], profile) : indicators;
  const rescaled = rescaleOf(whole, nodes, profile);
  return {
    sum: rescaled ? rescaledSum(whole, rescaled, profile) : whole,
    rescaled,
    claimed: valueOf(evaluation.total),
    provisional: missing.length > 0 || budgetMissing,
    missing,
    budgetMissing,
  };
}

/** What is claimed, without anything to hold it against. */
function unscoredTotal(
  evaluation: Evaluation,
  indicators: Sum,
  budget: RatedBudget | undefined,
  profile: RatingContext['profile'],
): Total {
  const sum = budget ? sumOf([budget, { sum: indicators }], profile) : indicators;
  return {
    sum: { ...sum, value: undefined, rounded: undefined },
    rescaled: undefined,
    claimed: valueOf(evaluation.total),
    provisional: false,
    missing: [],
    budgetMissing: false,
  };
}

function rateGrade(evaluation: Evaluation, { sum, provisional }: Total, { profile }: RatingContext): RatedGrade {
  const atLeast = sum.rounded && gradeOf(sum.rounded, profile);
  return { claimed: valueOf(evaluation.grade), computed: provisional ? undefined : atLeast, atLeast };
}
