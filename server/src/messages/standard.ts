import type { Bonus, Deduct, Earn, Points, Standard, Step } from '../criterion/standard.js';
import type { Decimal } from '../number/decimal.js';
import { type Expr, isList } from '../scoring/expression.js';
import type { Derivation, Score } from '../scoring/score.js';
import type { Note } from '../scoring/standards/note.js';
import type { Locale, Words } from '../text/locale.js';
import { semicolon } from '../text/punctuation.js';
import { number, percent } from './number.js';

/** A standard in plain words: `高于 100% 每 1 个百分点扣 0.5 分，扣到 0`. */
export function describeStandard(standard: Standard, locale: Locale): string {
  const { checks, pass, exceed, veto, least, deduct, bonus } = standard;
  const say = { 'zh-CN': chinese, en: english }[locale];
  const losses = deduct.length + checks.filter(({ points }) => points.isNegative()).length > 0;
  const parts = [
    ...baseParts(standard, say),
    ...checks.map(({ name, points }) => say.check(name, points.abs(), points.isNegative())),
    ...(pass ? [say.pass(pass.at, pointsText(pass.score, say))] : []),
    ...(exceed
      ? [
          say.exceed(
            exceed.over,
            exceed.each,
            exceed.points && pointsText(exceed.points, say),
            exceed.score && pointsText(exceed.score, say),
          ),
        ]
      : []),
    ...deduct.map(each => deductText(each, say)),
    ...veto.map(({ when, score }) => say.veto(when, number(score))),
    ...(losses ? [say.floor(number(least))] : []),
    ...bonus.map(each => bonusText(each, say)),
  ];
  return parts.join(say.separator);
}

/** What the standard leaves open and a default decides. */
export function assumedIn({ deduct, base }: Standard, locale: Locale): string {
  const open = deduct.some(({ partial, from, side }) => partial === undefined && from !== 'none' && side !== undefined);
  const days = deduct.some(({ each, side }) => side === 'late' && /[天日]$/.test(each) && !each.includes('工作日'));
  const rest = base?.kind === 'all-or-nothing';
  return [...(open ? [assumed.open] : []), ...(days ? [assumed.days] : []), ...(rest ? [assumed.rest] : [])]
    .map(words => words[locale])
    .join(semicolon[locale]);
}

const assumed = {
  open: {
    'zh-CN': '不足一档的按评分办法（一般按比例）扣',
    en: 'part of a step counts as the profile says (in proportion, as a rule)',
  },
  days: { 'zh-CN': '按自然日算', en: 'calendar days' },
  rest: { 'zh-CN': '达不到的不得分', en: 'nothing where the condition is not met' },
} satisfies Record<string, Words>;

type Say = typeof chinese;

function baseParts({ base, condition, direction }: Standard, say: Say): readonly string[] {
  switch (base?.kind) {
    case 'proportional':
      return [say.proportional(condition)];
    case 'all-or-nothing':
      return [say.allOrNothing(condition, direction)];
    case 'steps':
      return [
        ...base.steps.map(step => say.step(bandText(step, say), pointsText(step.score, say))),
        say.otherwise(pointsText(base.otherwise, say)),
      ];
    case 'earn':
      return base.items.map(item => earnText(item, say));
    case undefined:
      return [];
  }
}

const earnText = ({ each, points, most }: Earn, say: Say): string =>
  say.earn(each, pointsText(points, say)) + (most ? say.most(number(most)) : '');

function deductText({ name, each, points, from, side, most, until, partial }: Deduct, say: Say): string {
  const counted = side === undefined || side === 'late' || from === 'none';
  const start = from === undefined || from === 'target' ? say.target : from.replace(/^[<>≤≥=]+/, '');
  const isAbove = side === 'above' || side === 'grown';
  const lacks = side === 'missing' && from === undefined;
  const text = counted
    ? say.fault(name, each, pointsText(points, say))
    : (lacks ? say.lacking : say.loss)(start, isAbove, each, pointsText(points, say));
  const limit = most ? say.most(number(most)) : '';
  const end = until === undefined ? '' : say.until(until);
  return text + limit + end + (partial === undefined || partial === 'proportional' ? '' : say.partial(partial));
}

function bonusText({ name, each, points, most, over }: Bonus, say: Say): string {
  const text =
    each === undefined
      ? say.added(name, pointsText(points, say))
      : say.bonus(name, over === 'target' ? say.target : over, each, pointsText(points, say));
  return text + (most ? say.most(number(most)) : '');
}

