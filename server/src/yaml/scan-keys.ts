import { commentStart, endsWord, isDoubled, isSpace, skipSpaces, trimEnd } from './characters.js';
import { skipProperties } from './scan-properties.js';
import type { ScanState } from './scan-state.js';

/** A key on a line. `colon` is where its colon stands, or belongs (`bare`), and `behind` where that ends. */
export interface KeyFound {
  readonly start: number;
  readonly end: number;
  readonly colon: number;
  readonly behind: number;
  /** The key as it is meant: `权 重` and `“权重”` are `权重`. */
  readonly name: string;
  /** `权重: 3`, `权重：3`, `权重:3`, `权重 3`, `权重；3`, `**权重:** 3`. */
  readonly kind: 'proper' | 'fullwidth' | 'glued' | 'bare' | 'wrong' | 'marked';
}

/** Where a key may stand, and how sure that is. */
interface Place {
  readonly at: number;
  readonly end: number;
  /** Whether a mapping is known to stand here, so that a line without a colon would be an error. Asked only where it matters. */
  readonly inMap: () => boolean;
}

/** The key that an entry at `at` begins with, if it begins with one. Anchors and tags before it are passed over. */
export function keyAt(s: ScanState, { at, end, inMap }: Place): KeyFound | undefined {
  const start = skipProperties(s.text, at, end);
  const first = s.text[start] ?? '';
  if (start >= end || '#[{｛'.includes(first)) return undefined;
  return first === '"' || first === "'" ? quotedKey(s, start, end) : plainKey(s, { at: start, end, inMap });
}

/** Whether a line between two entries is surely an entry itself: its key is known, or looks like one where no keys are known. */
export function isSurelyKey(
  s: ScanState,
  at: number,
  end: number,
  kinds: readonly KeyFound['kind'][] = sureKinds,
): boolean {
  const key = keyAt(s, { at, end, inMap: () => false });
  return (
    key !== undefined &&
    (kinds.includes(key.kind) || (kinds === sureKinds && isTabbed(s, key))) &&
    (key.kind !== 'proper' || isKnown(s, withoutQuotes(key.name)))
  );
}

const sureKinds: readonly KeyFound['kind'][] = ['proper', 'fullwidth', 'glued', 'marked'];

/** `权重⇥5`: a key and its value in two cells of a sheet. */
const isTabbed = ({ text }: ScanState, { kind, end }: KeyFound): boolean => kind === 'bare' && text[end] === '\t';

/** Where a quote that opens at `from` closes before `end`: the offset of the closing mark, or −1. */
export function closingQuote(text: string, from: number, end: number, quote: string): number {
  for (let i = from; i < end; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i++;
      else return i;
    }
  }
  return -1;
}

function quotedKey({ text }: ScanState, start: number, end: number): KeyFound | undefined {
  const close = closingQuote(text, start + 1, end, text[start] ?? '');
  if (close < 0) return undefined;
  const colon = skipSpaces(text, close + 1, end);
  const found = { start, end: close + 1, colon, behind: colon + 1, name: text.slice(start, close + 1) };
  if (colon < end && text[colon] === '：') return { ...found, kind: 'fullwidth' };
  if (colon >= end || text[colon] !== ':') return undefined;
  return { ...found, kind: endsWord(text, colon + 1, end) ? 'proper' : 'glued' };
}

