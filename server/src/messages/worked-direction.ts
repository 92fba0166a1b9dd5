import { comma } from '../text/punctuation.js';
import type { Value } from '../quantity/value.js';
import type { DirectionSource, RatedRow } from '../scoring/scorecard.js';
import type { Locale, Words } from '../text/locale.js';
import { directionWord } from './direction.js';

/** `正向，目标值写有“≥”`: the direction and where it comes from. */
export function directionText({ direction, directionFrom, target }: RatedRow, locale: Locale): string {
  const from = directionFrom === 'comparison' ? fromComparison(target, locale) : sources[directionFrom][locale];
  return `${directionWord(direction, locale)}${comma[locale]}${from}`;
}

function fromComparison(target: Value, locale: Locale): string {
  const comparison = target.kind === 'quantity' ? target.comparison : undefined;
  if (comparison?.parts.length === 0) return fromName[locale];
  const sign = comparison?.parts.map(({ start, end }) => target.source.slice(start, end)).join('…') ?? '';
  return { 'zh-CN': `目标值写有“${sign}”`, en: `as the target says “${sign}”` }[locale];
}

const fromName: Words = { 'zh-CN': '指标名称中写明', en: 'as the name says' };

const sources: Readonly<Record<Exclude<DirectionSource, 'comparison'>, Words>> = {
  key: { 'zh-CN': '“方向”一栏所填', en: 'as the key `direction` says' },
  'zero-target': { 'zh-CN': '目标值为 0，按越小越好', en: 'as the target is 0' },
  kind: { 'zh-CN': '由目标值的写法得出', en: 'from the kind of target' },
  standard: { 'zh-CN': '由评分标准得出', en: 'from the scoring standard' },
  assumed: { 'zh-CN': '未注明，默认越大越好', en: 'assumed, as nothing is written' },
};
