import type { Span } from '../text/span.js';
import type { TreeDocument } from '../yaml/tree.js';
import type { Evaluation } from './evaluation.js';
import { readFields } from './mapping.js';
import { nothingAt } from './nothing.js';
import { Reader } from './reader.js';
import { evaluation } from './tables/evaluation.js';
import { keyOf } from './vocabulary.js';

/** Total: any document reads as an evaluation, however incomplete. */
export function readEvaluation({ root, span }: TreeDocument): Evaluation {
  const reader = new Reader();
  const start: Span = { start: span.start, end: span.start };
  if (root && root.kind !== 'map') reader.wrongType(root, undefined, 'mapping');
  const top =
    root?.kind === 'map' ? reader.map(root, evaluation) : nothingAt({ state: 'absent', span: start, entry: undefined });
  if (!root)
    reader.problems.push({
      kind: 'missing-key',
      span: start,
      owner: undefined,
      mapping: 'evaluation',
      spec: keyOf('evaluation', 'indicators'),
      vocabulary: 'zh',
      blank: undefined,
    });
  const { keys, problems } = reader;
  return {
    span,
    root,
    ...readFields(reader, top, evaluation, {}),
    readProblems: problems,
    vocabulary: keys.vocabulary,
    spelled: keys.spelled,
    keys: () => keys.all,
    keysAround: offset => keys.around(offset),
  };
}
