import { MarkdownString } from 'vscode';
import type { Scorecard } from './protocol.js';
import { say, words } from './words.js';
import type { Words } from './words.js';

/** `91.57 优`, or `71.2 暂定` where rows are still unknown. */
export function statusText({ total, grade }: Scorecard): string {
  if (total.computed === null) return say(words.unknown);
  return `${total.computed} ${total.provisional ? say(words.provisional) : (grade.computed ?? '')}`.trimEnd();
}

/** Computed beside claimed; what is not there is left out. */
export function statusTooltip({ total, grade }: Scorecard): MarkdownString {
  const lines = [
    line(words.computedTotal, total.computed),
    line(words.claimedTotal, total.claimed),
    line(words.claimedSum, total.claimedSum),
    line(words.grade, grade.computed),
    total.provisional ? say(words.provisionalWhy) : undefined,
    say(words.clickForScorecard),
  ];
  return new MarkdownString(lines.filter(text => text !== undefined).join('\n\n'));
}

const line = (label: Words, value: string | null): string | undefined => (value === null ? undefined : `${say(label)} **${value}**`);
