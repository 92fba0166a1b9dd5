import type { Parsed, SyntaxProblem, Tree } from '../yaml/tree.js';

/** Whether two texts say the same: equal trees, the same comments, and no problem that was not there. */
export function sameMeaning(a: Parsed, b: Parsed): boolean {
  return (
    a.documents.length === b.documents.length &&
    a.documents.every(({ root }, index) => sameTree(root, b.documents[index]?.root)) &&
    a.comments.length === b.comments.length &&
    a.comments.every(
      ({ text, trailing }, index) => b.comments[index]?.text === text && b.comments[index]?.trailing === trailing,
    ) &&
    noneNew(a.problems, b.problems)
  );
}

function sameTree(a: Tree | undefined, b: Tree | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.borrowed !== b.borrowed) return false;
  if (a.kind === 'scalar')
    return b.kind === 'scalar' && a.style === b.style && content(a.value, a.style) === content(b.value, b.style);
  if (a.kind === 'list')
    return (
      b.kind === 'list' &&
      a.flow === b.flow &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => sameTree(item, b.items[index]))
    );
  if (b.kind !== 'map' || a.flow !== b.flow || a.entries.length !== b.entries.length) return false;
  return a.entries.every(
    ({ key, value }, index) => key === b.entries[index]?.key && sameTree(value, b.entries[index]?.value),
  );
}

/** The line breaks that a block text ends with depend on what follows it, and nothing reads them. */
const content = (value: string, style: string): string => (style === 'block' ? value.trimEnd() : value);

function noneNew(before: readonly SyntaxProblem[], after: readonly SyntaxProblem[]): boolean {
  const counts = new Map<string, number>();
  for (const problem of before) counts.set(nameOf(problem), (counts.get(nameOf(problem)) ?? 0) + 1);
  for (const problem of after) counts.set(nameOf(problem), (counts.get(nameOf(problem)) ?? 0) - 1);
  return [...counts.values()].every(count => count >= 0);
}

const nameOf = (problem: SyntaxProblem): string => (problem.kind === 'syntax' ? problem.reason : problem.kind);
