import { skipSpaces } from './characters.js';
import type { KeyFound } from './scan-keys.js';
import { isSurelyKey, keyAt } from './scan-keys.js';
import type { Line } from './scan-lines.js';
import { isMailWord } from './scan-mail.js';
import { fits, keyOfItem, lastKey } from './scan-siblings.js';
import type { Level, ScanState, Shape, Wish } from './scan-state.js';

/** A line further down that is part of the form for certain. */
interface Below {
  readonly column: number;
  readonly shape: Shape;
  readonly key: string | undefined;
}

/** `注: 以下数据来自统计局` among the rows: a word that is no key, with a text behind it, where what follows goes on with what stands above. */
export function isRemark(s: ScanState, line: Line, { shape, key = '', bare, column }: Wish): boolean {
  if (shape !== 'key' || bare || !s.words.belongs || s.isKey?.(key) !== false) return false;
  const below = entryBelow(s, line);
  if (!below) return false;
  const { top } = s;
  if (top?.kind === 'map' && top.pending && isUnder(s, top, below))
    return below.shape === 'item' || below.column !== column;
  const own = s.levels.findLastIndex(level => fits(level, { column, shape }));
  const next = s.levels.findLastIndex(level => fits(level, below));
  const isOff = own < 0 && below.shape === 'key' && Math.abs(below.column - column) <= nearby;
  return next > own && !isOff;
}

/** How far a line may be off that is an entry all the same. */
const nearby = 2;

/** Whether a text stands above the first entry of a form: the head of a mail, a greeting, the mark of a block of code; not a key that is being typed. */
export const isAboveForm = (s: ScanState, line: Line, wish: Wish): boolean =>
  !s.rootRead && (isOfMailHead(s, wish) || isGreeting(s, line, wish));

const isGreeting = (s: ScanState, line: Line, { shape }: Wish): boolean =>
  shape === 'other' &&
  s.words.belongs !== undefined &&
  !'{[｛"\''.includes(s.text[line.content] ?? '{') &&
  !/^[\p{L}_-]{1,8}$/u.test(s.text.slice(line.content, line.end)) &&
  entryBelow(s, line)?.shape === 'key';

/** Whether a line is one of several that say who sent a mail to whom, and what about. */
function isOfMailHead(s: ScanState, { shape, key = '' }: Wish): boolean {
  if (shape !== 'key' || !s.words.belongs || s.isKey?.(key) !== false || !isMailWord(key)) return false;
  return s.leftOut >= 0 || isMailLine(s.peek(), s.text);
}

const isMailLine = (line: Line | undefined, text: string): boolean =>
  line !== undefined && isMailWord(/^[^:：]*/.exec(text.slice(line.content, line.end))?.[0].trim() ?? '');

/** Whether a text among the items that a key waits for is none: such a list holds mappings alone. */
export const isAmongItems = (s: ScanState, line: Line, top: Level): boolean =>
  s.words.holdsList?.(lastKey(top)) === true && entryBelow(s, line)?.shape === 'item';

/** `指标: 以下由科室填写`: reads a text behind a key as a comment, where what the key holds stands below. */
export function remarkBehind(s: ScanState, key: KeyFound, column: number, line: Line): boolean {
  const at = skipSpaces(s.text, key.behind, line.end);
  if (at >= line.end || `"'[{｛|>&*!#`.includes(s.text[at] ?? '#') || s.isKey?.(key.name) !== true) return false;
  const below = mayGoOn(s, column) ? entryBelow(s, line) : undefined;
  if (!below || !isUnder(s, { column, kind: 'map' }, below, key.name)) return false;
  s.skip(key.behind, line.end);
  tellRemark(s, at, line);
  s.patches.replace(at, at + 1, '#');
  return true;
}

/** Whether the next line may belong to the entry at a column: nearly none does, and this is asked for each. */
function mayGoOn(s: ScanState, column: number): boolean {
  const next = s.peek();
  const indent = next ? next.content - next.start : -1;
  return next !== undefined && (indent > column || (indent === column && s.text[next.content] === '-'));
}

/** What is written at an offset is told as a remark that lacks its sign; several lines of one are told once. */
export function tellRemark(s: ScanState, start: number, line: Line): void {
  const edit = { span: { start, end: start }, text: '# ' };
  const last = s.problems.at(-1);
  if (isRightBehind(s, line) && last?.kind === 'syntax' && last.reason === 'remark')
    s.problems[s.problems.length - 1] = { ...last, edits: [...(last.edits ?? []), edit] };
  else
    s.problems.push({
      kind: 'syntax',
      reason: 'remark',
      span: { start, end: s.textEnd(start, line.end) },
      edits: [edit],
    });
}

/** Whether nothing but a few blank lines stand between the lines that were left out last and this one. */
const isRightBehind = ({ leftOut, text }: ScanState, { start }: Line): boolean =>
  leftOut >= 0 && start - leftOut < blankLines && text.slice(leftOut, start).trim() === '';

/** Characters. */
const blankLines = 40;

/** Whether a line begins what the last key of a mapping holds. */
function isUnder(
  s: ScanState,
  { column }: Pick<Level, 'column' | 'kind'>,
  below: Below,
  holder = lastKey(s.top),
): boolean {
  if (below.shape === 'item')
    return (
      below.column >= column &&
      s.words.mayHoldList?.(holder) === true &&
      (below.key === undefined || s.words.beginsItem?.(holder, below.key) !== false)
    );
  return below.column > column && s.words.holds?.(holder, below.key ?? '') === true;
}

/** The next line that is an item or begins with a known key; texts and other remarks before it are passed over, some of them. */
function entryBelow(s: ScanState, { next }: Line): Below | undefined {
  for (let at = next, left = 8; at < s.end && left > 0; at = s.line(at).next) {
    const line = s.line(at);
    const column = line.content - line.start;
    if (line.content >= line.end) continue;
    left--;
    if (s.text.startsWith('- ', line.content)) {
      // a dash alone is being typed
      const isBlank = skipSpaces(s.text, line.content + 1, line.end) >= line.end;
      return isBlank ? undefined : { column, shape: 'item', key: keyOfItem(s, line) };
    }
    const isKey = isSurelyKey(s, line.content, line.end);
    if (isKey) {
      const key = keyAt(s, { at: line.content, end: line.end, inMap: () => false })?.name;
      return { column, shape: 'key', key };
    }
  }
  return undefined;
}
