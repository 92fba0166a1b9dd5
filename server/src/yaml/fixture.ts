import type { Parsed, Tree } from './tree.js';

const keys = new Set([
  '名称',
  '权重',
  '说明',
  '目标值',
  '预算执行',
  '年度目标',
  'name',
  'weight',
  'target',
  'actual',
  'unit',
  'note',
  'indicators',
  'budget',
]);

/** A small vocabulary for tests. */
export const isAnyKey = (word: string): boolean => keys.has(word);

/** The first document in short: mappings as objects, lists as arrays, scalars as texts. */
export function outline(parsed: Parsed, index = 0): unknown {
  const root = parsed.documents[index]?.root;
  return root && short(root);
}

function short(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(short);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, short(value)]));
}

/** Each problem in short: its reason or kind, and the text it stands on. */
export const problemsOf = ({ text, problems }: Parsed): string[] =>
  problems.map(
    problem =>
      `${problem.kind === 'syntax' ? problem.reason : problem.kind} ${text.slice(problem.span.start, problem.span.end)}`,
  );

/** Every node of a tree with what holds it. */
export function* nodesOf(
  tree: Tree,
  parent?: Tree,
): Generator<{ readonly node: Tree; readonly parent: Tree | undefined }> {
  yield { node: tree, parent };
  if (tree.kind === 'map') for (const { value } of tree.entries) yield* nodesOf(value, tree);
  if (tree.kind === 'list') for (const item of tree.items) yield* nodesOf(item, tree);
}
