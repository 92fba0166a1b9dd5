import type { Analysis } from '../analysis/analysis.js';
import type { Locale } from '../text/locale.js';
import type { Span } from '../text/span.js';
import { initials } from './pinyin.js';
import { documentSymbols, type Symbol } from './symbols.js';

/** A row, group or form of any file, by its name. */
export interface FoundSymbol {
  readonly kind: Symbol['kind'];
  readonly name: string;
  /** What holds it. */
  readonly container: string;
  readonly span: Span;
}

/** More than anybody looks through. */
export const mostSymbols = 500;

/** Groups and indicators of a file, without order. */
export function listSymbols(analysis: Analysis, locale: Locale): readonly FoundSymbol[] {
  const title = analysis.documents[0]?.evaluation.title;
  return [...flat(documentSymbols(analysis, locale), title?.state === 'ok' ? title.value : '')];
}

/** Whether a name holds the letters of a query in this order, a Chinese one by its pinyin initials too. */
export const matches = (name: string, query: string): boolean =>
  query.trim() === '' || holds(name.toLowerCase(), query) || holds(initials(name), query);

/**
 * Whether a name in a text may match: for a text of which nothing has been worked out yet. Never no where there is a match, so that thousands of
 * files need not be read for the few that have one.
 */
export function mayMatch(text: string, query: string): boolean {
  if (query.trim() === '') return true;
  for (const [, behind = ''] of text.matchAll(nameKey)) if (matches(behind, query)) return true;
  return spreadName.test(text);
}

/** A key for a name, and what stands behind it in its line and the next one. */
const nameKey = /(?:名称|name)["']?[ \t]*[:：]([^\n]*(?:\n[^\n:：]*$)?)/gm;
/** A name that goes on in the next line, or comes from elsewhere. */
const spreadName = /(?:名称|name)["']?[ \t]*[:：][ \t]*(?:[|>*&!]|["'][^"'\n]*$|$)|<<[ \t]*:/m;

/** Whether the letters stand in a text in this order. */
function holds(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function* flat(symbols: readonly Symbol[], container: string): Generator<FoundSymbol> {
  for (const { kind, name, nameSpan, children } of symbols) {
    yield { kind, name, container, span: nameSpan };
    yield* flat(children, name);
  }
}
