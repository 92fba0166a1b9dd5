import { isSurelyKey, keyAt } from './scan-keys.js';
import { isMarker, type Line } from './scan-lines.js';
import { endShift } from './scan-shift.js';
import { keyOfItem, lacks, lastKey, nameOnLine } from './scan-siblings.js';
import { stands } from './scan-lost-key.js';
import type { Level, ScanState } from './scan-state.js';
import type { SyntaxProblem } from './tree.js';

type Edits = NonNullable<Extract<SyntaxProblem, { kind: 'syntax' }>['edits']>;

/** Rows that were pasted where no list is: their lines, and the line with the key that they should stand under, where that comes right behind. */
interface Stranded {
  readonly lines: readonly Line[];
  readonly holder: Line | undefined;
}

/** Leaves out a row that stands in the budget, between the entries of the form or above the key of its group’s rows, and says so. */
export function leaveOutStranded(s: ScanState, line: Line): boolean {
  const found = s.words.belongs && s.text.startsWith('- ', line.content) ? strandedRow(s, line) : undefined;
  if (!found) return false;
  const { lines, holder } = found;
  endShift(s);
  for (const { content } of lines) s.patches.replace(content, content + 1, '#');
  s.problems.push({
    kind: 'syntax',
    reason: holder ? 'early-row' : 'stranded-row',
    span: { start: line.content, end: s.textEnd(line.content, line.end) },
    detail: holder ? s.text.slice(holder.content, s.textEnd(holder.content, holder.end)) : namesOf(s, lines),
    edits: holder
      ? moveBelow(s, lines, holder)
      : lines.map(({ content }) => ({ span: { start: content, end: content }, text: '# ' })),
  });
  s.at = lines.at(-1)?.next ?? line.next;
  return true;
}

const columnOf = ({ start, content }: Line): number => content - start;

function strandedRow(s: ScanState, line: Line): Stranded | undefined {
  const { top } = s;
  const column = columnOf(line);
  const first = keyOfItem(s, line);
  if (top?.kind !== 'map' || first === undefined) return undefined;
  if (s.levels.some(level => level.kind === 'list' && level.column === column)) return undefined;
  if (top.pending && s.words.mayHoldList?.(lastKey(top)) === true) return undefined;
  const lines = rowLines(s, line);
  const keys = [
    first,
    ...lines.slice(1).flatMap(each => (columnOf(each) === column + 2 ? (keyOn(s, each) ?? []) : [])),
  ];
  if (keys.length < fewestKeys) return undefined;
  const holder = column >= top.column ? holderBelow(s, top, lines.at(-1) ?? line, keys) : undefined;
  if (holder) return { lines: withRowsBelow(s, lines), holder };
  return s.levels.every(({ kind }) => kind === 'map') && hasList(s, line, keys)
    ? { lines: withRowsBelow(s, lines), holder: undefined }
    : undefined;
}

/** Of a shorter one nobody knows whose it is. */
const fewestKeys = 3;
/** Lines that are looked at. */
const longestRow = 60;

const keyOn = (s: ScanState, { content, end }: Line): string | undefined =>
  isSurelyKey(s, content, end) ? keyAt(s, { at: content, end, inMap: () => false })?.name : undefined;

/** The lines of a row, blank ones left out. */
function rowLines(s: ScanState, first: Line): readonly Line[] {
  const lines = [first];
  for (let at = first.next; at < s.end && lines.length < longestRow;) {
    const line = s.line(at);
    at = line.next;
    if (line.content >= line.end) continue;
    if (columnOf(line) <= columnOf(first) || isMarker(s.text, line)) break;
    lines.push(line);
  }
  return lines;
}

/** The lines of a row and of those right below it that begin as it does. */
function withRowsBelow(s: ScanState, row: readonly Line[]): readonly Line[] {
  const lines = [...row];
  const [first] = row;
  for (let last = row.at(-1); first && last && last.next < s.end; last = lines.at(-1)) {
    const next = s.line(last.next);
    const isRow = columnOf(next) === columnOf(first) && keyOfItem(s, next) === keyOfItem(s, first);
    if (!isRow || !s.text.startsWith('- ', next.content)) break;
    lines.push(...rowLines(s, next));
  }
  return lines;
}

/** What the first of some rows are called. */
function namesOf(s: ScanState, lines: readonly Line[]): string {
  const [first] = lines;
  const rows = lines.filter(line => first && columnOf(line) === columnOf(first));
  const names = rows.slice(0, fewNames).map(line => nameOnLine(s, line));
  return names.join('”、“') + (rows.length > fewNames ? '”、“…' : '');
}

const fewNames = 3;

const isOfList = ({ words }: ScanState, list: string, keys: readonly string[]): boolean =>
  words.holdsList?.(list) === true && keys.every(key => words.beginsItem?.(list, key) === true);

/** The line further down in the mapping around that has the key of a list of such rows, which that lacks yet. */
function holderBelow(s: ScanState, around: Level, { next }: Line, keys: readonly string[]): Line | undefined {
  if (around.column === 0) return undefined;
  for (let at = next, left = longestRow; at < s.end && left > 0; left--) {
    const line = s.line(at);
    at = line.next;
    if (line.content >= line.end) continue;
    if (columnOf(line) < around.column) return undefined;
    const key = columnOf(line) === around.column ? keyOn(s, line) : undefined;
    if (key !== undefined && isOfList(s, key, keys) && lacks(s, around, key)) return line;
  }
  return undefined;
}

/** Whether the form has a list of such rows elsewhere. */
function hasList(s: ScanState, line: Line, keys: readonly string[]): boolean {
  const [form] = s.levels;
  if (form?.kind !== 'map' || form.column > 0) return false;
  const above = [...form.keys.keys()];
  if (above.some(key => isOfList(s, key, keys))) return true;
  const lost = s.words.lostKey?.(above, keys[0], { map: false, inner: false });
  return lost !== undefined && isOfList(s, lost, keys) && stands(s, line, lost, form);
}

/** Takes a row from where it is and puts it right below a line, beside the rows there. */
function moveBelow(s: ScanState, lines: readonly Line[], holder: Line): Edits {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  const below = s.line(holder.next);
  const isItem = s.text.startsWith('- ', below.content) && columnOf(below) >= columnOf(holder);
  const by = (isItem ? columnOf(below) : columnOf(holder) + 2) - columnOf(first);
  const row = lines.map(line => ' '.repeat(Math.max(0, columnOf(line) + by)) + s.text.slice(line.content, line.next));
  return [
    { span: { start: first.start, end: last.next }, text: '' },
    { span: { start: holder.next, end: holder.next }, text: row.join('') },
  ];
}
