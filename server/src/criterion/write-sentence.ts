import type { Decimal } from '../number/decimal.js';
import { readCriterion } from './read-criterion.js';
import type { Bonus, Deduct, Points, Standard, Step } from './standard.js';
import { type WrittenFor, writeStandard } from './write-standard.js';

/**
 * A standard as the sentence a form would print; `undefined` where no sentence says it. What is written is read again: only a sentence that
 * comes to the same mapping is given, so that sentence and mapping can be turned into each other.
 */
export function writeSentence(standard: Standard, row: WrittenFor): string | undefined {
  const sentence = sentenceOf(standard, row);
  const read = sentence === undefined ? undefined : readCriterion(sentence, row.weight).standard;
  const said = withoutFacts(standard);
  return read && mapping(withoutFacts(read), row) === mapping(said, row) ? sentence : undefined;
}

const mapping = (standard: Standard, row: WrittenFor): string => writeStandard(standard, row, 'en').replace(/\s+/g, '');

/** What somebody counted or ticked is no part of the rule. */
const withoutFacts = (standard: Standard): Standard => ({
  ...standard,
  checks: standard.checks.map(check => ({ ...check, met: undefined })),
  deduct: standard.deduct.map(each => ({ ...each, count: undefined })),
  veto: standard.veto.map(each => ({ ...each, occurred: undefined })),
  bonus: standard.bonus.map(each => ({ ...each, count: undefined, occurred: undefined })),
  base:
    standard.base?.kind === 'earn'
      ? { ...standard.base, items: standard.base.items.map(item => ({ ...item, count: undefined })) }
      : standard.base,
});

function sentenceOf(standard: Standard, row: WrittenFor): string | undefined {
  const { checks, pass, exceed, deduct, veto, bonus, least, judged } = standard;
  if (least || judged || exceed?.each !== undefined) return undefined;
  const parts = [
    ...baseParts(standard),
    ...checks.map(({ name, points }) => `${name}${points.isNegative() ? '扣' : '得'}${points.abs().toFixed()}分`),
    ...(exceed?.score ? [`高于${exceed.over}${givePoints(exceed.score)}`] : []),
    ...deduct.map(each => deductText(each, row)),
    ...(pass ? [`低于${pass.at}${givePoints(pass.score)}`] : []),
    ...veto.map(({ when, score }) =>
      score.isNegative()
        ? `${when}该项不得分，倒扣${score.abs().toFixed()}分`
        : `${when}${givePoints({ points: score })}`,
    ),
    ...bonus.map(bonusText),
  ];
  return parts.length > 0 ? `${parts.join('；')}。` : undefined;
}

function baseParts({ base, condition, direction }: Standard): readonly string[] {
  switch (base?.kind) {
    case 'proportional':
      return [condition === undefined ? '按比例得分' : `达到${condition}得满分，否则按比例得分`];
    case 'all-or-nothing':
      return [
        `${condition === undefined ? targetMet(direction) : signCondition(condition, direction)}得满分，否则不得分`,
      ];
    case 'steps':
      return [...base.steps.map(stepText), ...(isLevels(base.steps) ? [] : [`其余${givePoints(base.otherwise)}`])];
    case 'earn':
      return base.items.map(
        ({ each, points, most }) => `每${countWithout(each)}${givePoints(points)}${limit(most, '最高')}`,
      );
    case undefined:
      return [];
  }
}

/** Words of which one is named: nothing is left for the rest. */
const isLevels = (steps: readonly Step[]): boolean => steps.every(({ when }) => when !== undefined);

const targetMet = (direction: Standard['direction']): string =>
  direction === 'at-most' ? '不超过目标值' : '达到目标值';

const signCondition = (condition: string, direction: Standard['direction']): string =>
  /^[<>≤≥]/.test(condition) ? condition : `${direction === 'at-most' ? '≤' : '≥'}${condition}`;

const stepText = ({ from, above, to, below, when, score }: Step): string =>
  `${when ?? [from && `≥${from}`, above && `＞${above}`, to && `≤${to}`, below && `＜${below}`].filter(Boolean).join('且')}${givePoints(score)}`;

function deductText({ each, points, from, side, most, partial }: Deduct, { direction }: WrittenFor): string {
  const start = from === undefined || from === 'target' ? '目标值' : from.replace(/^[<>≤≥=]+/, '');
  const way = side ?? sideOf(from) ?? (direction === 'at-most' ? 'above' : 'below');
  const where =
    from === 'none' || way === undefined ? '' : `${way === 'above' || way === 'grown' ? '高于' : '低于'}${start}的，`;
  return `${where}每${countWithout(each)}扣${worth(points)}${limit(most, '最多扣')}${partialText(each, partial)}`;
}

function sideOf(from: string | undefined): 'above' | 'below' | undefined {
  if (from === undefined) return undefined;
  if (/^[≤<]/.test(from)) return 'above';
  return /^[≥>]/.test(from) ? 'below' : undefined;
}

function partialText(each: string, partial: Deduct['partial']): string {
  if (partial === 'whole') return `，不足${countWithout(each)}的不计`;
  return partial === 'started' ? `，不足${countWithout(each)}的按${countWithout(each)}计算` : '';
}

const bonusText = ({ name, each, points, most }: Bonus): string =>
  each === undefined
    ? `${name}加${worth(points)}`
    : `每${countWithout(each)}加${worth(points)}${limit(most, '最多加')}`;

const givePoints = (points: Points): string =>
  'points' in points && points.points.isZero() ? '不得分' : `得${worth(points)}`;

const worth = (points: Points): string =>
  'points' in points ? `${points.points.toFixed()}分` : `${points.share.times(100).toFixed()}%的分值`;

const limit = (most: Decimal | undefined, words: string): string => (most ? `，${words}${most.toFixed()}分` : '');

const countWithout = (amount: string): string => amount.replace(/\s+/g, '');
