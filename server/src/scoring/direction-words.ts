import { rememberAtHome } from '../incremental/moved.js';
import type { Profile } from '../profiles/profile.js';
import { remember } from '../text/remembered.js';

interface Spoken {
  readonly word: string;
  readonly direction: 'at-most' | 'at-least';
  readonly end: number;
}

/** 控制率 of what should not grow is best low; any other says nothing. */
const control = /(?:(?<less>经费|费用|成本|支出|人员|编制|规模)[“”"’'》）)]{0,2})?控制率/g;

/** 受理投诉, 化解纠纷: what is done about it, right before what is bad; a cost is only brought down: 降低运营成本. */
const handled = /(?:受理|处理|处置|化解|调处|调解|查处|整治|整改|排查|防范|预防|防控|扑救|接待|办理)$/;
const lowered = /(?:降低|减少|压减|压降|削减|节约|节省)[\p{Script=Han}]{0,6}$/u;

const handles = (before: string, word: string): boolean =>
  lowered.test(before) || (handled.test(before) && !/成本|费用|耗|时间|时限|时长/.test(word));

/** How long and how dear something is, behind a word for what is wanted: 维修时长 and 购置费 may be meant low, 服务时长 high. */
const measure = /(?:时长|周期|天数|工期|时限|期限|间隔|单价|价格|造价|均价|费)(?:[（(][^()（）]{0,12}[)）])?$/;

/** The profile's words: of “less is better” and of “more is better”. */
type DirectionWords = Pick<Profile['words'], 'reverse' | 'forward'>;

/**
 * The direction that a name speaks for, and the word that says so. The last one decides: 投诉办结率 is better high, 事故发生率 low; of words
 * that end at one place the longest.
 */
export const spokenFor = (name: string, words: DirectionWords): Spoken | undefined => heard(words).value(name).last;

/** Names are heard again and again, under few profiles. */
const heard = rememberAtHome((words: DirectionWords) => remember(name => ({ last: lastSpoken(name, words) })));

function lastSpoken(name: string, words: DirectionWords): Spoken | undefined {
  const last = [
    ...words.reverse.map(word => spoken(name, word, 'at-most')),
    ...words.forward.map(word => spoken(name, word, 'at-least')),
  ].reduce((best, next) => (next && (!best || isLater(next, best)) ? next : best), undefined);
  if (last?.direction === 'at-most' && handles(name.slice(0, last.end - last.word.length), last.word)) return undefined;
  const measured = measure.exec(name);
  if (measured && last?.direction === 'at-least' && last.end <= measured.index) return undefined;
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
