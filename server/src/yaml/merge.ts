import type { Entry, MapNode, Tree } from './tree.js';

/** An entry as written, and whether it is a merge: an unquoted `<<`. */
export interface WrittenEntry {
  readonly entry: Entry;
  readonly merges: boolean;
}

/** Puts what `<<` brings in its place: of each key the first that comes, and only where the mapping does not give the key itself. */
export function mergeEntries(written: readonly WrittenEntry[]): readonly Entry[] {
  if (!written.some(({ merges }) => merges)) return written.map(({ entry }) => entry);
  const given = new Set(written.filter(({ merges }) => !merges).map(({ entry }) => entry.key));
  return written.flatMap(({ entry, merges }) => (merges ? newEntries(entry.value, given) : [entry]));
}

/** Whether a value can be merged: a mapping, or a list of mappings. */
export const canMerge = (value: Tree): boolean =>
  value.kind === 'map' || (value.kind === 'list' && value.items.every(item => item.kind === 'map'));

function newEntries(value: Tree, given: Set<string>): readonly Entry[] {
  return mapsIn(value).flatMap(map => map.entries.filter(({ key }) => !given.has(key) && given.add(key)));
}

function mapsIn(value: Tree): readonly MapNode[] {
  if (value.kind === 'map') return [value];
  return value.kind === 'list' ? value.items.filter(item => item.kind === 'map') : [];
}
