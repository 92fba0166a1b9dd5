import { lineBreak } from '../language/edit.js';
import { lookUpKey } from '../language/vocabulary.js';
import { lineRestAt, lineStartAt } from '../text/line-around.js';
import type { Words } from '../text/locale.js';
import { applyEdits } from '../text/span.js';
import { lineParts, type LineShape, shapeOf } from './line-shape.js';
import { plainColonOf } from './plain-colon.js';
import { type WritingPlace, writingPlace } from './writing-place.js';

/** What the editor calls it. */
export const pasteLinesTitle: Words = {
  'zh-CN': '粘贴并整理（对齐、改为英文冒号）',
  en: 'Paste tidied (aligned, with plain colons)',
};

/** Longer texts are pasted as they are: looking around each line takes its time. */
const mostLines = 400;

/**
 * Lines of keys and values copied from a message or a page, as they should stand at a place where keys are written: in one column, with plain colons
 * behind keys that may stand there. `undefined` where nothing is to be done, and where it is not certain: something else on the line, or a line that
 * would have to move and begins with no such key.
 */
export function pasteLines(text: string, offset: number, copied: string): string | undefined {
  const before = text.slice(lineStartAt(text, offset), offset);
  if (lineParts(before).rest !== '' || /\S/.test(lineRestAt(text, offset)) || copied.includes('\t')) return undefined;
  const lines = copied.split(/\r\n|\r|\n/);
  const place = lines.length > mostLines ? undefined : writingPlace(text, offset);
  const placed = place?.kind === 'key' ? inColumn(place, before, lines) : undefined;
  if (!placed) return undefined;
  const tidied = withPlainColons(text, offset, placed);
  return tidied.join('\n') === lines.join('\n') ? undefined : tidied.join(lineBreak(text));
}

/** The lines in the column of the place's keys, each with its distance from the first one. Where a row begins, a first key written again begins the next. */
function inColumn(place: WritingPlace, before: string, lines: readonly string[]): readonly string[] | undefined {
  const [first = '', ...others] = lines;
  if (before === '' && place.column === 0 && /^\S/.test(first)) return lines;
  const begun = shapeOf(first.trimStart());
  const from = begun && columnBelow(first, begun, others);
  const isDashed = begun !== undefined && begun.dashes.length > 0;
  if (from === undefined || begun?.key === undefined || (isDashed && !place.dash)) return undefined;
  const column = isDashed ? before.length : place.column;
  const placed: string[] = [];
  for (const [index, line] of lines.entries()) {
    const inner = index === 0 ? line.trimStart() : withoutColumns(line, from);
    if (inner === undefined || (/^\S/.test(inner) && !beginsWithKey(place, inner, isDashed))) return undefined;
    const isNext = !isDashed && place.list !== undefined && /^\S/.test(inner) && shapeOf(inner)?.key === begun.key;
    if (inner === '') placed.push('');
    else placed.push(isNext ? `${' '.repeat(column - 2)}- ${inner}` : ' '.repeat(column) + inner);
  }
  return placed.map((line, index) => (index === 0 ? line.slice(before.length) : line));
}

/** From which column on the lines below the first one stand as it does: a selection that begins in the middle of a line left the blanks before it behind. */
function columnBelow(first: string, { dashes }: LineShape, others: readonly string[]): number | undefined {
  const own = blanksBefore(first);
  const [nearest] = others.filter(line => line.trim() !== '').sort((a, b) => blanksBefore(a) - blanksBefore(b));
  if (nearest === undefined) return own;
  const least = blanksBefore(nearest);
  if (/[:：]\s*$/u.test(first)) return least < own || least > own + 2 ? undefined : own;
  const from = dashes.length === 0 || nearest.trimStart().startsWith('-') ? least : least - 2;
  return from < 0 ? undefined : from;
}

const blanksBefore = (line: string): number => line.length - line.trimStart().length;

/** A line without the blanks of some columns; `undefined` where it does not have them, or has others than spaces behind. */
function withoutColumns(line: string, columns: number): string | undefined {
  if (line.trim() === '') return '';
  const inner = line.slice(columns);
  return blanksBefore(line) < columns || !/^ *\S/.test(inner) ? undefined : inner;
}

/** Whether a line begins with a key of the place; behind its dash, where rows are pasted with theirs. */
function beginsWithKey({ mappings }: WritingPlace, line: string, isDashed: boolean): boolean {
  const { key, dashes } = shapeOf(line) ?? { dashes: [] };
  return key !== undefined && dashes.length === (isDashed ? 1 : 0) && mappings.some(mapping => lookUpKey(mapping, key));
}

function withPlainColons(text: string, offset: number, pasted: readonly string[]): readonly string[] {
  const whole = text.slice(0, offset) + pasted.join('\n') + text.slice(offset);
  let at = lineStartAt(text, offset);
  return pasted.map((line, index) => {
    const start = at;
    const written = index === 0 ? text.slice(at, offset) + line : line;
    at += written.length + 1;
    const edits = plainColonOf(whole, written, start);
    const by = index === 0 ? offset : start;
    return applyEdits(
      line,
      edits.map(edit => ({ ...edit, span: { start: edit.span.start - by, end: edit.span.end - by } })),
    );
  });
}
