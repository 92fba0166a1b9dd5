import type { MappingName } from '../language/key-spec.js';
import { lookUpKey, type Vocabulary } from '../language/vocabulary.js';
import { fold } from '../number/fold.js';
import { lineRestAt, lineStartAt } from '../text/line-around.js';
import type { Span } from '../text/span.js';
import { flowAt, keysBehind } from './flow-place.js';
import { dashColumns, keyShape, lineParts, stripQuotes, withoutComment } from './line-shape.js';
import {
  type Around,
  children,
  holdsList,
  holdsRows,
  isIndicators,
  type LinesAround,
  mappingsAt,
  surroundings,
} from './lines-around.js';

/** Where somebody is writing: found from lines and indentation, so that it works on a text that does not parse at the moment. */
export interface WritingPlace {
  /** A key is being written, or a value, or a value of a list. */
  readonly kind: 'key' | 'value' | 'item';
  /** The mappings this may be one of; several where group and indicator cannot be told apart yet. */
  readonly mappings: readonly MappingName[];
  /** The key whose value is being written. */
  readonly key: string | undefined;
  /** Keys that the mapping has already. */
  readonly siblings: readonly string[];
  /** How many groups are around it, where it is in a group or indicator. */
  readonly depth: number;
  /** What is written so far, to be replaced, up to the end of the word. */
  readonly span: Span;
  /** The column in which the mapping's keys stand. */
  readonly column: number;
  readonly flow: boolean;
  /** Whether a colon stands behind the word already. */
  readonly colon: boolean;
  /** The list that an item begins in here: its key, and the mappings that may hold it. */
  readonly list: { readonly key: string; readonly mappings: readonly MappingName[] } | undefined;
  /** Whether the list's dash is still to be written. */
  readonly dash: boolean;
  /** The blank that a dash right before the place still needs. */
  readonly gap: string;
}

/** What is being written at an offset; `undefined` in comments, and where the keys around are not known ones. */
export function writingPlace(text: string, offset: number): WritingPlace | undefined {
  const lineStart = lineStartAt(text, offset);
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, quoted => ' '.repeat(quoted.length)))) return undefined;
  return placeIn({ text, before, rest: lineRestAt(text, offset), lineStart, offset });
}

/** The line being written, cut at the place. */
interface Cut extends LinesAround {
  readonly before: string;
  readonly rest: string;
  readonly lineStart: number;
}

function placeIn(cut: Cut): WritingPlace | undefined {
  const flow = flowAt(cut.before);
  if (flow) return flow.depth > deepest ? undefined : flowPlace(cut, flow);
  const { before, offset, lineStart } = cut;
  const { indent, dashes, rest: written } = lineParts(before);
  const gap = dashes.endsWith('-') ? ' ' : '';
  const column = indent.length + dashes.length;
  const around = surroundings(cut, column, dashColumns(indent, dashes));
  const list = listAt(around);
  if (around.dashed && !list) return undefined;
  const dash = list !== undefined && !around.dashed && around.siblings.length === 0;
  const base = {
    column: column + (dash ? 2 : gap.length),
    gap,
    flow: false,
    colon: false,
    list: around.siblings.length === 0 ? list : undefined,
    dash,
  };
  const key = keyShape.exec(written);
  if (key) {
    const from = column + key[0].length;
    const blank = /^\s*/.exec(before.slice(from))?.[0].length ?? 0;
    const span = { start: lineStart + from + blank, end: Math.max(lineStart + from + blank, endOfValue(cut)) };
    return finish(around, { ...base, kind: 'value', key: stripQuotes(key[1] ?? ''), span });
  }
  if (around.mappings.length === 0) {
    if (!list) return undefined;
    return finish(
      { ...around, mappings: list.mappings, siblings: [] },
      { ...base, kind: 'item', key: list.key, span: { start: lineStart + column, end: endOfValue(cut) } },
    );
  }
  const word = /^[^\s:：#,[\]{}]*/u.exec(cut.rest)?.[0] ?? '';
  return finish(around, {
    ...base,
    kind: 'key',
    key: undefined,
    span: { start: lineStart + column, end: offset + word.length },
    colon: /^\s*[:：]/.test(cut.rest.slice(word.length)),
  });
}

/** How many brackets deep one is helped: no mapping of the language nests as far. */
const deepest = 20;

/** The list that the place is in, by the key that holds it. */
function listAt({ path }: Around): WritingPlace['list'] {
  const key = path.at(-1);
  const mappings = mappingsAt(path.slice(0, -1));
  return key !== undefined && holdsList(mappings, key) ? { key, mappings } : undefined;
}

/** The value's end: before a trailing comment, without white space. */
const endOfValue = ({ rest, offset }: Cut): number => offset + withoutComment(rest).trimEnd().length;

type Own = Omit<WritingPlace, 'mappings' | 'siblings' | 'depth'>;

function finish({ mappings, siblings, path }: Around, own: Own): WritingPlace | undefined {
  const fitting = narrowMappings(mappings, siblings);
  return fitting.length > 0 ? { ...own, mappings: fitting, siblings, depth: path.filter(holdsRows).length } : undefined;
}

/** Of group and indicator the one whose own keys are there. */
function narrowMappings(mappings: readonly MappingName[], siblings: readonly string[]): readonly MappingName[] {
  const fitting = mappings.filter(
    mapping =>
      siblings.every(key => lookUpKey(mapping, key)) && (mapping !== 'indicator' || !siblings.some(isIndicators)),
  );
  return fitting.length > 0 ? fitting : mappings;
}

/** Inside `{ … }` or `[ … ]` on this line. */
function flowPlace(cut: Cut, flow: NonNullable<ReturnType<typeof flowAt>>): WritingPlace | undefined {
  const outer = placeIn({
    ...cut,
    before: cut.before.slice(0, flow.open),
    rest: '',
    offset: cut.lineStart + flow.open,
  });
  if (!outer) return undefined;
  const held = outer.key === undefined ? outer.mappings : children(outer.mappings, outer.key);
  const siblings = [...flow.siblings, ...keysBehind(cut.rest)];
  const base = {
    siblings,
    depth: outer.depth,
    column: outer.column,
    flow: true,
    colon: false,
    list: undefined,
    dash: false,
    gap: '',
  };
  const from = cut.lineStart + flow.wordStart;
  const word = /^[^\s,\]}:：#]*/u.exec(cut.rest)?.[0] ?? '';
  const span = { start: from, end: cut.offset + word.length };
  if (flow.kind === 'list')
    return outer.key === undefined
      ? undefined
      : {
          ...base,
          kind: 'item',
          key: outer.key,
          mappings: outer.mappings,
          depth: outer.depth + (holdsRows(outer.key) ? 1 : 0),
          span,
        };
  const mappings = narrowMappings(held, siblings);
  if (mappings.length === 0) return undefined;
  if (flow.key !== undefined) return { ...base, kind: 'value', key: flow.key, mappings, span };
  return { ...base, kind: 'key', key: undefined, mappings, span, colon: /^\s*[:：]/.test(cut.rest.slice(word.length)) };
}

/** The vocabulary that keys are to be written in: that of the keys around, of the file, of the reader. */
export function vocabularyAt(siblings: readonly string[], otherwise: Vocabulary): Vocabulary {
  const known = siblings.map(fold).find(key => /[\u3400-\u9fff]/.test(key) || /^[a-z-]+$/.test(key));
  if (known === undefined) return otherwise;
  return /[\u3400-\u9fff]/.test(known) ? 'zh' : 'en';
}
