import { readPoints, readRate } from '../number/read.js';
import type { Entry, MapNode } from '../yaml/tree.js';
import type { Budget, BudgetItem, DeviationEntry, Expenditure, Goal, OverallReview, Source } from './evaluation.js';
import type { Field } from './field.js';
import type { Keyed, Reader } from './reader.js';
import type { MappingName } from './key-spec.js';

export function readExpenditure(reader: Reader, top: Keyed): Expenditure | undefined {
  const keyed = reader.child(top, 'expenditure', 'expenditure');
  return (
    keyed && {
      node: keyed.node,
      basic: reader.text(keyed, 'basic'),
      project: reader.text(keyed, 'project'),
      transit: reader.text(keyed, 'transit'),
    }
  );
}

export function readBudget(reader: Reader, top: Keyed): Budget | undefined {
  const keyed = reader.child(top, 'budget', 'budget');
  return (
    keyed && {
      node: keyed.node,
      keySpan: keyed.entry.keySpan,
      weight: reader.parsed(keyed, 'weight', 'points', readPoints),
      planned: reader.text(keyed, 'planned'),
      spent: reader.text(keyed, 'spent'),
      rate: reader.parsed(keyed, 'rate', 'rate', readRate),
      score: reader.parsed(keyed, 'score', 'points', readPoints),
      items: mapItems(reader, keyed, 'items', 'budgetItem').map((item): BudgetItem => ({
        node: item.node,
        name: reader.text(item, 'name'),
        planned: reader.text(item, 'planned'),
        spent: reader.text(item, 'spent'),
      })),
    }
  );
}

/** Goals are texts, or mappings of id and text. */
export function readGoals(reader: Reader, top: Keyed): readonly Goal[] {
  const entry = top.entries.get('goals');
  return reader.items(top, 'goals', true).flatMap((node, index): Goal[] => {
    const position = index + 1;
    if (node.kind !== 'map') return [{ node, position, id: absentAt(node), text: reader.itemText(node, entry) }];
    const keyed = reader.map(node, 'goal');
    return [{ node, position, id: reader.text(keyed, 'id'), text: reader.text(keyed, 'text') }];
  });
}

/** `deviations` is one text, or a list of entries. */
export function readDeviations(
  reader: Reader,
  top: Keyed,
): { readonly text: Field<string>; readonly entries: readonly DeviationEntry[] } {
  const entry = top.entries.get('deviations');
  if (entry?.value.kind !== 'list') return { text: reader.text(top, 'deviations'), entries: [] };
  const entries = mapItems(reader, top, 'deviations', 'deviationEntry').map((item): DeviationEntry => ({
    node: item.node,
    indicator: reader.text(item, 'indicator'),
    reason: reader.text(item, 'reason'),
    measure: reader.text(item, 'measure'),
  }));
  return { text: { state: 'absent', span: entry.keySpan, entry }, entries };
}

/** Sources are paths, or mappings of file and funds. */
export function readSources(reader: Reader, top: Keyed): readonly Source[] {
  const entry = top.entries.get('sources');
  return reader.items(top, 'sources', true).map((node): Source => {
    if (node.kind !== 'map') return { node, file: reader.itemText(node, entry), funds: absentAt(node) };
    const keyed = reader.map(node, 'source');
    return { node, file: reader.text(keyed, 'file'), funds: reader.text(keyed, 'funds') };
  });
}

export function readOverallReview(reader: Reader, top: Keyed): OverallReview | undefined {
  const keyed = reader.child(top, 'review', 'overallReview');
  return (
    keyed && {
      node: keyed.node,
      by: reader.text(keyed, 'by'),
      date: reader.text(keyed, 'date'),
      opinion: reader.text(keyed, 'opinion'),
    }
  );
}

function mapItems(reader: Reader, owner: Keyed, name: string, mapping: MappingName): Keyed[] {
  const entry = owner.entries.get(name) as Entry | undefined;
  return reader.items(owner, name).flatMap(node => {
    if (node.kind === 'map') return [reader.map(node, mapping)];
    reader.wrongType(node, entry?.key, 'mapping');
    return [];
  });
}

const absentAt = (node: { readonly span: MapNode['span'] }): Field<string> => ({
  state: 'absent',
  span: node.span,
  entry: undefined,
});
