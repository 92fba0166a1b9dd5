import type { FoundAmount } from './amounts.js';
import { comparisonAround } from './comparison.js';

/** Two amounts that comparisons bound one value with, the lower first, and where the words around them end and begin. */
export interface Between {
  readonly low: FoundAmount;
  readonly high: FoundAmount;
  readonly left: number;
  readonly right: number;
  /** What is bounded, where it stands between them: 90%≤合格率≤100%. */
  readonly label: string;
}

const inside = /^\s{0,4}(?<first>[<≤>≥]=?)\s{0,4}(?<label>[^\d<≤>≥=]{0,12}?)\s{0,4}(?<second>[<≤>≥]=?)\s{0,4}$/;
const joiner = /^\s{0,4}(?:[且及和、,，;；]|并且|同时|但)?\s{0,4}$/;

/** `90%≤X≤100%`, `≥95%且≤100%`, `90%以上100%以下`: a range that is spelled out. */
export function betweenOf(text: string, first: FoundAmount, second: FoundAmount): Between | undefined {
  const { groups } = inside.exec(text.slice(first.end, second.start)) ?? {};
  if (groups) {
    const [up, down] = ['<≤', '>≥'].map(signs =>
      [groups['first'], groups['second']].every(sign => signs.includes(sign?.[0] ?? ' ')),
    );
    const ends = { left: first.start, right: second.end, label: groups['label'] ?? '' };
    if (up) return { low: first, high: second, ...ends };
    return down ? { low: second, high: first, ...ends } : undefined;
  }
  const [own, other] = [first, second].map(({ start, end }) => comparisonAround(text, start, end));
  const [one, two] = [own?.comparison?.direction, other?.comparison?.direction];
  const isJoined = own && other && own.right <= other.left && joiner.test(text.slice(own.right, other.left));
  if (!isJoined || own.contradictory || other.contradictory) return undefined;
  const ends = { left: own.left, right: other.right, label: '' };
  if (one === 'at-least' && two === 'at-most') return { low: first, high: second, ...ends };
  return one === 'at-most' && two === 'at-least' ? { low: second, high: first, ...ends } : undefined;
}
