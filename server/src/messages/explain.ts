import { roundScore } from '../scoring/claim.js';
import type { Profile } from '../profiles/profile.js';
import { clauseOf, type Decided, type Derivation, type Score, type UnknownReason } from '../scoring/score.js';
import type { Locale, Words } from '../text/locale.js';
import { formula } from './formula.js';
import { number } from './number.js';
import { standardHeadline } from './standard.js';

/** A derivation in words: the result with its formula first, then the sentence that decides it. */
export interface Explanation {
  /** `3.75 = 5 × 3 ÷ 4`, or why there is no score. */
  readonly headline: string;
  /** The profile's sentence. */
  readonly clause: string | undefined;
}

/** The one place where a derivation becomes words. */
export function explainScore({ value, how }: Score, profile: Profile, locale: Locale): Explanation {
  const own = clauseOf(how);
  const clause = own && profile.clauses[own][locale];
  const result = value && roundScore(value, profile);
  return { headline: headline(how, number(result), locale), clause };
}

/** A score for display: `3.75`, or 未计分. */
export const showScore = ({ value }: Score, profile: Profile, locale: Locale): string =>
  value ? number(roundScore(value, profile)) : words.unscored[locale];

function headline(how: Derivation, result: string, locale: Locale): string {
  const calculation = formula(how);
  switch (how.kind) {
    case 'calculated':
      return explainCalculated(how, result, calculation, locale);
    case 'standard':
      return standardHeadline(how, result, calculation, locale);
    case 'decided':
      return `${result} = ${reasons[how.because][locale]}`;
    case 'percentage':
    case 'mean-share':
      return `${result} = ${calculation}`;
    case 'judged':
      return words.judged[locale](result, bandText(how, locale));
    case 'unknown':
      return {
        'zh-CN': `${words.unscored['zh-CN']}（${unknowns[how.because]['zh-CN']}）`,
        en: `${words.unscored.en} (${unknowns[how.because].en})`,
      }[locale];
  }
}

function explainCalculated(
  { met, raw }: Extract<Derivation, { kind: 'calculated' }>,
  result: string,
  calculation: string,
  locale: Locale,
): string {
  if (met === 'weight') return words.capped[locale](result, calculation, number(raw));
  return met === 'zero' ? words.floored[locale](calculation, number(raw)) : `${result} = ${calculation}`;
}

function bandText({ band }: Extract<Derivation, { kind: 'judged' }>, locale: Locale): string {
  const range = `${number(band.low)}–${number(band.high)}`;
  if (band.highIncluded) return range;
  return { 'zh-CN': `${range}，不含 ${number(band.high)}`, en: `${range}, ${number(band.high)} excluded` }[locale];
}

const words = {
  unscored: { 'zh-CN': '未计分', en: 'not scored' },
  capped: {
    'zh-CN': (result: string, calculation: string, raw: string) =>
      `${result}（${calculation} = ${raw}，得分不超过权重 ${result}）`,
    en: (result: string, calculation: string, raw: string) =>
      `${result} (${calculation} = ${raw}, at most the weight ${result})`,
  },
  floored: {
    'zh-CN': (calculation: string, raw: string) => `0（${calculation} = ${raw}，不低于 0）`,
    en: (calculation: string, raw: string) => `0 (${calculation} = ${raw}, at least 0)`,
  },
  judged: {
    'zh-CN': (result: string, band: string) => `${result}（评分人评定，分值区间 ${band}）`,
    en: (result: string, band: string) => `${result} (judged by a person, inside the band ${band})`,
  },
};

const reasons: Readonly<Record<Decided['because'], Words>> = {
  'not-applicable': { 'zh-CN': '满分（不适用，按完成计）', en: 'full marks (not applicable, counted as met)' },
  within: { 'zh-CN': '满分（完成值没有超过目标值）', en: 'full marks (the actual does not exceed the target)' },
  inside: { 'zh-CN': '满分（完成值在目标区间内）', en: 'full marks (the actual lies in the target’s range)' },
  'on-time': { 'zh-CN': '满分（按期完成）', en: 'full marks (on time)' },
  same: { 'zh-CN': '满分（与目标一致）', en: 'full marks (as the target says)' },
  different: { 'zh-CN': '不得分（与目标不一致）', en: 'no marks (not as the target says)' },
  equal: { 'zh-CN': '满分（完成值等于目标值）', en: 'full marks (the actual equals the target)' },
  unequal: { 'zh-CN': '不得分（完成值不等于目标值）', en: 'no marks (the actual does not equal the target)' },
  'exceeded-zero': {
    'zh-CN': '不得分（目标值为 0，完成值大于 0）',
    en: 'no marks (the target is 0, the actual is above it)',
  },
  negative: { 'zh-CN': '完成值为负数，不按比例计算', en: 'the actual is below 0, so no proportion is taken' },
};

/** Why a score is not known. */
const unknowns: Readonly<Record<UnknownReason, Words>> = {
  unscored: { 'zh-CN': '本表不计分', en: 'the form has no points' },
  weight: { 'zh-CN': '权重没有填写或填写有误', en: 'the weight is missing or wrong' },
  target: { 'zh-CN': '目标值没有填写或填写有误', en: 'the target is missing or wrong' },
  actual: { 'zh-CN': '完成值没有填写', en: 'the actual is missing' },
  direction: { 'zh-CN': '方向填写有误', en: 'the direction is wrong' },
  attainment: { 'zh-CN': '达成情况填写有误', en: 'the attainment is wrong' },
  'unit-mismatch': {
    'zh-CN': '目标值和完成值的单位不是一类，无法比较',
    en: 'target and actual are in units of different kinds',
  },
  'type-mismatch': { 'zh-CN': '目标值和完成值不是同一种数据，无法比较', en: 'target and actual are not of one kind' },
  'actual-is-comparison': { 'zh-CN': '完成值只写了范围，没有写实际数', en: 'the actual states a bound, not a value' },
  'zero-target': { 'zh-CN': '目标值为 0，不能作除数', en: 'a target of 0 cannot be divided by' },
  'negative-target': { 'zh-CN': '目标值为负数，无法按比例计算', en: 'a target below 0 gives no proportion' },
  'empty-range': { 'zh-CN': '目标区间的下限大于上限', en: 'the range’s lower bound is above its upper one' },
  unjudged: { 'zh-CN': '需由评分人给分，尚未填写得分', en: 'a person has to judge it, and has not' },
  'outside-band': { 'zh-CN': '所填得分不在对应的分值区间内', en: 'the score is outside its band' },
  part: { 'zh-CN': '分项数据不全，无法汇总', en: 'its parts are not all known' },
  source: { 'zh-CN': '汇总来源不全，无法汇总', en: 'its sources are not all known' },
  planned: { 'zh-CN': '预算数没有填写或填写有误', en: 'the planned amount is missing or wrong' },
  spent: { 'zh-CN': '执行数没有填写或填写有误', en: 'the spent amount is missing or wrong' },
  'standard-unread': {
    'zh-CN': '评分标准没有读懂，由评分人给分',
    en: 'its scoring sentence was not understood, so a person has to judge it',
  },
  'standard-unclear': {
    'zh-CN': '评分标准和目标值、完成值对不上，无法计算',
    en: 'its scoring standard does not fit its target and actual',
  },
  'standard-facts': {
    'zh-CN': '评分标准需要的数据没有填全',
    en: 'what its scoring standard needs is not all there',
  },
  'zero-planned': {
    'zh-CN': '预算数不大于 0，无法计算执行率',
    en: 'the planned amount is not above 0, so there is no rate',
  },
};
