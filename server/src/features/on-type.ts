import type { Lines } from '../text/lines.js';
import { applyEdits, type Edit } from '../text/span.js';
import type { WrittenFile } from './code-actions.js';
import { besideEmptyKey, columnBeside } from './empty-key.js';
import { flowAt } from './flow-place.js';
import { keyShape, lineParts, type LineShape, shapeOf, stripQuotes, withoutComment } from './line-shape.js';
import { isInsideText } from './place.js';
import { isAnyKey } from '../language/vocabulary.js';
import { plainColon, plainColonOf } from './plain-colon.js';

/** What a key just typed asks for: a line break the place of the next key or row, a full-width colon behind a key a plain one, a dash on a fresh line the column of its list. */
export function onType(file: WrittenFile, lines: Lines, offset: number, typed: string): readonly Edit[] | undefined {
  switch (typed) {
    case '\n':
      return onEnter(file, lines, offset);
    case '：':
      return onColon(file, lines, offset);
    case ' ':
      return [...onDash(file, lines, offset), ...besideEmptyKey(file.text, lines, offset)];
    default:
      return undefined;
  }
}

/** The plain colon of a key; one typed below a key that was left empty stands beside it. */
function onColon({ text }: WrittenFile, lines: Lines, offset: number): readonly Edit[] {
  const moves = besideEmptyKey(text, lines, offset);
  const [move] = moves;
  if (!move) return plainColon(text, offset - 1);
  const by = move.text.length - (move.span.end - move.span.start);
  const moved = plainColon(applyEdits(text, moves), offset - 1 + by);
  return [...moves, ...moved.map(edit => ({ ...edit, span: { start: offset - 1, end: offset } }))];
}

/** `- ` typed where the keys of a row stand begins the next row: it moves out to where the dash of that row stands. */
function onDash({ text, documents }: WrittenFile, lines: Lines, offset: number): readonly Edit[] {
  const line = lines.lineOf(offset);
  const start = lines.start(line);
  const written = text.slice(start, lines.end(line));
  if (!/^ *- $/.test(written) || offset !== start + written.length) return [];
  if (documents.some(({ evaluation: { root } }) => root && isInsideText(root, start))) return [];
  const indent = written.length - 2;
  const column = dashAbove(at => text.slice(lines.start(at), lines.end(at)), line, indent);
  return column === undefined ? [] : [{ span: { start, end: start + indent }, text: ' '.repeat(column) }];
}

/** Where the dash stands of the item whose keys stand at a column; `undefined` where a list may begin there itself. */
function dashAbove(lineAt: (line: number) => string, line: number, column: number): number | undefined {
  let isNearest = true;
  for (let at = line - 1; at >= 0; at--) {
    const shape = shapeOf(lineAt(at));
    if (!shape) continue;
    if (isNearest && shape.column === column && /[:：]\s*$/u.test(withoutComment(lineAt(at)))) return undefined;
    isNearest = false;
    const dash = shape.dashes.at(-1);
    if (dash !== undefined && dash < column) return shape.column === column ? dash : undefined;
    if (dash === column || shape.column < column) return undefined;
  }
  return undefined;
}

/** How far in a level stands, as the formatter has it. */
const step = 2;

/** Lines above the cursor that are looked at for what is still to be put right. */
const mostAbove = 30;

/**
 * After Enter: the white space that the new line needs, for the next key or row or for the text that went down with it. Of the other lines only
 * those right above are touched, where a full-width colon still stands: while someone types on at once, an editor drops what it was told before.
 */
function onEnter(file: WrittenFile, lines: Lines, offset: number): readonly Edit[] {
  const line = lines.lineOf(offset);
  const colons: Edit[] = [];
  for (let above = line - 1; above >= Math.max(0, line - mostAbove); above--) {
    const start = lines.start(above);
    const written = file.text.slice(start, lines.end(above));
    if (lineParts(written).rest === '') break;
    colons.unshift(...plainColonOf(file.text, written, start));
  }
  return line === 0 ? [] : [...colons, ...onFreshLine(file, lines, offset)];
}

/** The white space that the line behind a break needs. */
function onFreshLine({ text, documents }: WrittenFile, lines: Lines, offset: number): readonly Edit[] {
  const line = lines.lineOf(offset);
  const span = { start: lines.start(line), end: lines.end(line) };
  const inText = documents.some(({ evaluation: { root } }) => root && isInsideText(root, span.start));
  if (inText) return [];
  const lineAt = (at: number): string => text.slice(lines.start(at), lines.end(at)).replace(/^\ufeff/, '');
  const written = text.slice(span.start, span.end);
  if (/\S/.test(written)) return splitText(lineAt(line - 1), written, span.start, offset);
  const below = shapeBelow(lineAt, line + 1, lines.count);
  const beside = columnBeside(text, lines, line - 1);
  const column = beside !== undefined && (below?.column ?? 0) <= beside ? beside : columnAfter(lineAt(line - 1), below);
  if (column === undefined || column === span.end - span.start) return [];
  return [{ span, text: ' '.repeat(column) }];
}

/** Enter in the middle of a text or comment: what went down goes on with it, where it would else be read as a line of its own. */
function splitText(above: string, written: string, start: number, offset: number): readonly Edit[] {
  const rest = written.trimStart();
  const end = start + written.length - rest.length;
  if (offset !== end || /^[-#{}[\]]/.test(rest) || isKeyLine(rest)) return [];
  if (withoutComment(above) !== above) return [{ span: { start: end, end }, text: '# ' }];
  const column = columnOfText(above);
  return column === undefined ? [] : [{ span: { start, end }, text: ' '.repeat(column) }];
}

/** A full-width colon is one of the text, where no key stands before it. */
function isKeyLine(rest: string): boolean {
  const key = keyShape.exec(rest);
  if (!key) return false;
  return key[0].endsWith(':') || isAnyKey(stripQuotes(key[1] ?? ''));
}

/** Where a text that a line begins goes on; `undefined` where it begins none, or one in quotes, brackets or as a block. */
function columnOfText(above: string): number | undefined {
  const { dashes, rest } = lineParts(above);
  const shape = shapeOf(above);
  if (!shape || flowAt(above)) return undefined;
  const key = keyShape.exec(rest);
  const value = key ? rest.slice(key[0].length).trim() : rest;
  if (value === '' || /^[|>&!"'{[]/.test(value) || (!key && dashes === '')) return undefined;
  return key ? shape.column + step : shape.column;
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
  if (/^(?:[&!]\S*)?$/.test(value)) return childColumn(shape.column, below);
  return /^[|>][-+\d]*$/.test(value) ? shape.column + step : shape.column;
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
