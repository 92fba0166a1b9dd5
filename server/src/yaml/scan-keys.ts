import { commentStart, endsWord, isSpace, skipSpaces, trimEnd } from './characters.js';
import { skipProperties } from './scan-properties.js';
import type { ScanState } from './scan-state.js';

/** A key on a line. `colon` is where its colon stands, or belongs (`bare`). */
export interface KeyFound {
  readonly start: number;
  readonly end: number;
  readonly colon: number;
  /** `权重: 3`, `权重：3`, `权重:3`, `权重 3`, `权重；3`. */
  readonly kind: 'proper' | 'fullwidth' | 'glued' | 'bare' | 'wrong';
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
  kinds: readonly KeyFound['kind'][] = ['proper', 'fullwidth', 'glued'],
): boolean {
  const key = keyAt(s, { at, end, inMap: () => false });
  return (
    key !== undefined &&
    kinds.includes(key.kind) &&
    (key.kind !== 'proper' || isKnown(s, s.text.slice(key.start, key.end)))
  );
}

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
  const found = { start, end: close + 1, colon };
  if (colon < end && text[colon] === '：') return { ...found, kind: 'fullwidth' };
  if (colon >= end || text[colon] !== ':') return undefined;
  return { ...found, kind: endsWord(text, colon + 1, end) ? 'proper' : 'glued' };
}

function plainKey(s: ScanState, place: Place): KeyFound | undefined {
  const { text, isKey } = s;
  const { at, inMap } = place;
  const { proper, glued, wide } = colons(text, at, place.end);
  const found = (colon: number, kind: KeyFound['kind']): KeyFound => ({
    start: at,
    end: trimEnd(text, at, colon),
    colon,
    kind,
  });
  const word = (colon: number): string => (colon - at > longestKey ? '' : text.slice(at, colon).trim());
  if (proper > at && isKey?.(word(proper))) return found(proper, 'proper');
  const readsWide = isKey
    ? (wide > at && isKey(word(wide))) || (wide > at && proper < 0 && looksLikeKey(word(wide)) && inMap())
    : proper < 0 && looksLikeKey(word(wide));
  if (wide > at && readsWide) return found(wide, 'fullwidth');
  if (glued > at && isKey?.(word(glued))) return found(glued, 'glued');
  if (proper > at) return found(proper, 'proper');
  const end = commentStart(text, at, place.end);
  const other = bareKey(s, at, end) ?? wronglyMarked(s, at, end);
  return other && inMap() ? other : undefined;
}

/** `权重 3`: a known key where the colon was left out. */
function bareKey({ text, isKey }: ScanState, start: number, end: number): KeyFound | undefined {
  let at = start;
  while (!endsWord(text, at, end)) at++;
  return at > start && at - start <= longestKey && isKey?.(text.slice(start, at))
    ? { start, end: at, colon: at, kind: 'bare' }
    : undefined;
}

/** `权重；3`, `权重=3`: a known key with a mark beside the colon’s on the keyboard, or one that looks like it. */
function wronglyMarked({ text, isKey }: ScanState, start: number, end: number): KeyFound | undefined {
  const found = /[；;=＝∶﹕︰꞉]/.exec(text.slice(start, Math.min(end, start + longestKey)));
  const colon = start + (found?.index ?? 0);
  const keyEnd = trimEnd(text, start, colon);
  return keyEnd > start && isKey?.(text.slice(start, keyEnd))
    ? { start, end: keyEnd, colon, kind: 'wrong' }
    : undefined;
}

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

const longestKey = 64;
const looksLikeKey = (word: string): boolean => /^[\p{L}\p{N}_-]{1,20}$/u.test(word);
const isKnown = ({ isKey }: ScanState, word: string): boolean => (isKey ? isKey(word) : looksLikeKey(word));
