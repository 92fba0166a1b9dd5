import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { builtInLayout } from '../../families/index.js';
import type { Layout } from '../../families/layout.js';
import { insertEntry } from '../../language/edit.js';
import { type Field, valueOf } from '../../language/field.js';
import { keyOf, spell } from '../../language/vocabulary.js';
import type { Edit } from '../../text/span.js';
import type { Entry, Tree } from '../../yaml/tree.js';

/** What the targets were approved with is the budget at the year's beginning, where the self-evaluation prints one beside the adjusted. */
export function startFromTargets(document: DocumentAnalysis): readonly Edit[] {
  const { evaluation, context, profile } = document;
  const { budget } = evaluation;
  if (context.stage !== 'target' || !budget) return [];
  const own = valueOf(evaluation.layout);
  const usual = typeof profile.layout === 'string' ? profile.layout : undefined;
  const layout = builtInLayout((own === 'targets' ? undefined : own) ?? usual ?? '');
  if (!layout || !printsInitial(layout)) return [];
  return [
    ...startWith('budget', budget, budget.weight.entry, document),
    ...budget.items.flatMap(item => startWith('budgetItem', item, item.name.entry, document)),
  ];
}

const printsInitial = ({ sections }: Layout): boolean =>
  sections.some(section => section.kind === 'money' && section.columns.some(({ key }) => key === 'initial'));

interface Amounts {
  readonly node: Tree;
  readonly initial: Field<string>;
  readonly planned: Field<string>;
}

function startWith(
  mapping: 'budget' | 'budgetItem',
  { node, initial, planned }: Amounts,
  behind: Entry | undefined,
  { text, evaluation: { vocabulary } }: DocumentAnalysis,
): readonly Edit[] {
  if (node.kind !== 'map' || node.borrowed || initial.state !== 'absent' || planned.state !== 'ok') return [];
  const edit = insertEntry(
    text,
    node,
    behind ?? planned.entry,
    spell(keyOf(mapping, 'initial'), vocabulary),
    planned.value,
  );
  return edit ? [edit] : [];
}
