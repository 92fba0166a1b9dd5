import { lineEnd } from '../../language/edit.js';
import type { MappingName } from '../../language/key-spec.js';
import { keyOf } from '../../language/vocabulary.js';
import type { Edit, Span } from '../../text/span.js';
import type { Entry, MapNode, Tree } from '../../yaml/tree.js';

/** The entries of a mapping that are spelled so, in either vocabulary. */
export function entriesNamed(node: Tree | undefined, mapping: MappingName, names: readonly string[]): readonly Entry[] {
  if (node?.kind !== 'map' || node.borrowed) return [];
  const spelled = new Set(names.map(name => keyOf(mapping, name)).flatMap(({ name, zh }) => [name, zh]));
  return node.entries.filter(({ key }) => spelled.has(key));
}

/** Takes entries out of a mapping; those beside one another together, so that no two edits touch. */
export function leaveOut(text: string, map: MapNode, entries: readonly Entry[]): readonly Edit[] {
  const runs: { from: number; to: number }[] = [];
  map.entries.forEach((entry, index) => {
    const last = runs.at(-1);
    if (!entries.includes(entry)) return;
    if (last?.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  });
  return runs.map(run => ({ span: map.flow ? flowSpan(map, run) : blockSpan(text, map, run), text: '' }));
}

type Run = { readonly from: number; readonly to: number };

function flowSpan({ entries }: MapNode, { from, to }: Run): Span {
  const [before, first, last, after] = [entries[from - 1], entries[from], entries[to], entries[to + 1]] as const;
  if (before) return { start: before.span.end, end: (last as Entry).span.end };
  return { start: (first as Entry).span.start, end: after ? after.span.start : (last as Entry).span.end };
}

/** Whole lines; a comment above the next key stays. */
function blockSpan(text: string, { entries }: MapNode, { from, to }: Run): Span {
  const { start } = (entries[from] as Entry).span;
  const end = lineEnd(text, (entries[to] as Entry).span.end);
  if (from > 0 && to === entries.length - 1)
    return { start: lineEnd(text, (entries[from - 1] as Entry).span.end), end };
  return { start, end: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) };
}
