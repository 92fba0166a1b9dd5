import { endsWord, skipSpaces, trimEnd } from './characters.js';
import type { Bracket, Flow } from './flow-state.js';
import { isSurelyKey, keyAt, type KeyFound } from './scan-keys.js';
import type { Line } from './scan-lines.js';
import { lastKey } from './scan-siblings.js';
import type { ScanState } from './scan-state.js';

/** Where the key begins that stands in a value between braces, `权重: 12 目标值: 5` or `99%得分: 9`: the comma before it was lost. `end` where none does. */
export function nextEntry(s: ScanState, bracket: Bracket, from: number, end: number): number {
  if (!s.isKey || bracket.mark !== '{') return end;
  const around = keysAround(s.text, bracket, from, end);
  for (let colon = from + 1; colon < end; colon++) {
    if (s.text[colon] !== ':' || !(endsWord(s.text, colon + 1, end) || ',]}'.includes(s.text[colon + 1] ?? '')))
      continue;
    const at = keyBefore(s, { from, colon, around });
    if (at !== undefined) return at;
  }
  return end;
}

/** Whether entries stand on a line as they do between braces, whose opening one was lost: `名称: a, 权重: 3 }`, or `预算数: 3, 执行数: 2` behind a key that holds a mapping. */
export function lacksBrace(s: ScanState, from: number, { end }: Line): boolean {
  const text = s.text.slice(from, s.textEnd(from, end));
  const [, key, more] = entries.exec(text) ?? [];
  if (key === undefined || !s.isKey?.(key) || !s.isKey(more ?? '') || text.includes('{')) return false;
  return text.endsWith('}') || (s.top?.kind === 'map' && s.words.holds?.(lastKey(s.top), key) === true);
}

const entries = /^([\p{L}\w-]{1,20}): [^{]*?, *([\p{L}\w-]{1,20}): /u;

/** Puts the comma before a key that stands right behind a value. */
export function putComma(s: ScanState, flow: Flow): boolean {
  const bracket = flow.open.at(-1);
  const key = keyAt(s, { at: flow.at, end: flow.line.end, inMap: () => false });
  if (bracket?.mark !== '{' || !key || !isSurelyKey(s, flow.at, flow.line.end)) return false;
  s.patches.replace(flow.at, flow.at, ', ');
  addComma(flow, { at: flow.lastEnd, key: key.name, end: flow.at });
  return true;
}

/** Goes on behind a comma that is not there. */
export function addComma(flow: Flow, { at, key, end }: { at: number; key: string; end: number }): void {
  flow.commas.push({ key, edit: { span: { start: at, end }, text: flow.line.content > at ? ',' : ', ' } });
  const bracket = flow.open.at(-1);
  if (bracket) bracket.inValue = false;
  flow.fresh = true;
}

/** One problem for all commas that one collection lacks. */
export function tellCommas(s: ScanState, { commas }: Flow): void {
  const [first] = commas;
  if (!first) return;
  const { start } = first.edit.span;
  s.problems.push({
    kind: 'syntax',
    reason: 'missing-comma',
    span: { start: start - 1, end: start },
    detail: first.key,
    edits: commas.map(({ edit }) => edit),
  });
}

/** `名称日常养护`: a key of a mapping in braces with its value right behind it. */
export function keyWithValue(
  s: ScanState,
  bracket: Bracket | undefined,
  start: number,
  end: number,
): KeyFound | undefined {
  if (bracket?.mark !== '{' || !s.isKey) return undefined;
  const [word = ''] = /^[\p{L}]{3,64}/u.exec(s.text.slice(start, Math.min(end, start + 64))) ?? [];
  const around = keysAround(s.text, bracket, start, end);
  for (let at = start + word.length - 1; at > start + 1; at--) {
    const name = s.text.slice(start, at);
    if (s.isKey(name) && !/\w$/.test(name) && !around.includes(name) && (s.words.belongs?.(name, around) ?? true))
      return { start, end: at, colon: at, behind: at, name, kind: 'bare' };
  }
  return undefined;
}

interface Before {
  readonly from: number;
  readonly colon: number;
  readonly around: readonly string[];
}

/** The longest known key that ends at a colon, has a value before it, and is not yet in the mapping. */
export function keyBefore({ text, words }: ScanState, { from, colon, around }: Before): number | undefined {
  const keyEnd = trimEnd(text, from, colon);
  const [word = ''] = /[\p{L}\p{N}_-]{1,24}$/u.exec(text.slice(Math.max(from, keyEnd - 24), keyEnd)) ?? [];
  for (let at = keyEnd - word.length; at < keyEnd; at++) {
    const key = text.slice(at, keyEnd);
    const begins = at > from && trimEnd(text, from, at) > from && !/^[a-z_]\w$/i.test(text.slice(at - 1, at + 1));
    if (begins && words.isKey?.(key) && !around.includes(key) && (words.belongs?.(key, around) ?? true)) return at;
  }
  return undefined;
}

/** The keys that stand behind a brace or a comma of the mapping that is read, as far as is looked. */
function keysAround(text: string, { at }: Bracket, from: number, end: number): readonly string[] {
  const before = text.slice(Math.max(at, from - reach), from);
  const after = text.slice(end, skipSpaces(text, end, end) + reach).split(/[}\n]/, 1)[0] ?? '';
  return [...`${before}\n${after}`.matchAll(/[{｛,，]\s*([\p{L}\w-]{1,24})\s*[:：]/gu)].flatMap(([, key]) => key ?? []);
}

/** Characters on either side. */
const reach = 400;
