import { atHome } from '../incremental/moved.js';
import type { Evaluation, Node } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import type { ReadProblem } from '../language/problem.js';

/** Whether any row of a form has points. A form none of whose rows has is not scored: its points are not forgotten, it has none. */
export function hasPoints({ indicators, readProblems }: Evaluation): boolean {
  const nodes = valueOf(indicators) ?? [];
  return !nodes.some(holdsRow) || nodes.some(isWeighed) || readProblems.some(isMisspeltWeight);
}

function holdsRow(at: Node): boolean {
  const node = atHome(at);
  return node.kind === 'indicator' || node.children.some(holdsRow);
}

/** A key without anything behind it is a place for points that are to come. */
function isWeighed(at: Node): boolean {
  const node = atHome(at);
  return node.kind === 'indicator'
    ? node.weight.state !== 'absent' || node.weight.entry !== undefined
    : node.children.some(isWeighed);
}

const isMisspeltWeight = (problem: ReadProblem): boolean =>
  problem.kind === 'unknown-key' &&
  problem.mapping === 'indicator' &&
  ['weight', '权重'].includes(problem.suggestions[0] ?? '');
