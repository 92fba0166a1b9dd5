import type { Shape } from '../language/key-spec.js';
import { lookUpKey } from '../language/vocabulary.js';
import type { Lines } from '../text/lines.js';
import type { Edit } from '../text/span.js';
import { keyShape, lineParts, shapeOf, stripQuotes, withoutComment } from './line-shape.js';
import { writingPlace } from './writing-place.js';

/** A key that holds nothing yet and may hold no keys: its column, and what may stand there, too. */
interface EmptyKey {
  readonly column: number;
  /** Whether it takes a text, which may well begin on the next line. */
  readonly takesText: boolean;
  shapesBeside(key: string): readonly Shape[];
}

/** In which column the line below a key that was left empty goes on, where the key takes one short value: the next key stands beside it. */
export function columnBeside(text: string, lines: Lines, line: number): number | undefined {
  const empty = emptyKeyOn(text, lines, line);
  return empty && !empty.takesText ? empty.column : undefined;
}

/** A key with its colon, typed below one that was left empty, stands beside it: the white space it needs. Below a text a full-width colon may be the text's. */
export function besideEmptyKey(text: string, lines: Lines, offset: number): readonly Edit[] {
  const line = lines.lineOf(offset);
  const start = lines.start(line);
  const written = text.slice(start, lines.end(line)).trimEnd();
  const shape = shapeOf(written);
  if (line === 0 || shape?.key === undefined || shape.dashes.length > 0 || !/[:：]$/u.test(written)) return [];
  const empty = emptyKeyOn(text, lines, line - 1);
  if (!empty || shape.column <= empty.column) return [];
  const shapes = empty.shapesBeside(shape.key);
  const isText = empty.takesText && written.endsWith('：') && shapes.some(({ kind }) => kind === 'text');
  if (shapes.length === 0 || isText) return [];
  return [{ span: { start, end: start + shape.column }, text: ' '.repeat(empty.column) }];
}

function emptyKeyOn(text: string, lines: Lines, line: number): EmptyKey | undefined {
  const start = lines.start(line);
  const { indent, dashes, rest } = lineParts(text.slice(start, lines.end(line)));
  const key = keyShape.exec(rest);
  if (!key || withoutComment(rest.slice(key[0].length)).trim() !== '') return undefined;
  const column = indent.length + dashes.length;
  const place = writingPlace(text, start + column);
  if (place?.kind !== 'key') return undefined;
  const shapesBeside = (other: string): readonly Shape[] =>
    place.mappings.flatMap(mapping => lookUpKey(mapping, other)?.spec.shape ?? []);
  const shapes = shapesBeside(stripQuotes(key[1] ?? ''));
  if (shapes.length === 0 || shapes.some(holdsMore)) return undefined;
  return { column, takesText: shapes.some(({ kind }) => kind === 'text'), shapesBeside };
}

const holdsMore = ({ kind }: Shape): boolean => kind === 'map' || kind === 'list' || kind === 'either';
