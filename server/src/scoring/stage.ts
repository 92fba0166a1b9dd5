import type { Evaluation, Indicator, Node, Stage } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';

/** What a file holds: as written, else targets alone where nothing was reached, scored or spent yet. A roll-up has what its sources reached. */
export function stageOf({ stage, sources, indicators, budget }: Evaluation): Stage {
  const written = valueOf(stage);
  if (written) return written;
  const nodes = valueOf(indicators) ?? [];
  const hasBegun = sources.length > 0 || (budget !== undefined && isThere(budget.spent)) || nodes.some(isBegun);
  return hasBegun || !nodes.some(holdsRow) ? 'self-evaluation' : 'target';
}

const holdsRow = (node: Node): boolean => node.kind === 'indicator' || node.children.some(holdsRow);

/** A key with nothing behind it is the place for what is to come: the form asks for it. */
const isThere = (field: Field<unknown>): boolean => field.state !== 'absent' || field.entry !== undefined;

const isBegun = (node: Node): boolean =>
  node.kind === 'group'
    ? node.children.some(isBegun)
    : [node.actual, node.score, node.attainment, ...ticksOf(node)].some(isThere) ||
      node.parts !== undefined ||
      node.survey !== undefined;

/** What a standard is told row by row: a row of ticks and counts alone has no actual. */
const ticksOf = ({ scoring }: Indicator): readonly Field<unknown>[] =>
  scoring
    ? [
        ...scoring.checks.map(({ met }) => met),
        ...scoring.veto.map(({ occurred }) => occurred),
        ...scoring.bonus.map(({ occurred }) => occurred),
        ...[...scoring.earn, ...scoring.deduct, ...scoring.bonus].map(({ count }) => count),
      ]
    : [];
