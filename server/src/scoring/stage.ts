import type { Evaluation, Node, Stage } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';

/** What a file holds: as written, else targets alone where nothing was reached, scored or spent yet. A roll-up has what its sources reached. */
export function stageOf({ stage, sources, indicators, budget }: Evaluation): Stage {
  const written = valueOf(stage);
  if (written) return written;
  const nodes = valueOf(indicators) ?? [];
  const hasBegun = sources.length > 0 || budget?.spent.state === 'ok' || nodes.some(isBegun);
  return hasBegun || !nodes.some(holdsRow) ? 'self-evaluation' : 'target';
}

const holdsRow = (node: Node): boolean => node.kind === 'indicator' || node.children.some(holdsRow);

const isBegun = (node: Node): boolean =>
  node.kind === 'group'
    ? node.children.some(isBegun)
    : [node.actual, node.score, node.attainment].some(({ state }) => state !== 'absent') ||
      node.parts !== undefined ||
      node.survey !== undefined;
