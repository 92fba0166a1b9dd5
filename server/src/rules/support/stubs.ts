import { insertEntry } from '../../language/edit.js';
import type { Evaluation, Indicator } from '../../language/evaluation.js';
import type { MappingName } from '../../language/key-spec.js';
import { keyOf, lookUpKey, spell } from '../../language/vocabulary.js';
import type { Edit } from '../../text/span.js';
import type { Entry, MapNode } from '../../yaml/tree.js';

/** What stands in a stub until a person writes the reason; it explains nothing, so the finding stays until then. */
const unwritten = { zh: '待填', en: 'TBD' } as const;

/** Adds an empty explanation to a row, in the file's vocabulary; `undefined` where the row has one or cannot be edited. */
export function deviationStub(indicator: Indicator, { vocabulary }: Evaluation, text: string): Edit | undefined {
  if (entryOf(indicator.node, 'indicator', 'deviation')) return undefined;
  const [key, reason, measure] = [
    keyOf('indicator', 'deviation'),
    keyOf('deviation', 'reason'),
    keyOf('deviation', 'measure'),
  ].map(spec => spell(spec, vocabulary)) as [string, string, string];
  const todo = unwritten[vocabulary];
  const block = ['', `  ${reason}: ${todo}`, `  ${measure}: ${todo}`];
  return insertEntry(
    text,
    indicator.node,
    undefined,
    key,
    indicator.node.flow ? [`{ ${reason}: ${todo}, ${measure}: ${todo} }`] : block,
  );
}

/** Adds an entry for the budget to 偏差分析 where the file has none yet. */
export function budgetStub(evaluation: Evaluation, text: string): Edit | undefined {
  const word = (mapping: MappingName, name: string): string => spell(keyOf(mapping, name), evaluation.vocabulary);
  const todo = unwritten[evaluation.vocabulary];
  const about = `${word('deviationEntry', 'indicator')}: ${word('evaluation', 'budget')}`;
  const [reason, measure] = [
    `${word('deviationEntry', 'reason')}: ${todo}`,
    `${word('deviationEntry', 'measure')}: ${todo}`,
  ];
  return topStub(
    evaluation,
    'deviations',
    text,
    [`[{ ${about}, ${reason}, ${measure} }]`],
    ['', `  - ${about}`, `    ${reason}`, `    ${measure}`],
  );
}

/** Adds an empty 改进措施 where the file has none yet. */
export function improvementsStub(evaluation: Evaluation, text: string): Edit | undefined {
  const lines = [unwritten[evaluation.vocabulary]];
  return topStub(evaluation, 'improvements', text, lines, lines);
}

function topStub(
  { root, vocabulary }: Evaluation,
  name: string,
  text: string,
  flow: readonly string[],
  block: readonly string[],
): Edit | undefined {
  if (root?.kind !== 'map' || entryOf(root, 'evaluation', name)) return undefined;
  const after = ['deviations', 'indicators']
    .map(key => entryOf(root, 'evaluation', key))
    .find(entry => entry !== undefined);
  return insertEntry(text, root, after, spell(keyOf('evaluation', name), vocabulary), root.flow ? flow : block);
}

/** The entry of a mapping under a key in either spelling. */
const entryOf = (node: MapNode, mapping: MappingName, name: string): Entry | undefined =>
  node.entries.find(entry => lookUpKey(mapping, entry.key)?.spec.name === name);
