import type { Locale } from '../text/locale.js';
import type { Span } from '../text/span.js';
import type { FileAnalysis } from './navigation.js';
import { initials } from './pinyin.js';
import { documentSymbols, type Symbol } from './symbols.js';

export interface FoundSymbol {
  readonly uri: string;
  readonly kind: Symbol['kind'];
  readonly name: string;
  /** What holds it. */
  readonly container: string;
  readonly span: Span;
}

/** More than anybody looks through. */
const most = 500;

/** Groups and indicators of many files whose names hold the letters of a query in this order, Chinese ones by pinyin initials too. */
export function workspaceSymbols(files: Iterable<FileAnalysis>, query: string, locale: Locale): readonly FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const { uri, analysis } of files) {
    const title = analysis.documents[0]?.evaluation.title;
    const container = title?.state === 'ok' ? title.value : '';
    for (const each of flat(documentSymbols(analysis, locale), container)) {
      if (!matches(each.symbol.name, query)) continue;
      found.push({
        uri,
        kind: each.symbol.kind,
        name: each.symbol.name,
        container: each.container,
        span: each.symbol.nameSpan,
      });
      if (found.length >= most) return found;
    }
  }
  return found;
}

export const matches = (name: string, query: string): boolean =>
  query.trim() === '' || holds(name.toLowerCase(), query) || holds(initials(name), query);

/** Whether the letters stand in a text in this order. */
function holds(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function* flat(
  symbols: readonly Symbol[],
  container: string,
): Generator<{ readonly symbol: Symbol; readonly container: string }> {
  for (const symbol of symbols) {
    yield { symbol, container };
    yield* flat(symbol.children, symbol.name);
  }
}
