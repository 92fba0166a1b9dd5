import { zero } from '../number/decimal.js';
import { amountOf, boundOf, type Gathered, isFull, units } from './gathered.js';
import type { Bound, ClauseOf, Condition } from './clause.js';
import { isLike, readAmount } from './amount.js';
import type { Standard } from './standard.js';

/** 按比例得分, with full marks from somewhere and none below somewhere. */
export function withShares(gathered: Gathered, said: Standard): Standard | undefined {
  const { gives, zeros, proportions, losses, deducts, earns, bonuses, vetoes } = gathered;
  const [share, ...more] = proportions;
  if (!share || more.length > 0 || losses.length + deducts.length + earns.length + bonuses.length + vetoes.length > 0)
    return undefined;
  const [give, ...others] = gives.filter(({ lossless }) => !lossless);
  if (others.length > 0 || (give && !isFull(give.points, gathered))) return undefined;
  // the best of all is worth everything, whatever it comes to
  const full = isFirst(give) ? undefined : boundOf(give?.when);
  const directions = new Set([full && direction(full.sign), share.turned ? 'at-most' : undefined].filter(Boolean));
  if (directions.has('at-most') && !share.turned) return undefined;
  if (share.isOwn) return own(gathered, said, share);
  const condition = amountOf(full) ?? share.divisor;
  // 执行率≥95%得满分，低于95%的得分=执行率×分值: of all that was planned, or of 95% of it, nobody says
  if (share.isRate && readAmount(condition ?? '')?.unit === '%' && condition !== '100%') return undefined;
  if (full && share.divisor && full.amount !== 'target' && !isSame(full.amount, share.divisor)) return undefined;
  const isParts = share.when.kind === 'text' && /部分|未全部/.test(share.when.text);
  const pass = passOf(
    isParts ? zeros.filter(({ when }) => boundOf(when)?.amount !== 'target') : zeros,
    share.when,
    full,
  );
  if (pass === null) return undefined;
  const isUp = share.isLoss || share.divisor !== undefined || pass !== undefined || directions.size > 0;
  const upward = isUp ? 'at-least' : undefined;
  return {
    ...said,
    base: { kind: 'proportional' },
    direction: share.turned ? 'at-most' : upward,
    condition,
    pass,
    isOfPlan: share.isRate,
  };
}

const isFirst = (give: ClauseOf<'give'> | undefined): boolean =>
  give?.when.kind === 'bounds' && /第[一1]名?$|最高/.test(give.when.text);

/** 满意度×分值: so much of the points as the value itself says, below some value none. */
function own({ gives, zeros }: Gathered, said: Standard, { when }: ClauseOf<'proportion'>): Standard | undefined {
  const pass = passOf(zeros, when, undefined);
  // 达标率为100%得满分，否则按达标率×分值 says one thing twice
  const isAll = gives.every(({ when: all }) => amountOf(boundOf(all)) === '100%');
  if (pass === null || !isAll) return undefined;
  return {
    ...said,
    basis: 'actual',
    base: { kind: 'proportional' },
    direction: 'at-least',
    condition: '100%',
    pass,
  };
}

/** Below which value nothing is given: said, or the lower end of what is in proportion; `null` where it cannot be told. */
function passOf(zeros: Gathered['zeros'], when: Condition, full: Bound | undefined): Standard['pass'] | null {
  const ends = zeros.map(({ when: none }) => boundOf(none));
  const low = when.kind === 'bounds' ? when.bounds.find(({ sign }) => sign === '≥' || sign === '>') : undefined;
  const at = new Set([
    ...ends.flatMap(end => (end?.sign === '<' && end.amount !== 'target' ? [end.amount] : [])),
    ...(low && low.amount !== 'target' && when.kind === 'bounds' && when.bounds.length === 2 ? [low.amount] : []),
  ]);
  const told = zeros.every(({ when: none }, i) =>
    none.kind === 'else' ? at.size > 0 : ends[i]?.sign === '<' && ends[i]?.amount !== 'target',
  );
  const [first, second] = [...at];
  if (!told || (second !== undefined && first !== undefined && !isSame(first, second))) return null;
  if (first === undefined) return undefined;
  if (full && full.amount !== 'target' && !isLike(full.amount, first, units)) return null;
  return { at: first, score: { points: zero } };
}

const direction = (sign: Bound['sign']): 'at-least' | 'at-most' =>
  sign === '≤' || sign === '<' ? 'at-most' : 'at-least';

function isSame(a: string, b: string): boolean {
  const [first, second] = [readAmount(a), readAmount(b)];
  return first !== undefined && second?.number.equals(first.number) === true && isLike(a, b, units);
}
