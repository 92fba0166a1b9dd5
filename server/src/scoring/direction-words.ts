import { rememberAtHome } from '../incremental/moved.js';
import type { Profile } from '../profiles/profile.js';
import { remembered } from '../text/remembered.js';

interface Spoken {
  readonly word: string;
  readonly direction: 'at-most' | 'at-least';
  readonly end: number;
}

/** 控制率 of what should not grow is best low; any other says nothing. */
const control = /(?:(?<less>经费|费用|成本|支出|人员|编制|规模)[“”"’'》）)]{0,2})?控制率/g;

/** The profile's words: of “less is better” and of “more is better”. */
type DirectionWords = Pick<Profile['words'], 'reverse' | 'forward'>;

/**
 * The direction that a name speaks for, and the word that says so. The last one decides: 投诉办结率 is better high, 事故发生率 low; of words
 * that end at one place the longest.
 */
export const spokenFor = (name: string, words: DirectionWords): Spoken | undefined => heard(words).value(name).last;

/** Names are heard again and again, under few profiles. */
const heard = rememberAtHome((words: DirectionWords) => remembered(name => ({ last: lastSpoken(name, words) })));

function lastSpoken(name: string, words: DirectionWords): Spoken | undefined {
  const last = [
    ...words.reverse.map(word => spoken(name, word, 'at-most')),
    ...words.forward.map(word => spoken(name, word, 'at-least')),
  ].reduce((best, next) => (next && (!best || isLater(next, best)) ? next : best), undefined);
  const limit = [...name.matchAll(control)].at(-1);
  const end = limit ? limit.index + limit[0].length : 0;
  if (!limit || (last && last.end > end)) return last;
  return limit.groups?.['less'] ? { word: '控制率', direction: 'at-most', end } : undefined;
}

function spoken(name: string, word: string, direction: Spoken['direction']): Spoken | undefined {
  const at = name.lastIndexOf(word);
  return at < 0 ? undefined : { word, direction, end: at + word.length };
}

const isLater = (next: Spoken, best: Spoken): boolean =>
  next.end > best.end || (next.end === best.end && next.word.length > best.word.length);
