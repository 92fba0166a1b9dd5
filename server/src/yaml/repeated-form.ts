import type { Edit } from '../text/span.js';
import type { SyntaxProblem } from './tree.js';

/** A form that stands twice in one text with nothing between to part the two: where the second begins, and what is said of it. */
export interface Repeated {
  readonly from: number;
  readonly problem: SyntaxProblem;
}

const opening = /^([\p{L}\w-]{1,20})[ \t]?[:：].*$/mu;
const marker = /^(?:---|\.\.\.)[ \t]*\r?$/m;

/** Finds it by the line that the form begins with: one mapping has a key once. */
export function repeatedForm(text: string, isKey: (word: string) => boolean): Repeated | undefined {
  const found = opening.exec(text);
  const [[line = '', key = ''], begin] = [found ?? [], found?.index ?? 0];
  if (line === '' || begin > longestHead || !isKey(key)) return undefined;
  const again = text.indexOf(`\n${line}`, begin + line.length) + 1;
  if (again === 0 || !'\r\n'.includes(text[again + line.length] ?? '\n')) return undefined;
  const head = text.slice(0, begin);
  const first = text.slice(begin, again);
  if (marker.test(first) || !isForm(first, isKey)) return undefined;
  const isHeaded = head.trim() !== '' && first.trimEnd().endsWith(head.trimEnd());
  const from = isHeaded ? begin + first.lastIndexOf(head.trim()) : again;
  const isSame = text.slice(begin, from).trimEnd() === text.slice(again).trimEnd();
  const edits: readonly Edit[] = isSame
    ? [{ span: { start: from, end: text.length }, text: '' }]
    : [{ span: { start: from, end: from }, text: text[begin + line.length] === '\r' ? '---\r\n' : '---\n' }];
  const span = { start: again, end: again + line.trimEnd().length };
  return {
    from,
    problem: { kind: 'syntax', reason: 'repeated-form', span, detail: isSame ? 'same' : 'other', edits },
  };
}

/** How far from its beginning a form begins at most: characters. */
const longestHead = 4000;

/** Whether a text has several entries that stand below nothing. */
function isForm(text: string, isKey: (word: string) => boolean): boolean {
  const keys = new Set<string>();
  for (const [, key = ''] of text.matchAll(/^([\p{L}\w-]{1,20})[ \t]?[:：]/gmu)) if (isKey(key)) keys.add(key);
  return keys.size >= 3;
}
