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
  // laid out in one go with its keys: what so many of them are spread into is looked up by name ever after
  const read = readFields(reader, top, evaluation, {
    span,
    root,
    readProblems: problems,
    vocabulary: keys.vocabulary,
    spelled: keys.spelled,
    keys: () => keys.all,
    keysAround: (offset: number) => keys.around(offset),
  });
  // counted once all is read
  return Object.assign(read, { vocabulary: keys.vocabulary, spelled: keys.spelled });
}
