import type { Analysis } from '../analysis/analysis.js';
import { setScalar } from '../language/edit.js';
import type { Edit, Span } from '../text/span.js';
import { type Location, type FileAnalysis, references } from './navigation.js';
import { thingAt, type Use } from './names.js';
import { documentAt } from './place.js';

/** A name that can be changed wherever it is used. */
export interface Renamable {
  readonly span: Span;
  readonly name: string;
}

/** What can be renamed at an offset: an id or an indicator's name; neither a position nor what comes by an alias. */
export function renamableAt(analysis: Analysis, offset: number): Renamable | undefined {
  const use = thingAt(documentAt(analysis, offset), offset)?.use;
  return use && isRenamable(use) ? { span: use.node.verbatim ?? use.span, name: use.node.value } : undefined;
}

const isRenamable = ({ says, node }: Use): boolean => (says === 'id' || says === 'name') && !node.borrowed;

/** The edits of each file that give an id or a name another text; nothing where it cannot be renamed. */
export function rename(
  file: FileAnalysis,
  offset: number,
  name: string,
  others: readonly FileAnalysis[],
): ReadonlyMap<string, readonly Edit[]> {
  const found = thingAt(documentAt(file.analysis, offset), offset);
  const wanted = name.trim();
  if (!found || !isRenamable(found.use) || wanted === '' || /[\r\n]/.test(wanted)) return new Map();
  const { says, node } = found.use;
  const edits = new Map<string, Edit[]>([[file.uri, editsIn(file, offset, says, wanted)]]);
  if (found.thing.kind === 'goal') return edits;
  const known = new Map([file, ...others].map(each => [each.uri, each]));
  for (const place of findRelated(file, offset, others)) {
    const other = known.get(place.uri);
    const there = other && thingAt(documentAt(other.analysis, place.span.start), place.span.start);
    const same = there?.thing.uses.some(use => use.says === says && use.defines && use.node.value === node.value);
    if (other && same)
      edits.set(other.uri, [...(edits.get(other.uri) ?? []), ...editsIn(other, place.span.start, says, wanted)]);
  }
  return edits;
}

function editsIn({ analysis }: FileAnalysis, offset: number, says: Use['says'], name: string): Edit[] {
  const thing = thingAt(documentAt(analysis, offset), offset)?.thing;
  return (thing?.uses ?? [])
    .filter(use => use.says === says && isRenamable(use))
    .flatMap(({ node }) => setScalar(analysis.text, node, name) ?? []);
}

/** Rows that roll-ups join with this one, in either direction, to any depth. */
function findRelated(file: FileAnalysis, offset: number, others: readonly FileAnalysis[]): readonly Location[] {
  const known = new Map([file, ...others].map(each => [each.uri, each]));
  const key = ({ uri, span }: Location): string => `${uri}#${span.start}`;
  const seen = new Map<string, Location>();
  const queue: { readonly file: FileAnalysis; readonly offset: number }[] = [{ file, offset }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const from = next.file;
    for (const place of references(from, next.offset, false, others).filter(({ uri }) => uri !== from.uri)) {
      const target = known.get(place.uri);
      if (!target || seen.has(key(place)) || target === file) continue;
      seen.set(key(place), place);
      queue.push({ file: target, offset: place.span.start });
    }
  }
  return [...seen.values()];
}
