import type { Edit, Span } from '../text/span.js';
import type { Keys } from './keys.js';
import { eachEntryLine } from './scan-below.js';
import type { SyntaxProblem } from './tree.js';

/** A text whose lines that hold two entries are two lines: as long as it was. */
export interface Broken {
  readonly text: string;
  /** Where the lines begin that were made, each with the column at which it is read. */
  readonly columns: ReadonlyMap<number, number>;
  readonly problems: readonly SyntaxProblem[];
}

/** `权重: 10 目标值: ≥5` and `得分: 3 - 名称: 下一行`: the line break before an entry or an item was forgotten. */
export function putBreaks(text: string, words: Keys): Broken {
  const lines = words.isKey && suspicious.test(text) ? joinedLines(text, words) : [];
  if (lines.length === 0) return { text, columns: new Map(), problems: [] };
  const columns = new Map<number, number>();
  const parts: string[] = [];
  let from = 0;
  for (const { gap, column } of lines.flatMap(({ breaks }) => breaks)) {
    // where no white space can become the line break, the one behind the dash does
    const put = gap.end > gap.start ? '\n'.padEnd(gap.end - gap.start) : '\n-';
    parts.push(text.slice(from, gap.start), put);
    columns.set(gap.start + 1, column);
    from = gap.start + put.length;
  }
  return { text: parts.join('') + text.slice(from), columns, problems: lines.map(line => problemOf(text, line)) };
}

/** A line with the places where it should end. */
interface Joined {
  readonly breaks: readonly [Break, ...Break[]];
}

interface Break {
  /** The white space and commas between what is to stand on two lines. */
  readonly gap: Span;
  readonly column: number;
  readonly key: Span;
  readonly isItem: boolean;
}

function problemOf(text: string, { breaks }: Joined): SyntaxProblem {
  const [{ key, isItem }] = breaks;
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = breaks.map(({ gap, column }): Edit => ({ span: gap, text: ends + ' '.repeat(column) }));
  const detail = `${isItem ? '- ' : ''}${text.slice(key.start, key.end)}`;
  return { kind: 'syntax', reason: 'joined-lines', span: key, detail, edits };
}

