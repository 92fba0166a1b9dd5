import { evaluationSyntax } from '../language/syntax.js';
import { applyEdits, type Edit } from '../text/span.js';
import { parseYaml } from '../yaml/parse.js';
import type { Parsed, Tree } from '../yaml/tree.js';

/** Whether edits change only how a text is laid out: the same keys and values in the same order, every comment kept, nothing new wrong with it. */
export function keepsContent(text: string, edits: readonly Edit[]): boolean {
  const [before, after] = [parse(text), parse(applyEdits(text, edits))];
  return (
    after.problems.length <= before.problems.length &&
    remarks(before).join('\n') === remarks(after).join('\n') &&
    before.documents.length === after.documents.length &&
    before.documents.every(({ root }, index) => same(root, after.documents[index]?.root))
  );
}

const parse = (text: string): Parsed => parseYaml(text, evaluationSyntax);

const remarks = ({ comments }: Parsed): string[] => comments.map(({ text }) => text).sort();

function same(a: Tree | undefined, b: Tree | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.borrowed !== b.borrowed) return false;
  if (a.kind === 'scalar')
    return b.kind === 'scalar' && a.value === b.value && (a.style === 'empty') === (b.style === 'empty');
  if (a.kind === 'list')
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => same(item, b.items[index]))
    );
  return (
    b.kind === 'map' &&
    a.entries.length === b.entries.length &&
    a.entries.every(({ key, value }, index) => key === b.entries[index]?.key && same(value, b.entries[index]?.value))
  );
}
