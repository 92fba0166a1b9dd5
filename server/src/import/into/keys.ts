import type { MappingName } from '../../language/key-spec.js';
import { keyOf, lookUpKey } from '../../language/vocabulary.js';
import { fold } from '../../number/fold.js';
import type { Tree } from '../../yaml/tree.js';

/** How the keys of a mapping are filled in. */
interface Rules {
  /** What is not compared: what names the mapping, and what import works out itself. */
  readonly skipped: ReadonlySet<string>;
  /** What was set when the targets were: it is compared, and never filled in. */
  readonly given: ReadonlySet<string>;
  /** Whether items that a list has not are added to it. */
  readonly added: boolean;
}

const usual: Rules = { skipped: new Set(), given: new Set(), added: true };

/** Keys that the mapping really has. */
const keysOf = (mapping: MappingName, names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map(name => keyOf(mapping, name).name));

const rule = (
  mapping: MappingName,
  skipped: readonly string[],
  given: readonly string[] = [],
  added = true,
): readonly [MappingName, Rules] => [
  mapping,
  { skipped: keysOf(mapping, skipped), given: keysOf(mapping, given), added },
];

const rules: ReadonlyMap<MappingName, Rules> = new Map([
  // what the head and the notes of a form print is no result of the year
  rule(
    'evaluation',
    [
      'title',
      'profile',
      'layout',
      'stage',
      'approved',
      'organization',
      'department',
      'implementer',
      'category',
      'attribute',
      'kind',
      'project',
      'year',
      'currency',
      'note',
      'indicators',
    ],
    ['goals', 'sources'],
  ),
  rule('budget', [], ['weight', 'criterion', 'scoring']),
  rule('budgetItem', ['name'], ['weight']),
  rule('goal', ['id'], ['text'], false),
  rule('group', ['name', 'indicators'], ['weight', 'criterion', 'scoring']),
  // the target is compared as a value, with its unit
  rule(
    'indicator',
    ['id', 'name', 'target', 'unit', 'direction', 'nature'],
    ['weight', 'criterion', 'scoring', 'baseline', 'adjusted', 'goal', 'not-applicable'],
  ),
  rule('part', ['name']),
  rule('deviationEntry', ['indicator']),
  rule('fundManagement', ['item']),
  rule('rowMonitoring', ['through']),
  rule('budgetMonitoring', ['through']),
]);

/** How the keys of a mapping are filled in. */
export const rulesOf = (mapping: MappingName): Rules => rules.get(mapping) ?? usual;

const naming: Readonly<Partial<Record<MappingName, string>>> = {
  budgetItem: 'name',
  part: 'name',
  goal: 'text',
  deviationEntry: 'indicator',
  fundManagement: 'item',
  rowMonitoring: 'through',
  budgetMonitoring: 'through',
};

/** What an item of a list is known by. */
export function identityOf(item: Tree, mapping: MappingName): string {
  if (item.kind === 'scalar') return item.value;
  const key = naming[mapping];
  const named =
    item.kind === 'map'
      ? item.entries.find(entry => lookUpKey(mapping, entry.key)?.spec.name === key)?.value
      : undefined;
  return named?.kind === 'scalar' ? named.value : '';
}

/** Names however they are spaced and ended: 其中：财政拨款 is 财政拨款. */
export const isSame = (a: string, b: string): boolean => plainName(a) === plainName(b);

/** A name without blanks, widths and what leads to it. */
export const plainName = (name: string): string =>
  fold(name)
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^其中[:,]?/u, '')
    .replace(/(?:指标|[。.;])$/u, '');
