import { wordLists } from '../profiles/knobs/default-lists.js';
import { remembered } from '../text/remembered.js';

/** Words in an indicator's name that tell which way is better. The last one decides: 投诉办结率 is better high, 事故发生率 low. */
const all: readonly (readonly [string, 'at-most' | 'at-least'])[] = [
  ...wordLists.reverse.map(word => [word, 'at-most'] as const),
  ...wordLists.forward.map(word => [word, 'at-least'] as const),
];

interface Spoken {
  readonly word: string;
  readonly direction: 'at-most' | 'at-least';
  readonly end: number;
}

/** 控制率 of what should not grow is best low; any other says nothing. */
const control = /(?:(?<less>经费|费用|成本|支出|人员|编制|规模)[“”"’'》）)]{0,2})?控制率/g;

/** The direction that a name speaks for, and the word that says so; of words that end at one place the longest. */
export const spokenFor = (name: string): Spoken | undefined => spoken(name).last;

const spoken = remembered((name): { readonly last: Spoken | undefined } => {
  let last: Spoken | undefined;
  for (const [word, direction] of all) {
    const at = name.lastIndexOf(word);
    const end = at + word.length;
    if (at >= 0 && (!last || end > last.end || (end === last.end && word.length > last.word.length)))
      last = { word, direction, end };
  }
  const limit = [...name.matchAll(control)].at(-1);
  const end = limit ? limit.index + limit[0].length : 0;
  if (!limit || (last && last.end > end)) return { last };
  return { last: limit.groups?.['less'] ? { word: '控制率', direction: 'at-most', end } : undefined };
});
