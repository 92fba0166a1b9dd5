import type { Keys } from './keys.js';
import { goesOnBelow } from './scan-below.js';
import type { SyntaxProblem } from './tree.js';

/** A text whose items begin with another mark than a dash, with dashes in their place: each as long as the mark was. */
export interface Dashed {
  readonly text: string;
  /** Where dashes were put. */
  readonly at: ReadonlySet<number>;
  readonly problems: readonly SyntaxProblem[];
}

/** `－ 名称: a`, `· { 名称: a }`, `1. 名称: a`, `- - 名称: a`, and texts among items or under a key, whatever mark a list begins with. */
export function putDashes(text: string, words: Keys): Dashed {
  const found = words.isKey && odd.test(text) ? marksOf(text, words) : [];
  const [first] = found;
  if (!first) return { text, at: new Set(), problems: [] };
  const edits = found.map(({ start, behind }) => ({ span: { start, end: behind }, text: '- ' }));
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(from, start), '-'.padEnd(end - start));
    from = end;
  }
  const span = { start: first.start, end: first.end };
  return {
    text: parts.join('') + text.slice(from),
    at: new Set(found.map(({ start }) => start)),
    problems: [{ kind: 'syntax', reason: 'odd-dash', span, detail: text.slice(span.start, span.end), edits }],
  };
}

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Where what the item holds begins. */
  readonly behind: number;
}

const marks = '－—–―‒‐‑−﹣─━·・•‧∙●○◆◇■□▪▫►▶➢➤➜➔→⇒★☆※✓✔√\uf06c\uf06e\uf075\uf0a7\uf0b7\uf0d8\uf0fc';
const blank = '[ \\t\u3000\u00a0]';
/** `1.`, `（1）`, `一、`, `①`, and a number alone before a space. */
const number =
  '(?:[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})、|\\d{1,2}(?:[.．](?!\\d)|[)）]|(?= ))|\\d{1,2}(?:\\.\\d{1,2}){1,3}(?= )|[Ⅰ-Ⅻ][.．、]?|[①-⑳])';
const glued = `——|[${marks}]|(?:- +)?${number}`;
const apart = '[*+§Øüo]|-(?:-| +-)+|[_?一]|[A-Za-z一-龥,，、。.;；]{1,2}-';
const odd = new RegExp(`^${blank}*(?:${glued}|(?:${apart}) )`, 'm');
const line = new RegExp(`(${blank}*)((?:${glued})(?=(${blank}*))|(?:${apart})(?=( +)))?`, 'y');

/** Goes over the lines outside of texts, quotes and brackets that span lines; an item is known by its key, or by the item or the key on the line above. */
function marksOf(text: string, words: Keys): readonly Mark[] {
  const all: Mark[] = [];
  let [above, inText]: [Above, number] = [undefined, -1];
  for (let at = 0; at < text.length;) {
    const end = endOf(text, at);
    line.lastIndex = at;
    const [, indent = '', mark, gap = '', space = gap] = line.exec(text) ?? [];
    const content = at + indent.length;
    if (content >= end || (inText >= 0 && indent.length > inText)) {
      at = end + 1;
      continue;
    }
    const behind = content + (mark?.length ?? 0) + space.length;
    const found: boolean = mark !== undefined && behind < end && isMark(mark, { text, behind, above, indent, words });
    if (found && mark !== undefined) all.push({ start: content, end: content + mark.length, behind });
    const rest = text.slice(content, end);
    inText = goesOnBelow(rest.trimEnd()) ? indent.length : -1;
    above = { indent, isItem: found || rest.startsWith('- '), bare: bareKey.exec(rest)?.[1] };
    at = end + 1;
  }
  return all;
}

interface Around {
  readonly text: string;
  readonly behind: number;
  readonly above: Above;
  readonly indent: string;
  readonly words: Keys;
}

/** Whether a mark stands for a dash. Texts may be numbered, and have wide colons in them: a number does only before a key. */
function isMark(mark: string, { text, behind, above, indent, words }: Around): boolean {
  const begins = beginsMapping(text, behind, words);
  if (strays.test(mark)) return begins !== undefined;
  if (!/[\d①-⑳Ⅰ-Ⅻ（(、]/.test(mark)) return begins !== undefined || follows(above, indent, words);
  return begins === '{' || (begins === ':' && !numbersEntry(wordAt(text, behind), above, indent, words));
}

/** `一 名称: a`, `s- 名称: a`: what a slip of the hand leaves in the place of a dash or before it; texts may begin so. */
const strays = /^(?:[_?一]|[^-\s]{1,2}-)$/;

/** Whether a number stands before an entry of the form, or of the mapping that the line above is of: it numbers keys. */
function numbersEntry(key: string, above: Above, indent: string, { isMisplaced }: Keys): boolean {
  const column = above && above.indent.length + (above.isItem ? 2 : 0);
  const isBesideEntry = above?.bare === undefined && column === indent.length;
  return isBesideEntry || isMisplaced?.(key, false) === true;
}

type Above = { readonly indent: string; readonly isItem: boolean; readonly bare: string | undefined } | undefined;

/** Whether an item stands on the line above, or the key of a list of texts. */
function follows(above: Above, indent: string, { listsTexts }: Keys): boolean {
  if (above?.bare === undefined) return above?.isItem === true && above.indent === indent;
  return above.indent.length <= indent.length && listsTexts?.(above.bare) === true;
}

const bareKey = /^(?:- )*([\p{L}\w-]+)\s*[:：]\s*$/u;

function endOf(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

function wordAt(text: string, at: number): string {
  key.lastIndex = at;
  return key.exec(text)?.[1] ?? '';
}

/** The bracket or the colon by which what stands at `at` is a mapping. */
function beginsMapping(text: string, at: number, { isKey }: Keys): string | undefined {
  if ('{｛'.includes(text[at] ?? ' ')) return '{';
  key.lastIndex = at;
  const [, word, colon] = key.exec(text) ?? [];
  return word !== undefined && isKey?.(word) === true ? colon : undefined;
}

const key = /([\p{L}\w-]{1,20})\s*([:：])/uy;
