import type { MappingName, Shape } from '../language/key-spec.js';
import { lookUpKey } from '../language/vocabulary.js';
import { lineAround, lineStartAt } from '../text/line-around.js';
import { shapeOf } from './line-shape.js';
import { withoutEnd } from '../text/ends.js';

/** A line that is being written, with what stands above and below it. */
export interface LinesAround {
  readonly text: string;
  /** Anywhere in the line. */
  readonly offset: number;
}

/** What stands around a place, as far as lines and columns say. */
export interface Around {
  /** The keys from the top to the place. */
  readonly path: readonly string[];
  readonly mappings: readonly MappingName[];
  readonly siblings: readonly string[];
  /** Whether a dash stands between the place and the key that holds it. */
  readonly dashed: boolean;
}

/** Walks up the lines from a column to the top: keys in the same column are siblings, the first one further left is the parent. */
export function surroundings({ text, offset }: LinesAround, column: number, dashes: readonly number[]): Around {
  const path: string[] = [];
  const siblings: string[] = [];
  let at = column;
  let inList = false;
  let own = true;
  let dashed: boolean | undefined;
  const leave = (columns: readonly number[]): void => {
    for (const dash of [...columns].reverse()) if (dash < at) [at, inList, own] = [dash, true, false];
  };
  leave(dashes);
  for (const line of linesAbove(text, offset, () => at)) {
    if (!(own || inList || at > 0) || marker.test(line)) break;
    const shape = shapeOf(line);
    if (!shape) continue;
    if (shape.key !== undefined && own && shape.column === at) siblings.push(shape.key);
    else if (shape.key !== undefined && (shape.column < at || (inList && shape.column === at))) {
      path.unshift(shape.key);
      dashed ??= inList;
      [at, inList, own] = [shape.column, false, false];
    }
    leave(shape.dashes);
  }
  return {
    path,
    mappings: mappingsAt(path),
    siblings: [...siblings.reverse(), ...siblingsBelow({ text, offset }, column)],
    dashed: dashed ?? inList,
  };
}

const marker = /^(?:---|\.\.\.)(?:\s|$)/;

/** The mappings that a path of keys leads to. */
export const mappingsAt = (path: readonly string[]): readonly MappingName[] =>
  path.reduce<readonly MappingName[]>(children, ['evaluation']);

/** The lines above, the nearest first, without those that stand further in than the place reached so far: they are nobody's parent. */
function* linesAbove(text: string, offset: number, reached: () => number): Generator<string> {
  for (let end = lineStartAt(text, offset); end > 0;) {
    const stop = end - (text.startsWith('\r\n', end - 2) ? 2 : 1);
    end = lineStartAt(text, stop);
    if (indentAt(text, end) <= reached()) yield text.slice(end, stop);
  }
}

/** The lines below, without those that stand further in than a column. */
function* linesBelow(text: string, offset: number, column: number): Generator<string> {
  for (let { end } = lineAround(text, offset); end < text.length;) {
    const start = end;
    ({ end } = lineAround(text, start));
    if (indentAt(text, start) <= column) yield withoutEnd(text.slice(start, end), '\r\n');
  }
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (isBlank.has(text.charCodeAt(at))) at++;
  return at - start;
}

/** Spaces, tabs and ideographic spaces. */
const isBlank: ReadonlySet<number> = new Set([0x20, 0x09, 0x3000]);

function siblingsBelow({ text, offset }: LinesAround, column: number): readonly string[] {
  const found: string[] = [];
  for (const line of linesBelow(text, offset, column)) {
    const shape = shapeOf(line);
    if (!shape) continue;
    if ((shape.dashes[0] ?? shape.column) < column || marker.test(line)) break;
    if (shape.column === column && shape.key !== undefined && shape.dashes.length === 0) found.push(shape.key);
  }
  return found;
}

/** The mappings that a key of some mappings may hold. */
export function children(mappings: readonly MappingName[], key: string): readonly MappingName[] {
  return [...new Set(mappings.flatMap(mapping => mappingsIn(lookUpKey(mapping, key)?.spec.shape)))];
}

function mappingsIn(shape: Shape | undefined): readonly MappingName[] {
  if (shape?.kind === 'map') return [shape.of];
  return shape?.kind === 'list' || shape?.kind === 'either' ? shape.of.flatMap(mappingsIn) : [];
}

/** Whether a key holds a list and nothing else that keys could stand in, so that what is written below it begins with a dash. */
export const holdsList = (mappings: readonly MappingName[], key: string): boolean =>
  mappings
    .map(mapping => lookUpKey(mapping, key)?.spec.shape)
    .some(
      shape =>
        shape?.kind === 'list' ||
        (shape?.kind === 'either' &&
          shape.of.some(({ kind }) => kind === 'list') &&
          !shape.of.some(({ kind }) => kind === 'map')),
    );

/** Whether a key holds groups and indicators. */
export const holdsRows = (key: string): boolean =>
  isIndicators(key) || lookUpKey('evaluation', key)?.spec.name === 'indicators';

/** Whether a key is the one under which rows stand, in either spelling. */
export const isIndicators = (key: string): boolean => lookUpKey('group', key)?.spec.name === 'indicators';
