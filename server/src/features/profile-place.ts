import { mappingIn, type ProfileKey, profileKey, type ProfileMapping } from '../profiles/knobs/index.js';
import type { ProfileKeyUse } from '../profiles/file-reader.js';
import type { ProfileFile } from '../profiles/read-profile.js';
import { lineRestAt, lineStartAt } from '../text/line-around.js';
import { contains, type Span } from '../text/span.js';
import { flowAt } from './flow-place.js';
import { dashColumns, keyShape, lineParts, stripQuotes, withoutComment } from './line-shape.js';
import { surroundings } from './lines-around.js';

/** The innermost known key of a profile's file whose entry holds an offset. */
export function profileUseAt({ uses }: ProfileFile, offset: number): ProfileKeyUse | undefined {
  const around = uses.filter(({ entry: { span } }) => contains(span, offset));
  return around.reduce<ProfileKeyUse | undefined>(
    (best, use) => (best && size(best) < size(use) ? best : use),
    undefined,
  );
}

const size = ({ entry: { span } }: ProfileKeyUse): number => span.end - span.start;

/** Where somebody is writing in a profile's file, found from lines and columns, so that it works while the text does not parse. */
export interface ProfileWriting {
  readonly mapping: ProfileMapping;
  /** The key whose value is being written; `undefined` while a key is. */
  readonly key: ProfileKey | undefined;
  readonly siblings: readonly string[];
  /** What is written so far, to be replaced. */
  readonly span: Span;
  readonly column: number;
  readonly flow: boolean;
  /** Whether a colon stands behind the word already. */
  readonly colon: boolean;
}

/** What is being written at an offset; `undefined` in comments, and where the keys around are not known ones. */
export function profileWriting(text: string, offset: number): ProfileWriting | undefined {
  const lineStart = lineStartAt(text, offset);
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const rest = lineRestAt(text, offset);
  const flow = flowAt(before);
  const { indent, dashes, rest: written } = lineParts(before);
  const column = indent.length + dashes.length;
  const { path, siblings } = surroundings({ text, offset }, column, dashColumns(indent, dashes));
  const word = /^[^\s,\]}:：#]*/u.exec(rest)?.[0] ?? '';
  const colon = /^\s*[:：]/.test(rest.slice(word.length));
  const key = keyShape.exec(flow ? before.slice(column, flow.open) : written);
  const keys = [...path, ...(key && flow ? [stripQuotes(key[1] ?? '')] : [])];
  const mapping = mappingAt(keys);
  if (!mapping) return undefined;
  const place = (start: number, of: string | undefined): ProfileWriting | undefined => {
    const spec = of === undefined ? undefined : profileKey(mapping, of);
    const end = of === undefined || flow ? offset + word.length : offset + withoutComment(rest).trimEnd().length;
    return of !== undefined && !spec
      ? undefined
      : {
          mapping,
          key: spec,
          siblings: flow ? flow.siblings : siblings,
          span: { start, end: Math.max(start, end) },
          column,
          flow: flow !== undefined,
          colon: of === undefined && colon,
        };
  };
  if (flow) return flow.kind === 'map' ? place(lineStart + flow.wordStart, flow.key) : undefined;
  if (!key) return place(lineStart + column, undefined);
  const from = column + key[0].length;
  return place(lineStart + from + (/^\s*/.exec(before.slice(from))?.[0].length ?? 0), stripQuotes(key[1] ?? ''));
}

/** The mapping that a path of keys leads to. */
function mappingAt(path: readonly string[]): ProfileMapping | undefined {
  return path.reduce<ProfileMapping | undefined>((mapping, word) => {
    const key = mapping && profileKey(mapping, word);
    return key?.shape.kind === 'words' ? 'words' : key && mappingIn(key);
  }, 'profile');
}
