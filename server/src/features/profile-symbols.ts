import type { ProfileKeyUse } from '../profiles/file-reader.js';
import type { ProfileFile } from '../profiles/read-profile.js';
import { encloses } from '../text/span.js';
import type { Entry } from '../yaml/tree.js';
import type { Symbol } from './symbols.js';

/** The outline of a profile's file: its keys, with what they hold as the detail; an item of a list under its name. */
export function profileSymbols({ root, uses }: ProfileFile): readonly Symbol[] {
  const known = new Map(uses.map(use => [use.entry, use]));
  return (root?.entries ?? []).flatMap(entry => symbolOf(entry, known) ?? []);
}

function symbolOf(entry: Entry, known: ReadonlyMap<Entry, ProfileKeyUse>): Symbol | undefined {
  const use = known.get(entry);
  if (!use || !encloses(entry.span, entry.keySpan)) return undefined;
  const { value } = entry;
  const isRow = value.kind === 'scalar' || use.key.shape.kind === 'words';
  const groupKind = use.key.name === 'budget' ? 'budget' : 'group';
  return {
    kind: isRow ? 'row' : groupKind,
    name: entry.key,
    detail: value.kind === 'scalar' ? value.value : '',
    span: entry.span,
    nameSpan: entry.keySpan,
    children: isRow ? [] : children(entry, known),
  };
}

function children({ value, span }: Entry, known: ReadonlyMap<Entry, ProfileKeyUse>): readonly Symbol[] {
  if (value.kind === 'map')
    return value.entries.flatMap(entry => symbolOf(entry, known) ?? []).filter(child => encloses(span, child.span));
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item): Symbol[] => {
    const entryOf = (...names: readonly string[]): Entry | undefined =>
      item.kind === 'map' ? item.entries.find(entry => names.includes(known.get(entry)?.key.name ?? '')) : undefined;
    const name = entryOf('name', 'title', 'id');
    const rest = entryOf('weight', 'from', 'equals', 'share');
    if (
      item.kind !== 'map' ||
      name?.value.kind !== 'scalar' ||
      !encloses(item.span, name.value.span) ||
      !encloses(span, item.span)
    )
      return [];
    const inner = item.entries
      .filter(entry => known.get(entry)?.key.name === 'groups')
      .flatMap(entry => children(entry, known))
      .filter(child => encloses(item.span, child.span));
    return [
      {
        kind: inner.length > 0 ? 'group' : 'row',
        name: name.value.value.trim() || '—',
        detail: rest?.value.kind === 'scalar' ? rest.value.value : '',
        span: item.span,
        nameSpan: name.value.span,
        children: inner,
      },
    ];
  });
}
