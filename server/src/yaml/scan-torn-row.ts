import { isSurelyKey, keyAt } from './scan-keys.js';
import { isMarker, type Line } from './scan-lines.js';
import { lacks, nameOnLine } from './scan-siblings.js';
import { endShift } from './scan-shift.js';
import type { Level, Past, ScanState, Wish } from './scan-state.js';

/** A row that another one was pasted into: what it had before that, and where that begins. */
interface Torn {
  readonly row: Level;
  readonly pasted: Past;
}

/** Reads the lines from this one on as the rest of the row above the one that they stand in, which has them all twice: that was pasted into it. */
export function rejoinRow(s: ScanState, line: Line, wish: Wish, index: number): boolean {
  const torn = tornRow(s, wish, index);
  const end = torn ? endOfRest(s, line, torn.row, wish.column) : undefined;
  if (!torn || end === undefined) return false;
  const { start, content, end: lineEnd } = torn.pasted.before.line;
  endShift(s);
  s.levels.length = index;
  s.levels.push({ ...torn.row, pending: false });
  s.patches.move(line.start, end, start);
  s.problems.push({
    kind: 'syntax',
    reason: 'torn-row',
    span: { start: content, end: s.textEnd(content, lineEnd) },
    detail: nameOnLine(s, s.line(torn.row.openedAt)),
    edits: [
      { span: { start, end: line.start }, text: '' },
      { span: { start: end, end }, text: pastedText(s, start, line.start, end) },
    ],
  });
  return true;
}

function tornRow(s: ScanState, { shape, key }: Wish, index: number): Torn | undefined {
  const [list, own] = [s.levels[index - 1], s.levels[index]];
  if (shape !== 'key' || own?.kind !== 'map' || list?.kind !== 'list' || !own.keys.has(key ?? '')) return undefined;
  const pasted = s.history.findLast(({ before, wish }) => before.line.start === own.openedAt && wish.shape === 'item');
  const { levels = [] } = pasted?.before ?? {};
  const row = levels[index];
  const isBeside = row?.kind === 'map' && row.column === own.column && levels[index - 1]?.column === list.column;
  if (!pasted || pasted.before.line.start < s.patches.movedTo) return undefined;
  return row && isBeside && row.openedAt !== own.openedAt && hasHead(own, row) && lacks(s, row, key)
    ? { row, pasted }
    : undefined;
}

/** Whether two rows begin with the same key. */
const hasHead = ({ keys }: Level, row: Level): boolean => keys.keys().next().value === row.keys.keys().next().value;

/** Where the lines end that go on with a row: entries it lacks, each once, with what stands below them; `undefined` where one is none. */
function endOfRest(s: ScanState, first: Line, row: Level, column: number): number | undefined {
  const met = new Set<string>();
  let end = first.start;
  for (let at = first.start; at < s.end;) {
    const line = s.line(at);
    const indent = line.content - line.start;
    at = line.next;
    if (line.content >= line.end) continue;
    if (indent < column || isMarker(s.text, line)) break;
    if (indent === column && s.text[line.content] !== '#') {
      const key = isSurelyKey(s, line.content, line.end)
        ? keyAt(s, { at: line.content, end: line.end, inMap: () => false })?.name
        : undefined;
      if (key === undefined || met.has(key) || !lacks(s, row, key)) return undefined;
      met.add(key);
    }
    end = line.next;
  }
  return met.size < fewest ? undefined : end;
}

/** A single entry twice is one that was copied or written anew, rather than all that is left of a row. */
const fewest = 2;

/** A row that is to stand behind what ends at an offset, with a line break between them. */
function pastedText(s: ScanState, start: number, end: number, at: number): string {
  const text = s.text.slice(start, end);
  if (s.text[at - 1] === '\n') return text;
  const [, body = '', ends = ''] = /^([^]*?)(\r?\n)?$/.exec(text) ?? [];
  return ends + body;
}
