import { lineEnd } from '../../language/edit.js';
import type { MappingName } from '../../language/key-spec.js';
import { keyOf } from '../../language/vocabulary.js';
import type { Edit, Span } from '../../text/span.js';
import type { Entry, MapNode, Tree } from '../../yaml/tree.js';

/** The entries of a mapping that are spelled so, in either vocabulary; what it has by a reference stands elsewhere. */
export function entriesNamed(node: Tree | undefined, mapping: MappingName, names: readonly string[]): readonly Entry[] {
  if (node?.kind !== 'map' || node.borrowed) return [];
  const spelled = new Set(names.map(name => keyOf(mapping, name)).flatMap(({ name, zh }) => [name, zh]));
  return node.entries.filter(({ key, value }) => spelled.has(key) && !value.borrowed);
}

/** Takes entries out of a mapping; those beside one another together, so that no two edits touch. */
export function leaveOut(text: string, map: MapNode, entries: readonly Entry[]): readonly Edit[] {
  const runs: Run[] = [];
  map.entries.forEach((entry, index) => {
    const last = runs.at(-1);
    if (!entries.includes(entry)) return;
    const after = map.entries[index + 1];
    if (last && last.after === entry) Object.assign(last, { last: entry, after });
    else runs.push({ before: map.entries[index - 1], first: entry, last: entry, after });
  });
  return runs.map(run => ({ span: map.flow ? flowSpan(run) : blockSpan(text, run), text: '' }));
}

/** Entries side by side that go, and those around them that stay. */
interface Run {
  readonly before: Entry | undefined;
  readonly first: Entry;
  readonly last: Entry;
  readonly after: Entry | undefined;
}

const flowSpan = ({ before, first, last, after }: Run): Span =>
  before
    ? { start: before.span.end, end: last.span.end }
    : { start: first.span.start, end: after ? after.span.start : last.span.end };

/** Whole lines; a comment above the next key stays. */
function blockSpan(text: string, { before, first, last, after }: Run): Span {
  const { start } = first.span;
  const end = lineEnd(text, last.span.end);
  if (before && !after) return { start: lineEnd(text, before.span.end), end };
  return { start, end: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) };
}
