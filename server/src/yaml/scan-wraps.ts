import type { Edit } from '../text/span.js';
import type { Keys } from './keys.js';
import { type Above, aboveOf } from './scan-above.js';
import { eachEntryLine } from './scan-below.js';
import type { SyntaxProblem } from './tree.js';

/** A text without quotes and brackets around whole entries: as long as it was. */
export interface Unwrapped {
  readonly text: string;
  /** How many characters at the beginning of a line are as good as not there, by where it begins. */
  readonly heads: ReadonlyMap<number, number>;
  /** Dashes that stood before such a mark. */
  readonly dashes: ReadonlySet<number>;
  readonly problems: readonly SyntaxProblem[];
}

/** `“权重: 5”`, `（权重: 5）`, `"- 名称: a"`: an entry with its key in quotes or brackets. */
export function unwrapLines(text: string, words: Keys): Unwrapped {
  const found = words.isKey && suspicious.test(text) ? wrappedLines(text, words) : [];
  const parts: string[] = [];
  let from = 0;
  for (const { edits } of found) {
    for (const { span } of edits) {
      parts.push(text.slice(from, span.start), ' '.repeat(span.end - span.start));
      from = span.end;
    }
  }
  return {
    text: parts.join('') + text.slice(from),
    heads: new Map(found.flatMap(({ start, open, dash }) => (dash < 0 ? [[start, open.end - open.start]] : []))),
    dashes: new Set(found.flatMap(({ dash }) => (dash < 0 ? [] : dash))),
    problems: problemsOf(found),
  };
}

/** One problem for all entries of a text in the same marks. */
function problemsOf(found: readonly Wrapped[]): readonly SyntaxProblem[] {
  return [...new Set(found.map(({ detail }) => detail))].flatMap(detail => {
    const same = found.filter(one => one.detail === detail);
    const [first] = same;
    const edits = same.flatMap(one => one.edits);
    return first ? [{ kind: 'syntax', reason: 'wrapped-line', span: first.open, detail, edits }] : [];
  });
}

/** A text in which marks stand in the place of the heads of lines that are to be passed over. */
export function withoutHeads(text: string, heads: readonly ReadonlyMap<number, number>[]): string {
  const parts: string[] = [];
  let from = 0;
  const all = heads.flatMap(each => [...each]).toSorted(([a], [b]) => a - b);
  for (const [at, length] of all) {
    if (at < from) continue;
    parts.push(text.slice(from, at), '\ufeff'.repeat(length));
    from = at + length;
  }
  return parts.join('') + text.slice(from);
}

interface Wrapped {
  readonly start: number;
  readonly open: Edit['span'];
  /** Where the dash stands before the mark; −1 without one. */
  readonly dash: number;
  readonly detail: string;
  readonly edits: readonly Edit[];
}

const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '”': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '[': ']',
  '〔': '〕',
  '《': '》',
};
const openers = '"\'“”‘「『（(【〔《[';
const key = '([\\p{L}\\w-]{1,20})\\s?[:：]';
const suspicious = new RegExp(
  `^ *(?:- +(?:\\[[ xX√✓]?\\]|[☐☑☒]) *${key}|(?:- +)?[${openers.replace('[', '\\[')}]\\s*(?:- *)?${key})`,
  'mu',
);
const wrapped = new RegExp(`^( *)(- +)?([${openers.replace('[', '\\[')}])(\\s*)(- +)?${key}(.*)$`, 'u');

const further = /[,，;；、。]\s*[\p{L}\w-]{1,20}\s?[:：]/u;
const box = '\\[[ xX√✓]?\\] +|[☐☑☒] *';
const ticked = new RegExp(`^( *)(- +)(${box})${key}`, 'u');

function wrappedLines(text: string, words: Keys): readonly Wrapped[] {
  const all: Wrapped[] = [];
  let above: Above = { column: -1, bare: undefined };
  const holders: [column: number, key: string][] = [];
  eachEntryLine(text, ({ line, at, indent }) => {
    while ((holders.at(-1)?.[0] ?? -1) > indent) holders.pop();
    const one = wrapOf(line, at, { above, holder: holders.at(-1)?.[1], words });
    if (one) all.push(one);
    above = aboveOf(line);
    if (above.bare !== undefined) holders.push([above.column, above.bare]);
    return one !== undefined;
  });
  return all;
}

interface Around {
  readonly above: Above;
  readonly holder: string | undefined;
  readonly words: Keys;
}

function wrapOf(line: string, start: number, around: Around): Wrapped | undefined {
  const [, indent = '', dash = '', mark = '', gap = '', inner, word = '', rest = ''] = wrapped.exec(line) ?? [];
  const ticked = tickOf(line, start, around.words);
  if (ticked) return ticked;
  const close = pairs[mark];
  if (close === undefined || around.words.isKey?.(word) !== true) return undefined;
  const ending = /[,，;；。]?$/.exec(rest)?.[0] ?? '';
  const value = rest.slice(0, rest.length - ending.length);
  if (!value.endsWith(close) || !isWhole(value.slice(0, -1), mark, close)) return undefined;
  // several entries in brackets are a mapping in the wrong ones
  if (mark !== close && further.test(value)) return undefined;
  const column = indent.length + dash.length + (inner?.length ?? 0);
  if (!isEntry(word, { column, isItem: (inner ?? dash) !== '' }, around)) return undefined;
  const open = start + indent.length + dash.length;
  const end = start + line.length;
  const span = { start: open, end: open + 1 + gap.length };
  return {
    start,
    open: span,
    dash: dash === '' ? -1 : start + indent.length,
    detail: mark === close ? mark : mark + close,
    edits: [
      { span, text: '' },
      { span: { start: end - 1 - ending.length, end }, text: '' },
    ],
  };
}

/** `- [ ] 名称: a`: a row of a list of things to do. */
function tickOf(line: string, start: number, { isKey }: Keys): Wrapped | undefined {
  const [, indent = '', dash = '', box, word = ''] = ticked.exec(line) ?? [];
  if (box === undefined || isKey?.(word) !== true) return undefined;
  const at = start + indent.length + dash.length;
  const open = { start: at, end: at + box.length };
  return { start, open, dash: start + indent.length, detail: box.trim(), edits: [{ span: open, text: '' }] };
}

/** Whether what stands in two marks has none of them, or whole pairs alone. */
function isWhole(inner: string, open: string, close: string): boolean {
  if (open === close) return !inner.includes(open);
  let depth = 0;
  for (const mark of inner) {
    if (mark === open) depth++;
    else if (mark === close && --depth < 0) return false;
  }
  return depth === 0;
}

/** Whether an entry may stand here, and no text: a text with a colon in it stands in quotes with good reason. */
function isEntry(
  word: string,
  { column, isItem }: { readonly column: number; readonly isItem: boolean },
  { above, holder, words }: Around,
): boolean {
  if (isItem)
    return (
      holder !== undefined &&
      words.listsTexts?.(holder) !== true &&
      words.mayHoldList?.(holder) === true &&
      words.beginsItem?.(holder, word) !== false
    );
  if (above.bare !== undefined && column > above.column) return words.holds?.(above.bare, word) === true;
  return column <= above.column || above.column < 0;
}