function bandText({ from, above, to, below, when }: Step, say: Say): string {
  if (when !== undefined) return when;
  const low = from === undefined ? above && say.above(above) : say.from(from);
  const high = to === undefined ? below && say.below(below) : say.to(to);
  return [low, high].filter(Boolean).join(say.and);
}

const pointsText = (points: Points, say: Say): string =>
  'points' in points ? say.points(number(points.points)) : say.share(percent(points.share));

const chinese = {
  separator: '，',
  and: '、',
  target: '目标值',
  points: (points: string) => `${points} 分`,
  share: (share: string) => `分值的 ${share}`,
  proportional: (from: string | undefined) =>
    from === undefined ? '按比例得分' : `达到 ${from} 得满分，否则按比例得分`,
  allOrNothing: (condition: string | undefined, direction: Standard['direction']) =>
    condition === undefined
      ? `${direction === 'at-most' ? '不超过目标值' : '达到目标值'}得满分，否则不得分`
      : `${signCondition(condition, direction)} 得满分，否则不得分`,
  step: (band: string, points: string) => `${band} 得 ${points}`,
  otherwise: (points: string) => `其余得 ${points}`,
  earn: (each: string, points: string) => `每 ${spaceAmount(each)}得 ${points}`,
  check: (name: string, points: Decimal, isFault: boolean) =>
    isFault ? `${name}：扣 ${number(points)} 分` : `${name}：得 ${number(points)} 分`,
  pass: (at: string, points: string) => `低于 ${at} 得 ${points}`,
  exceed: (over: string, each: string | undefined, points: string | undefined, score: string | undefined) =>
    score === undefined ? `高于 ${over} 每 ${each ?? ''}扣 ${points ?? ''}` : `高于 ${over} 得 ${score}`,
  loss: (from: string, isAbove: boolean, each: string, points: string) =>
    `${isAbove ? '高于' : '低于'}${from === '目标值' ? from : ` ${from} `}每 ${spaceAmount(each)}扣 ${points}`,
  lacking: (_: string, __: boolean, each: string, points: string) => `每缺 ${spaceAmount(each)}扣 ${points}`,
  fault: (name: string, each: string, points: string) =>
    `每 ${spaceAmount(each)}扣 ${points}${name === '' || /^每?\d?[^\d，]{0,3}$/.test(name) ? '' : `（${name}）`}`,
  most: (points: string) => `，最多 ${points} 分`,
  until: (value: string) => (value.startsWith('≥') ? `，缺 ${value.slice(1)}及以上不得分` : `，到 ${value} 不得分`),
  partial: (how: 'whole' | 'started'): string => (how === 'whole' ? '，不足一档不计' : '，不足一档按一档计'),
  veto: (when: string, score: string) => `${when}：得 ${score} 分`,
  floor: (least: string) => `扣到 ${least === '?' ? '0' : least}`,
  added: (name: string, points: string) => `${name}：另加 ${points}`,
  bonus: (_: string, over: string | undefined, each: string, points: string) =>
    `${over === undefined ? '' : `高于${over === '目标值' ? over : ` ${over} `}`}每 ${spaceAmount(each)}另加 ${points}`,
  from: (value: string) => `≥ ${value}`,
  above: (value: string) => `> ${value}`,
  to: (value: string) => `≤ ${value}`,
  below: (value: string) => `< ${value}`,
};

const english: Say = {
  ...chinese,
  separator: '; ',
  and: ' and ',
  target: 'the target',
  points: points => `${points} ${points === '1' ? 'point' : 'points'}`,
  share: share => `${share} of the weight`,
  proportional: from => (from === undefined ? 'in proportion' : `full marks from ${from}, else in proportion`),
  allOrNothing: (condition, direction) =>
    condition === undefined
      ? `full marks ${direction === 'at-most' ? 'up to' : 'from'} the target, else none`
      : `full marks where ${signCondition(condition, direction)}, else none`,
  step: (band, points) => `${band}: ${points}`,
  otherwise: points => `otherwise ${points}`,
  earn: (each, points) => `${points} for each ${each}`,
  check: (name, points, isFault) =>
    `${name}: ${isFault ? 'minus ' : ''}${number(points)} ${points.equals(1) ? 'point' : 'points'}`,
  pass: (at, points) => `below ${at}: ${points}`,
  exceed: (over, each, points, score) =>
    score === undefined ? `above ${over}, minus ${points ?? ''} for each ${each ?? ''}` : `above ${over}: ${score}`,
  loss: (from, isAbove, each, points) => `minus ${points} for each ${each} ${isAbove ? 'above' : 'below'} ${from}`,
  lacking: (_, __, each, points) => `minus ${points} for each ${each} missing`,
  fault: (name, each, points) => `minus ${points} for each ${each}${name === '' ? '' : ` (${name})`}`,
  most: points => `, at most ${points} points`,
  until: value =>
    value.startsWith('≥') ? `, none where ${value.slice(1)} or more are missing` : `, none from ${value} on`,
  partial: how => (how === 'whole' ? ', parts of a step do not count' : ', a part of a step counts as one'),
  veto: (when, score) => `${when}: ${score} points`,
  floor: least => `down to ${least === '?' ? '0' : least}`,
  added: (name, points) => `${name}: ${points} more`,
  bonus: (_, over, each, points) => `${points} more for each ${each}${over === undefined ? '' : ` above ${over}`}`,
};

