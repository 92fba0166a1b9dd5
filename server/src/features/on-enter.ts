import type { Lines } from '../text/lines.js';
import type { Edit } from '../text/span.js';
import type { WrittenFile } from './code-actions.js';
import { flowAt } from './flow-place.js';
import { keyShape, lineParts, type LineShape, shapeOf, withoutComment } from './line-shape.js';
import { isInsideText } from './place.js';

/** How far in a level stands, as the formatter has it. */
const step = 2;

/** After Enter: the white space that the new, still empty line needs for the next key or row; no other text is touched. */
export function onEnter({ text, documents }: WrittenFile, lines: Lines, offset: number): readonly Edit[] {
  const line = lines.lineOf(offset);
  const span = { start: lines.start(line), end: lines.end(line) };
  const inText = documents.some(({ evaluation: { root } }) => root && isInsideText(root, span.start));
  if (line === 0 || inText || /\S/.test(text.slice(span.start, span.end))) return [];
  const lineAt = (at: number): string => text.slice(lines.start(at), lines.end(at)).replace(/^\ufeff/, '');
  const column = columnAfter(lineAt(line - 1), shapeBelow(lineAt, line + 1, lines.count));
  if (column === undefined || column === span.end - span.start) return [];
  return [{ span, text: ' '.repeat(column) }];
}

/** Where the line below a line belongs; `undefined` where that line says nothing about it. */
function columnAfter(above: string, below: LineShape | undefined): number | undefined {
  const { indent, dashes, rest } = lineParts(above);
  if (rest.startsWith('#')) return indent.length;
  const shape = shapeOf(above);
  if (!shape || flowAt(above) || rest === '') return undefined;
  const key = keyShape.exec(rest);
  if (!key) return dashes === '' ? undefined : indent.length;
  const value = withoutComment(rest.slice(key[0].length)).trim();
  if (isOpenQuote(value)) return undefined;
  return /^(?:[&!]\S*)?$/.test(value)
    ? childColumn(shape.column, below)
    : /^[|>][-+\d]*$/.test(value)
      ? shape.column + step
      : shape.column;
}

/** Where what a key holds stands: with what it holds already, else one level in. */
function childColumn(key: number, below: LineShape | undefined): number {
  const dash = below?.dashes[0];
  if (dash !== undefined && dash >= key) return dash;
  return below && below.column > key ? below.column : key + step;
}

function shapeBelow(lineAt: (line: number) => string, from: number, count: number): LineShape | undefined {
  for (let line = from; line < count; line++) {
    const shape = shapeOf(lineAt(line));
    if (shape) return shape;
  }
  return undefined;
}

/** A text whose quote is closed on no later place of its line goes on below. */
const isOpenQuote = (value: string): boolean => /^"(?:[^"\\]|\\.)*$/.test(value) || /^'(?:[^']|'')*$/.test(value);
