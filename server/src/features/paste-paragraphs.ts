import { lineBreak } from '../language/edit.js';
import type { Shape } from '../language/key-spec.js';
import { lookUpKey } from '../language/vocabulary.js';
import { lineRestAt, lineStartAt } from '../text/line-around.js';
import type { Words } from '../text/locale.js';
import { keyShape, lineParts, shapeOf } from './line-shape.js';
import { writingPlace } from './writing-place.js';

/** What the editor calls it. */
export const pasteParagraphsTitle: Words = { 'zh-CN': '粘贴为多段文字', en: 'Paste as paragraphs' };

/**
 * Several paragraphs as they stay one text: in a text below a `|` each in its column, behind a key that takes a text and holds none yet below a `|` of
 * their own. `undefined` for anything else: one line alone, lines that are keys, a place without a text.
 */
export function pasteParagraphs(text: string, offset: number, copied: string): string | undefined {
  const lines = copied.split(/\r\n|\r|\n/);
  if (lines.slice(1).every(line => line.trim() === '')) return undefined;
  const column = columnOfBlock(text, offset);
  const written = column === undefined ? asValue(text, offset, lines) : inBlock(text, offset, lines, column);
  const put = written?.join(lineBreak(text));
  return put === lines.join(lineBreak(text)) ? undefined : put;
}

/** Below a `|`: the first paragraph where the cursor is, the others in the text's column, without the column they were copied from. */
function inBlock(
  text: string,
  offset: number,
  lines: readonly string[],
  column: number,
): readonly string[] | undefined {
  const before = text.slice(lineStartAt(text, offset), offset);
  if (before.trim() !== '' && before.length < column) return undefined;
  const goesOn = lineRestAt(text, offset).trim() !== '';
  const own = Math.min(...lines.slice(1).flatMap(line => (line.trim() === '' ? [] : [spacesBefore(line)])));
  return lines.map((line, index) => {
    const inner = line.slice(Math.min(own, spacesBefore(line)));
    if (index === 0) return ' '.repeat(Math.max(0, column - before.length)) + inner;
    return line.trim() !== '' || (goesOn && index === lines.length - 1) ? ' '.repeat(column) + inner : '';
  });
}

const spacesBefore = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** The column of the text below a `|` that a place lies in. */
function columnOfBlock(text: string, offset: number): number | undefined {
  const inner: string[] = [];
  for (let end = lineStartAt(text, offset); end > 0;) {
    const stop = end - (text.startsWith('\r\n', end - 2) ? 2 : 1);
    end = lineStartAt(text, stop);
    const line = text.slice(end, stop);
    const { indent, dashes, rest } = lineParts(line);
    const key = keyShape.exec(rest);
    const isHead = /^\s*[|>][-+\d]*\s*$/.test(key ? rest.slice(key[0].length) : '');
    if (isHead) {
      const head = indent.length + dashes.length;
      const nearest = inner.findLast(each => each.trim() !== '');
      const column = nearest === undefined ? head + 2 : lineParts(nearest).indent.length;
      return inner.every(each => each.trim() === '' || lineParts(each).indent.length >= column) && column > head
        ? column
        : undefined;
    }
    if (inner.push(line) > mostAbove) return undefined;
  }
  return undefined;
}

/** Lines above that are looked at for the key of a text. */
const mostAbove = 200;

/** Behind a key that takes a text and holds none yet. */
function asValue(text: string, offset: number, lines: readonly string[]): readonly string[] | undefined {
  const place = writingPlace(text, offset);
  const line = text.slice(lineStartAt(text, offset), offset) + lineRestAt(text, offset);
  if (place?.kind !== 'value' || place.flow || !/[:：]\s*$/u.test(line)) return undefined;
  const [key, isKey] = [place.key ?? '', (word: string) => place.mappings.some(each => lookUpKey(each, word))];
  const takesText = place.mappings.some(mapping => mayBeText(lookUpKey(mapping, key)?.spec.shape));
  if (!takesText || lines.some(each => isKey(shapeOf(each.trimStart())?.key ?? ''))) return undefined;
  const last = lines.findLastIndex(each => each.trim() !== '');
  const indent = ' '.repeat(place.column + 2);
  const paragraphs = lines.slice(0, last + 1).map(each => (each.trim() === '' ? '' : indent + each.trimStart()));
  return [`${/\s$/.test(text.slice(0, offset)) ? '' : ' '}|`, ...paragraphs];
}

const mayBeText = (shape: Shape | undefined): boolean =>
  shape?.kind === 'text' || (shape?.kind === 'either' && shape.of.some(mayBeText));