/** A unit of Latin signs keeps its distance from what follows. */
const spaceAmount = (amount: string): string => (/[%‰\d]$/.test(amount) ? `${amount} ` : amount);

const signCondition = (condition: string, direction: Standard['direction']): string => {
  const amount = condition.replace(/^[<>≤≥=]+/, '');
  const sign = /^[<>≤≥]/.exec(condition)?.[0] ?? (direction === 'at-most' ? '≤' : '≥');
  return `${sign} ${amount}`;
};

/** How the standard of a score was read; `undefined` where the profile’s formula gave it. */
export const readingOf = ({ how }: Score, locale: Locale): string | undefined =>
  how.kind === 'standard' ? describeStandard(how.standard, locale) : undefined;

type ByStandard = Extract<Derivation, { kind: 'standard' }>;

/** `3.5 = 5 − 0.5 × 3（超出 3 个百分点，每 1 个百分点扣 0.5 分）`. */
export function standardHeadline(
  { notes, weight }: ByStandard,
  result: string,
  calculation: string,
  locale: Locale,
): string {
  const sum = calculation === result ? result : `${result} = ${calculation}`;
  const told = notes
    .map(note => noteText(note, locale))
    .filter(text => text !== '')
    .join(semicolon[locale]);
  if (told !== '') return { 'zh-CN': `${sum}（${told}）`, en: `${sum} (${told})` }[locale];
  if (calculation !== result || result !== number(weight)) return sum;
  return { 'zh-CN': `${result}（满分）`, en: `${result} (full marks)` }[locale];
}

/** A step of the calculation beside the words it came from. */
const noteText = (note: Note, locale: Locale): string => noteWords(note)[locale];

function noteWords(note: Note): Words {
  switch (note.kind) {
    case 'loss':
      return lossWords(note);
    case 'most':
      return { 'zh-CN': `最多扣 ${number(note.points)} 分`, en: `at most ${number(note.points)} points` };
    case 'until':
      return note.at.startsWith('≥')
        ? { 'zh-CN': `缺 ${note.at.slice(1)}及以上，不得分`, en: `${note.at.slice(1)} or more missing` }
        : { 'zh-CN': `达到 ${note.at}，不得分`, en: `${note.at} reached` };
    case 'band':
      return { 'zh-CN': `属于“${note.step}”一档`, en: `band ${note.step}` };
    case 'below':
      return { 'zh-CN': `低于 ${note.at}`, en: `below ${note.at}` };
    case 'above':
      return { 'zh-CN': `高于 ${note.at}`, en: `above ${note.at}` };
    case 'ticked': {
      const points = `${note.name} ${note.points.isNegative() ? '−' : '+'}${number(note.points.abs())}`;
      return { 'zh-CN': points, en: points };
    }
    case 'occurred':
      return { 'zh-CN': `出现“${note.name}”`, en: `because of: ${note.name}` };
  }
}

function lossWords({ counted, unit, each, side, points, name }: Extract<Note, { kind: 'loss' }>): Words {
  const amount = `${number(counted as Decimal)} ${unit}`.trim();
  const worth = worthWords(points);
  const which = side === 'above' ? { 'zh-CN': '超出 ', en: 'above' } : { 'zh-CN': '低 ', en: 'below' };
  return {
    'zh-CN': `${side === undefined ? '' : which['zh-CN']}${amount}，每 ${spaceAmount(each)}扣${worth['zh-CN']}`,
    en: `${amount} ${side === undefined ? name : which.en}, ${worth.en} for each ${each}`,
  };
}

/** What one step costs: points, or a share of the weight. */
function worthWords(points: Expr): Words {
  if (typeof points === 'string') return { 'zh-CN': '', en: '' };
  if (!isList(points)) return { 'zh-CN': ` ${number(points)} 分`, en: number(points) };
  const [, , share] = points;
  const part = typeof share === 'object' && isList(share) && share[0] === '%' ? percent(share[1]) : '';
  return { 'zh-CN': `分值的 ${part}`, en: `${part} of the weight` };
}
