import type { Completion } from './completion-item.js';
import { filterText } from './pinyin.js';

/**
 * What of some items is worth showing for what has been typed: an editor shows an item only where the text from its beginning to the cursor
 * is, letter after letter, in what it filters by. What would write what stands there already is no offer, and nothing is offered twice.
 */
export function offerThere(items: readonly Completion[], text: string, offset: number): readonly Completion[] {
  const seen = new Set<string>();
  return items.flatMap(item => {
    const typed = text.slice(item.span.start, offset);
    const filter = filterFor(item, typed);
    if (filter === undefined || seen.has(item.label) || changesNothing(item, text)) return [];
    seen.add(item.label);
    return [{ ...item, filter }];
  });
}

function filterFor({ filter, label }: Completion, typed: string): string | undefined {
  const own = filter ?? filterText(label) ?? label;
  const quote = /^["']/.exec(typed)?.[0] ?? '';
  const whole = own.startsWith(quote) ? own : quote + own;
  if (isWithin(typed, whole)) return whole;
  return isWithin(typed.toLowerCase(), whole.toLowerCase()) ? `${typed} ${whole}` : undefined;
}

/** Whether the characters of one text stand in another in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    at = whole.indexOf(char, at) + char.length;
    if (at < char.length) return false;
  }
  return true;
}

const changesNothing = ({ isSnippet, text: put, span }: Completion, text: string): boolean =>
  !isSnippet && put.trim() === text.slice(span.start, span.end).trim();
