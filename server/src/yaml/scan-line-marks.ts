import type { Edit } from '../text/span.js';
import type { Keys } from './keys.js';
import { type Above, aboveOf, bullets } from './scan-above.js';
import { goesOnBelow } from './scan-below.js';
import type { SyntaxProblem } from './tree.js';

/** A text without what stands before whole lines: as long as it was, with spaces in the place of the marks. */
export interface Cleared {
  readonly text: string;
  /** How many characters at the beginning of a line are as good as not there, by where it begins. */
  readonly heads: ReadonlyMap<number, number>;
  readonly problems: readonly SyntaxProblem[];
}

/** `> 权重: 5`, `| 权重: 5`, `•     权重: 5`: lines as they come from a mail, or from a list of Word, with the mark before their indentation. */
export function clearMarks(text: string, words: Keys): Cleared {
  const lines = words.isKey && suspicious.test(text) ? markedLines(text, words) : [];
  const heads = new Map<number, number>();
  const parts: string[] = [];
  let from = 0;
  for (const { start, head, wanted } of lines) {
    heads.set(start, head.length - wanted);
    parts.push(text.slice(from, start), ' '.repeat(head.length));
    from = start + head.length;
  }
  return { text: parts.join('') + text.slice(from), heads, problems: problemsOf(lines) };
}

/** One problem for all lines of a text behind the same mark. */
function problemsOf(lines: readonly Cleaned[]): readonly SyntaxProblem[] {
  const marks = new Set(lines.map(({ mark }) => mark));
  return [...marks].flatMap(mark => {
    const own = lines.filter(line => line.mark === mark);
    const first = own.find(({ isKnown }) => isKnown);
    if (!first) return [];
    const edits = own.map(({ start, head, wanted, isBlank }): Edit => ({
      span: { start, end: start + head.length },
      text: isBlank ? '' : ' '.repeat(wanted),
    }));
    const at = first.start + first.before;
    return { kind: 'syntax', reason: 'line-mark', span: { start: at, end: at + mark.length }, detail: mark, edits };
  });
}

/** A line that begins with a mark. */
interface Marked {
  readonly start: number;
  readonly mark: string;
  /** All before its content, the spaces before the mark and behind it. */
  readonly head: string;
  readonly before: number;
  readonly behind: number;
  readonly isBlank: boolean;
  /** Whether a key stands behind it. */
  readonly isKnown: boolean;
  readonly key: string;
  readonly isItem: boolean;
}

/** The same with the column at which its content is to stand. */
interface Cleaned extends Marked {
  readonly wanted: number;
}

const quoting = '[>＞|｜│┃▎▌](?:[ \\t]?[>＞|｜│┃▎▌])*';
const bullet = `[${bullets}]|-(?=[ \\t]{3})|\\+(?=[ \\t])|\\d{1,2}[.．、)）](?= *- )`;
const key = '(?:- *)*([\\p{L}\\w-]{1,20})\\s?[:：]';
const suspicious = new RegExp(`^ *(?:${quoting}|${bullet})[ \\t]*(?:#|${key})`, 'mu');
const quoted = new RegExp(`^( *)(${quoting})( *)`);
const listed = new RegExp(`^( *)(${bullet})([ \\t] *)(?=\\S)`);
const keyed = new RegExp(`^${key}(?:\\s|$)(?!.*[^:： ] *[|｜]$)`, 'u');

/** Goes over the lines outside of texts, quotes and brackets that span lines. */
function markedLines(text: string, words: Keys): readonly Cleaned[] {
  const all: Cleaned[] = [];
  let run: Marked[] = [];
  const flush = (): void => {
    if (run.some(({ isKnown }) => isKnown)) all.push(...run.map(withColumn(run)));
    run = [];
  };
  let inText = -1;
  let above: Above = { column: -1, bare: undefined };
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end).trimEnd();
    const indent = line.length - line.trimStart().length;
    const isText = line !== '' && inText >= 0 && indent > inText;
    const quote = isText ? undefined : markOf(line, at, quoted, words);
    if (quote?.mark !== run[0]?.mark) flush();
    if (quote) run.push(quote);
    const item = isText || quote ? undefined : markOf(line, at, listed, words);
    const wanted = item?.isKnown && columnBehind(item, { above, below: columnBelow(text, end + 1), words });
    if (item && wanted !== undefined && wanted !== false) all.push({ ...item, wanted });
    if (line !== '' && !isText) inText = goesOnBelow(line) ? indent : -1;
    if (line !== '') above = aboveOf(item && wanted ? `${' '.repeat(wanted)}${line.slice(item.head.length)}` : line);
    at = end + 1;
  }
  flush();
  return all;
}

function markOf(line: string, start: number, pattern: RegExp, { isKey }: Keys): Marked | undefined {
  const [head, before = '', mark = '', behind = ''] = pattern.exec(line) ?? [];
  if (head === undefined) return undefined;
  const rest = line.slice(head.length);
  const [, word] = keyed.exec(rest) ?? [];
  const isKnown = rest.startsWith('#') || (word !== undefined && isKey?.(word) === true);
  const lengths = { before: before.length, behind: behind.length };
  return {
    start,
    mark,
    head,
    ...lengths,
    isBlank: rest === '',
    isKnown,
    key: word ?? '',
    isItem: rest.startsWith('- '),
  };
}

/** How far in the content of a line belongs: one blank behind the mark is its own, unless the lines beside it have none. */
function withColumn(run: readonly Marked[]): (line: Marked) => Cleaned {
  const gaps = run.filter(({ isBlank }) => !isBlank).map(({ behind }) => behind);
  const isGlued = gaps.includes(0) || gaps.every(gap => gap % 2 === 0);
  return line => ({ ...line, wanted: line.before + Math.max(0, line.behind - (isGlued ? 0 : 1)) });
}

/** How far in the content of a line behind a bullet belongs, where that stands before the line rather than for its dash; `undefined` elsewhere. */
function columnBehind(
  { before, behind, isItem, key: word, mark }: Marked,
  { above, below, words }: Beside,
): number | undefined {
  const isFirst = before === 0;
  const inside = behind - 1;
  const beside = [above.column, below];
  // the mark of a difference stands before the whole line
  if (isFirst && mark === '+' && beside.includes(isItem ? behind + 2 : behind)) return behind;
  if (isFirst && inside > 0 && (isItem || beside.includes(inside))) return inside;
  if ('-+'.includes(mark) || inside > 0) return undefined;
  if (isItem || word === '') return before;
  if (above.bare !== undefined && above.column < before)
    return words.mayHoldList?.(above.bare) !== true && words.holds?.(above.bare, word) === true ? before : undefined;
  const isSibling = above.bare === undefined && above.column === before;
  return isSibling || (isFirst && (words.isMisplaced?.(word, false) === true || words.holdsList?.(word) === true))
    ? before
    : undefined;
}

interface Beside {
  readonly above: Above;
  /** The column of the next line's key. */
  readonly below: number;
  readonly words: Keys;
}

/** The column of the key on the next line that is not blank. */
function columnBelow(text: string, from: number): number {
  const line = text
    .slice(from, from + longestLine)
    .split('\n')
    .find(each => each.trim() !== '');
  const behind = line === undefined ? undefined : /^[^\s-](?= {3})/.exec(line);
  return line === undefined ? -1 : aboveOf(behind ? line.slice(2) : line).column;
}

/** How far is looked for it: characters. */
const longestLine = 400;