function plainKey(s: ScanState, place: Place): KeyFound | undefined {
  const { text, isKey } = s;
  const { at, inMap } = place;
  const { proper, glued, wide } = colons(text, at, Math.min(place.end, at + longestOfYaml));
  const word = (colon: number): string => (colon - at > longestKey ? '' : text.slice(at, colon).trim());
  const findKnown = (colon: number): string | undefined =>
    colon > at && isKey ? knownAs(isKey, word(colon)) : undefined;
  const describeKey = (colon: number, kind: KeyFound['kind']): KeyFound => {
    const end = trimEnd(text, at, colon);
    const name = findKnown(colon) ?? text.slice(at, end);
    return checkBehind(s, { start: at, end, colon, behind: colon + 1, name, kind }, place.end);
  };
  if (findKnown(proper) !== undefined) return describeKey(proper, 'proper');
  const readsWide = isKey
    ? findKnown(wide) !== undefined || (wide > at && proper < 0 && looksLikeKey(word(wide)) && inMap())
    : proper < 0 && looksLikeKey(word(wide));
  if (wide > at && readsWide) return describeKey(wide, 'fullwidth');
  if (findKnown(glued) !== undefined) return describeKey(glued, 'glued');
  if (proper > at && !/[{[]/.test(word(proper))) return describeKey(proper, 'proper');
  const end = commentStart(text, at, Math.min(place.end, at + longestKey + 2));
  const other = wronglyMarked(s, at, end) ?? bareKey(s, at, end) ?? gluedValue(s, at, end);
  if (other && (isTabbed(s, other) || inMap())) return other;
  return proper > at ? describeKey(proper, 'proper') : undefined;
}

/** The known key that a word is or is meant to be: with spaces in it, in quotes of Chinese writing, behind a mark or a number, or with a remark. */
function knownAs(isKey: (word: string) => boolean, word: string): string | undefined {
  if (isKey(word)) return word;
  if (isDoubled(word)) return knownAs(isKey, word.slice(word.length / 2));
  if (!odd.test(word)) return undefined;
  const meant = word.replace(decoration, '').replace(odds, '').replace(leftOver, '');
  return isKey(meant) ? meant : undefined;
}

const marks = /[\s“”‘’「」『』【】〔〕《》、，。,；;·*＊`.．()（）\u00ad\u200b-\u200f\u2060\ufeff]/;
const odds = new RegExp(marks, 'g');
/** `zhi权重`, `权重g`: letters that the typing of a Chinese word left there. */
const leftOver = /^[a-z']{1,8}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[a-z']{1,8}$/g;
const odd = new RegExp(`${marks.source}|${leftOver.source}`);
/** `1.权重`, `（一）权重`, `权重（必填）`. */
const decoration =
  /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]+|[（(](?:必填|选填|可选|必选|如有|required|optional)[)）]$/g;

/** What a word is set off by in texts of chats: in bold, or as code. */
const emphasis = /^(?:\*{1,2}|`)/;

/** `权重::3`, `权重：:3`, `指标:,`, `指标:"`: two colons are one that went wrong, and so is one with a mark behind it that says nothing. */
function checkBehind(s: ScanState, key: KeyFound, end: number): KeyFound {
  const { text } = s;
  const [mark] = emphasis.exec(text.slice(key.start, key.start + 2)) ?? [];
  if (mark !== undefined && text.startsWith(mark, key.behind)) {
    const behind = key.behind + mark.length;
    return { ...key, end: behind, behind, kind: 'marked' };
  }
  if (key.kind !== 'proper' && ':：'.includes(text[key.behind] ?? ' '))
    return { ...key, kind: 'wrong', behind: key.behind + 1 };
  const at = skipSpaces(text, key.behind, end);
  if (!',，;；。、"”'.includes(text[at] ?? ' ') || at >= end) return key;
  const marks = hasBlockBelow(s, key.start) ? /^[,，;；。、"”]{1,2}\s*$/ : /^[,，;；。、]{1,2}\s*$/;
  return marks.test(text.slice(at, end)) ? { ...key, kind: 'wrong', behind: trimEnd(text, at, end) } : key;
}

/** Whether the next line is an entry or an item farther in than the key at an offset. */
function hasBlockBelow(s: ScanState, at: number): boolean {
  const next = s.peek();
  const column = at - (s.text.lastIndexOf('\n', at - 1) + 1);
  return (
    next !== undefined &&
    next.start > at &&
    next.content - next.start > column &&
    /^(?:- |[\p{L}\w-]{1,20}\s?[:：])/u.test(s.text.slice(next.content, next.end))
  );
}

/** `权重 3`: a known key where the colon was left out. */
function bareKey({ text, isKey }: ScanState, start: number, end: number): KeyFound | undefined {
  let at = start;
  while (!endsWord(text, at, end)) at++;
  const name = text.slice(start, at);
  return at > start && at - start <= longestKey && isKey?.(name)
    ? { start, end: at, colon: at, behind: at, name, kind: 'bare' }
    : undefined;
}

/** `权重3`, `目标值≥5`: a known key and a number or a comparison with nothing between them. */
function gluedValue({ text, isKey }: ScanState, start: number, end: number): KeyFound | undefined {
  const [name = ''] =
    /^[\p{L}]{2,20}(?=[\d≥≤＞＜<>])/u.exec(text.slice(start, Math.min(end, start + longestKey))) ?? [];
  const at = start + name.length;
  return name !== '' && isKey?.(name) ? { start, end: at, colon: at, behind: at, name, kind: 'bare' } : undefined;
}

/** `权重；3`, `权重=3`, `权重 - 3`: a known key with a mark beside the colon’s on the keyboard, one that looks like it, or a dash. */
function wronglyMarked({ text, isKey }: ScanState, start: number, end: number): KeyFound | undefined {
  const found = wrongMark.exec(text.slice(start, Math.min(end, start + longestKey)));
  const colon = start + (found?.index ?? 0);
  const keyEnd = trimEnd(text, start, colon);
  const name = text.slice(start, keyEnd);
  return found && keyEnd > start && isKey?.(name)
    ? { start, end: keyEnd, colon, behind: colon + found[0].length, name, kind: 'wrong' }
    : undefined;
}

const wrongMark = /[为是]|[=-]>|[→⇒➜➔；;=＝∶﹕︰꞉，,。.、]|[-—–－]{1,4}(?=\s)/;

/** The first colon of each sort before a comment; −1 where there is none. What follows a proper one does not count. */
function colons(text: string, at: number, end: number): { proper: number; glued: number; wide: number } {
  const found = { proper: -1, glued: -1, wide: -1 };
  for (let i = at; i < end; i++) {
    const mark = text[i];
    if (mark === '#' && isSpace(text.charCodeAt(i - 1))) break;
    if (mark === '：' && found.wide < 0) found.wide = i;
    if (mark !== ':') continue;
    if (endsWord(text, i + 1, end)) return { ...found, proper: i };
    if (found.glued < 0) found.glued = i;
  }
  return found;
}

const withoutQuotes = (name: string): string => name.replace(/^(["'])(.*)\1$/s, '$2');

const longestKey = 64;
/** No key of YAML on one line is longer: a line of a million characters is not gone over again from each of them. */
const longestOfYaml = 1024;
const looksLikeKey = (word: string): boolean => /^[\p{L}\p{N}_-]{1,20}$/u.test(word);
const isKnown = ({ isKey }: ScanState, word: string): boolean => (isKey ? isKey(word) : looksLikeKey(word));
