import { keysIn } from '../text/records.js';
import { remember } from '../text/remembered.js';
import type { Keys, Lost } from '../yaml/keys.js';
import type { KeySpec, MappingName, Shape } from './key-spec.js';
import { isAnyKey, lookUpKey, mappings, spell } from './vocabulary.js';

/** What the reading of an evaluation’s text knows of its words. */
export const evaluationSyntax: Keys = {
  isKey: isAnyKey,
  holdsList: key => listKeys.has(key),
  mayHoldList: key => listKeys.has(key) || mixedKeys.has(key),
  beginsItem,
  firstOf,
  belongs,
  holds,
  listsTexts: key => names.some(name => itemsOf(lookUpKey(name, key)?.spec.shape).some(isText)),
  isMisplaced: (key, atRoot) => (atRoot ? innerLists : rootKeys).has(key),
  lostKey,
};

function beginsItem(list: string, first: string): boolean {
  if (!isAnyKey(first)) return true;
  const maps = mapsInList(list);
  return maps.length === 0 || maps.some(item => beginsWith(item, first));
}

/** The mappings that may be items of the list under a key: asked for each item of each list at every keystroke. */
const mapsInList = remember((list: string): readonly Shape[] =>
  names.flatMap(name => itemsOf(lookUpKey(name, list)?.spec.shape)).filter(({ kind }) => kind === 'map'),
);

/** Names stand first. Of lists that need none nobody can say what is lost. */
function firstOf(list: string, key: string | undefined): string | undefined {
  for (const item of key === undefined ? [] : mapsInList(list)) {
    const found = item.kind === 'map' ? lookUpKey(item.of, key ?? '') : undefined;
    const [first] = item.kind === 'map' ? mappings[item.of] : [];
    if (found && first?.required === true) return found.spec === first ? undefined : spell(first, found.vocabulary);
  }
  return undefined;
}

function belongs(key: string, siblings: readonly string[]): boolean {
  const known = siblings.filter(isAnyKey);
  const possible = names.filter(name => known.every(sibling => lookUpKey(name, sibling)));
  return known.length === 0 || possible.length === 0 || possible.some(name => lookUpKey(name, key));
}

function holds(key: string, inner: string): boolean {
  return names.some(name =>
    mapsOf(lookUpKey(name, key)?.spec.shape).some(item => item.kind === 'map' && lookUpKey(item.of, inner)),
  );
}

function mapsOf(shape: Shape | undefined): readonly Shape[] {
  if (shape?.kind === 'either') return shape.of.flatMap(mapsOf);
  return shape ? [shape] : [];
}

const names = keysIn(mappings);

/** The key for a list, or a mapping, in the mapping around it. What it holds must begin so, and it must not be there yet. */
function lostKey(siblings: readonly string[], first: string | undefined, { map, inner }: Lost): string | undefined {
  const mapping = (inner ? innerMappings : outerMappings).find(name => isOf(name, siblings));
  const [sibling] = siblings;
  const vocabulary = mapping && sibling !== undefined ? lookUpKey(mapping, sibling)?.vocabulary : undefined;
  if (!mapping || !vocabulary) return undefined;
  const spec = mappings[mapping].find(spec => !siblings.includes(spell(spec, vocabulary)) && takes(spec, first, map));
  return spec && spell(spec, vocabulary);
}

const outerMappings: readonly MappingName[] = ['group', 'evaluation'];
const innerMappings: readonly MappingName[] = ['indicator', ...names.filter(name => !outerMappings.includes(name))];

const isOf = (mapping: MappingName, keys: readonly string[]): boolean =>
  keys.length > 0 &&
  keys.every(key => lookUpKey(mapping, key)) &&
  (mapping !== 'group' || keys.some(key => lookUpKey(mapping, key)?.spec.name === 'name'));

const isText = ({ kind }: Shape): boolean => !['map', 'list', 'either'].includes(kind);

const takes = ({ shape }: KeySpec, first: string | undefined, map: boolean): boolean =>
  (map ? mapsOf(shape) : itemsOf(shape)).some(item =>
    first === undefined ? item.kind === 'text' : beginsWith(item, first),
  );

const beginsWith = (item: Shape, key: string): boolean => item.kind === 'map' && lookUpKey(item.of, key) !== undefined;

function itemsOf(shape: Shape | undefined): readonly Shape[] {
  if (shape?.kind === 'either') return shape.of.flatMap(itemsOf);
  return shape?.kind === 'list' ? shape.of : [];
}

/** Keys with lists of mappings alone: one mapping in their place is an item without its dash. */
const listKeys: ReadonlySet<string> = new Set(
  Object.values(mappings).flatMap(specs =>
    specs
      .filter(({ shape }) => shape.kind === 'list' && shape.of.every(({ kind }) => kind === 'map'))
      .flatMap(({ name, zh }) => [name, zh]),
  ),
);

/** Keys with a text or a list of mappings: one mapping in their place is such an item, too. */
const mixedKeys: ReadonlySet<string> = new Set(
  Object.values(mappings).flatMap(specs =>
    specs
      .filter(({ shape }) => mapsOf(shape).every(({ kind }) => kind !== 'map'))
      .filter(({ shape }) => itemsOf(shape).some(({ kind }) => kind === 'map'))
      .flatMap(({ name, zh }) => [name, zh]),
  ),
);

/** Keys that stand in the form itself alone, and the list of a group, which never stands there. */
const rootKeys: ReadonlySet<string> = new Set(
  mappings.evaluation
    .flatMap(({ name, zh }) => [name, zh])
    .filter(key => names.every(name => name === 'evaluation' || !lookUpKey(name, key))),
);
const innerLists: ReadonlySet<string> = new Set(
  mappings.group
    .flatMap(({ name, zh }) => [name, zh])
    .filter(key => listKeys.has(key) && !lookUpKey('evaluation', key)),
);
