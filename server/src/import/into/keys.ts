import type { MappingName } from '../../language/key-spec.js';
import { lookUpKey } from '../../language/vocabulary.js';
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

const rule = (skipped: readonly string[], given: readonly string[] = [], added = true): Rules => ({
  skipped: new Set(skipped),
  given: new Set(given),
  added,
});

const usual = rule([]);

const rules: Readonly<Partial<Record<MappingName, Rules>>> = {
  // what the head and the notes of a form print is no result of the year
  evaluation: rule(
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
  budget: rule([], ['weight', 'criterion', 'scoring']),
  budgetItem: rule(['name'], ['weight']),
  goal: rule(['id'], ['text'], false),
  group: rule(['name', 'indicators'], ['weight', 'criterion', 'scoring']),
  // the target is compared as a value, with its unit
  indicator: rule(
    ['id', 'name', 'target', 'unit', 'direction', 'nature'],
    ['weight', 'criterion', 'scoring', 'baseline', 'adjusted', 'goal', 'not-applicable'],
  ),
  part: rule(['name']),
  deviationEntry: rule(['indicator']),
  fundManagement: rule(['item']),
  rowMonitoring: rule(['through']),
  budgetMonitoring: rule(['through']),
};

/** How the keys of a mapping are filled in. */
export const rulesOf = (mapping: MappingName): Rules => rules[mapping] ?? usual;

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