/** Two colons on a line with something between them, the second as YAML has it or behind a number. */
const suspicious =
  /^[^#\r\n\u2028\u2029:：]*[:：][^#\n]*(?:[ \t\u3000\u00a0，,；;、。]|- )(?:- +)?[\p{L}\w-]{1,20}[:：]/mu;
const first = /^( *(?:- +)*)([\p{L}\w-]{1,20})\s?[:：]\s*(?=[^\s"'{[|>&*!｛])/u;
const further = /([\s，,；;、。]{1,40}|(?=- ))(- +)?([\p{L}\w-]{1,20})(：|:(?=\s|$))/gu;
const number = /^[≥≤＞＜<>=]*\s*[\d０-９][\d０-９.,%％]*\s*\S{0,3}$/u;

function joinedLines(text: string, words: Keys): readonly Joined[] {
  const all: Joined[] = [];
  const reader = new Around(text);
  eachEntryLine(text, ({ line, at }) => {
    const opened = openingIn(line, at, reader, words);
    const [one, ...more] = opened ? [opened] : breaksIn(line, at, reader, words);
    if (one) all.push({ breaks: [one, ...more] });
    // what the last of the entries opens stands open
    return false;
  });
  return all;
}

function breaksIn(line: string, at: number, around: Around, words: Keys): readonly Break[] {
  const [begin, before = '', key = ''] = first.exec(line) ?? [];
  further.lastIndex = begin?.length ?? 0;
  if (begin === undefined || words.isKey?.(key) !== true || closesMore(line) || !further.test(line)) return [];
  const keys = new Set([key, ...around.siblings(at, before.length)]);
  const breaks: Break[] = [];
  let valueAt = begin.length;
  further.lastIndex = valueAt;
  for (let found = further.exec(line); found; found = further.exec(line)) {
    const [whole, gap = '', dash, other = '', colon = ''] = found;
    const value = line.slice(valueAt, found.index);
    if (value === '' || !words.isKey(other) || (colon === '：' && !number.test(value))) continue;
    const opensForm =
      dash === undefined &&
      words.isMisplaced?.(other, false) === true &&
      /^\s*(?:[|>][-+]?)?$/.test(line.slice(further.lastIndex));
    const own = opensForm ? 0 : before.length;
    const column = dash === undefined ? own : around.dashOf(at, before.length, other);
    const fits = dash !== undefined || opensForm || (!keys.has(other) && belongs(words, other, keys));
    if (column === undefined || !fits) continue;
    const start = at + found.index;
    const keyAt = start + gap.length + (dash?.length ?? 0);
    breaks.push({
      gap: { start, end: start + gap.length },
      column,
      key: { start: keyAt, end: keyAt + other.length },
      isItem: dash !== undefined,
    });
    keys.add(other);
    valueAt = found.index + whole.length;
  }
  return breaks;
}

/** `指标: - 名称: a`, `预算执行: 权重: 20`: what should stand below a key begins on its line. */
function openingIn(line: string, at: number, around: Around, words: Keys): Break | undefined {
  const [whole, before = '', holder = '', gap = '', dash, key = ''] =
    opening.exec(line) ?? openingText.exec(line) ?? [];
  if (whole === undefined || !words.isKey?.(holder)) return undefined;
  const isList = (key === '' || !words.isKey(key) ? words.listsTexts : words.mayHoldList)?.(holder) === true;
  const isMeant =
    dash === undefined ? !isList && words.holds?.(holder, key) : isList && words.beginsItem?.(holder, key);
  const keyAt = at + whole.length - key.length;
  const start = keyAt - (dash?.length ?? 0);
  return isMeant
    ? {
        gap: { start: start - gap.length, end: start },
        column: around.columnBelow(at, before.length, dash !== undefined),
        key: { start: keyAt, end: keyAt + key.length },
        isItem: dash !== undefined,
      }
    : undefined;
}

const opening =
  /^( *(?:- +)*)([\p{L}\w-]{1,20})\s?[:：](\s+|(?=- ))(- +(?:[{｛] *)?)?([\p{L}\w-]{1,20})(?=[:：](?:\s|$))/u;
/** The same with a text. */
const openingText = /^( *(?:- +)*)([\p{L}\w-]{1,20})\s?[:：](\s+|(?=- ))(- +)(?=[^\s{｛[])()/u;

/** Whether a line closes a brace that it does not open: it goes on with a mapping on the line above, or the opening one was lost. */
const closesMore = (line: string): boolean => line.endsWith('}') && !line.includes('{');

const belongs = (words: Keys, key: string, siblings: ReadonlySet<string>): boolean =>
  words.belongs?.(key, [...siblings]) ?? true;

/** What stands above and below a line, as far as a row goes. */
class Around {
  constructor(private readonly text: string) {}

  endOf(at: number): number {
    const found = this.text.indexOf('\n', at);
    return found < 0 ? this.text.length : found;
  }

  /** The keys that stand at a column on the lines around one, up to where what holds them begins or ends. */
  siblings(at: number, column: number): readonly string[] {
    const found: string[] = [];
    const take = (line: string): boolean => {
      const [, before = '', key] = entry.exec(line) ?? [];
      if (key !== undefined && before.length === column) found.push(key);
      return !(before.includes('-') && before.length <= column) && (line.trim() === '' || before.length >= column);
    };
    if (!entry.exec(this.lineAt(at))?.[1]?.includes('-')) for (const line of this.above(at)) if (!take(line)) break;
    for (const line of this.below(at)) if (entry.exec(line)?.[1]?.includes('-') === true || !take(line)) break;
    return found;
  }

  /** Where the dash stands of the item that begins with a key and has an entry at a column. */
  dashOf(at: number, column: number, key: string): number | undefined {
    let around = column;
    const found: number[] = [];
    for (const line of [this.lineAt(at), ...this.above(at)]) {
      const [, before = '', first] = entry.exec(line) ?? [];
      const dash = before.lastIndexOf('-');
      if (first === undefined || before.length > around || (dash < 0 && before.length === around)) continue;
      around = dash < 0 ? before.length : dash - 1;
      if (dash >= 0 && first === key) found.push(dash);
    }
    const next = this.below(at).find(line => line.trim() !== '') ?? '';
    const indent = next.length - next.trimStart().length;
    return found.find(dash => indent === dash + 2) ?? found[0];
  }

  /** The column of what begins below a key, as the next line shows. */
  columnBelow(at: number, column: number, isItem: boolean): number {
    const next = this.below(at).find(line => line.trim() !== '') ?? '';
    const indent = next.length - next.trimStart().length;
    const shown = isItem && !next.trimStart().startsWith('- ') ? indent - 2 : indent;
    return shown > column || (isItem && shown === column) ? shown : column + 2;
  }

  private lineAt(at: number): string {
    return this.text.slice(at, this.endOf(at));
  }

  private above(at: number): readonly string[] {
    const start = Math.max(0, at - reach);
    return this.text
      .slice(start, Math.max(0, at - 1))
      .split('\n')
      .reverse();
  }

  private below(at: number): readonly string[] {
    const start = this.endOf(at) + 1;
    return this.text.slice(start, start + reach).split('\n');
  }
}

/** How far is looked for what belongs to a line: characters. */
const reach = 800;
const entry = /^( *(?:- +)*)([\p{L}\w-]{1,20})\s?[:：]/u;
