import type { Evaluation, Node, Stage } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';

/** What a file holds: as written, else targets alone where nothing was reached, scored or spent yet. */
export function stageOf(evaluation: Evaluation): Stage {
  const written = valueOf(evaluation.stage);
  if (written) return written;
  const hasBegun = (valueOf(evaluation.indicators) ?? []).some(isBegun) || evaluation.budget?.spent.state === 'ok';
  return hasBegun ? 'self-evaluation' : 'target';
}

const isBegun = (node: Node): boolean =>
  node.kind === 'group'
    ? node.children.some(isBegun)
    : [node.actual, node.score].some(({ state }) => state !== 'absent') || node.parts !== undefined;
