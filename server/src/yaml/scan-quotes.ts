import { trimEnd } from './characters.js';
import { closingQuote } from './scan-keys.js';
import { isMarker, type Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';
import { halfWide, plainPair } from './scan-wide-quotes.js';
import { continuation, endsLine, reindent } from './scan-plain.js';

/** Reads a quoted value of a block entry. */
export function quotedValue(s: ScanState, from: number, line: Line): void {
  const close = closingQuote(s.text, from + 1, line.end, s.text[from] ?? '');
  if (close < 0) {
    const end = s.textEnd(from, line.end);
    if (halfWide(s.text, from, end) && plainPair(s, from, end)) return void s.finish(end, line);
    return openQuote(s, from, line);
  }
  if (endsLine(s.text, close + 1, line.end)) s.finish(close + 1, line);
  else textAfterQuote(s, from, line);
}

/** `"优" 等级`: the quotes belong to the text. */
function textAfterQuote(s: ScanState, from: number, line: Line): void {
  const end = s.textEnd(from, line.end);
  s.unquoted(from, end);
  if (!s.finish(end, line)) continuation(s);
}

function openQuote(s: ScanState, from: number, line: Line): void {
  const found = closesBelow(s, s.text[from] ?? '');
  if (found && endsLine(s.text, found.close + 1, found.line.end)) {
    readBelow(s, found);
    s.finish(found.close + 1, found.line);
    return;
  }
  unclosedQuote(s, from, line.end, line.end);
  continuation(s);
}

/** Reads an opening quote without a partner as if it were not there; the text ends at `end`, the problem at the line's end. */
export function unclosedQuote(s: ScanState, from: number, end: number, lineEnd: number): void {
  const textEnd = trimEnd(s.text, from, end);
  s.syntax('unclosed-quote', { start: from, end: trimEnd(s.text, from, lineEnd) });
  s.patches.replace(from, from + 1, s.placeholders.nothing);
  s.hide(from + 1, textEnd);
  s.plainSpaces(textEnd, end);
}

/** A closing quote in one of the lines below. */
export interface QuoteBelow {
  readonly close: number;
  readonly line: Line;
  readonly between: readonly Line[];
}

/** Where a quote closes in the deeper lines that follow, if it does. Texts in quotes longer than `farthest` lines are not looked for. */
export function closesBelow(s: ScanState, quote: string): QuoteBelow | undefined {
  const between: Line[] = [];
  for (let at = s.at; at < s.end && between.length < farthest;) {
    const line = s.line(at);
    const blank = line.content >= line.end;
    if (isMarker(s.text, line) || (!blank && line.content - line.start <= s.written)) return undefined;
    const close = closingQuote(s.text, line.content, line.end, quote);
    if (close >= 0) return { close, line, between };
    between.push(line);
    at = line.next;
  }
  return undefined;
}

const farthest = 200;

/** Goes on to behind the line with the closing quote. */
export function readBelow(s: ScanState, { line, between }: QuoteBelow): void {
  for (const each of [...between, line]) if (each.content < each.end) reindent(s, each);
  s.at = line.next;
}
