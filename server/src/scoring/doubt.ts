import type { Decimal, Written } from '../number/decimal.js';
import { hundred } from '../number/decimal.js';
import type { QuantityValue } from '../quantity/value.js';
import type { Profile } from '../profiles/profile.js';
import { agreement } from './claim.js';
import type { RatingContext } from './context.js';
import { spokenFor } from './direction-words.js';
import type { Fact } from './fact.js';
import type { Rated, RowInput } from './rated.js';
import type { Doubt } from './score.js';
import type { DirectionSource, Status } from './scorecard.js';

interface Doubted {
  readonly input: RowInput;
  readonly name: string;
  readonly from: DirectionSource;
  readonly claimed: Written | undefined;
  readonly status: Status;
  readonly facts: readonly Fact[];
}

/** Whether a differing claim agrees with the other direction, another unit, or another formula, where that was assumed. */
export function doubtOf(doubted: Doubted, rate: (input: RowInput) => Rated): Doubt | undefined {
  const { input, claimed, status } = doubted;
  if (status !== 'differs' || !claimed || !isWithin(claimed.value, input.weight)) return undefined;
  const agreeing = (about: Doubt['about'], other: RowInput): Doubt[] => {
    const { score } = rate(other);
    const agrees = score.value && agreement(claimed, score.value, input.context.profile) !== 'differs';
    return agrees ? [{ about, score }] : [];
  };
  const [first] = [
    ...(isOpenDirection(doubted) ? agreeing('direction', { ...input, direction: 'at-most' }) : []),
    ...otherUnits(doubted).flatMap(actual => agreeing('unit', { ...input, actual })),
    ...otherRules(input.context).flatMap(context => agreeing('profile', { ...input, context })),
  ];
  return first;
}

/** Nobody wrote the direction, and the name does not speak for the assumed one. */
const isOpenDirection = ({ from, name, input }: Pick<Doubted, 'from' | 'name' | 'input'>): boolean =>
  from === 'assumed' && spokenFor(name, input.context.profile.words)?.direction !== 'at-least';

/** Formulas that the rules may have which nobody named and which fit none. */
function otherRules(context: RatingContext): readonly RatingContext[] {
  const { profile } = context;
  if (!profile.standsIn) return [];
  const others: readonly Partial<Profile['formulas']>[] = [{ exceeded: 'linear' }, { equal: 'exact' }];
  return others.map(other => ({ ...context, profile: { ...profile, formulas: { ...profile.formulas, ...other } } }));
}

/** A bare actual in place of which another number may be meant: 0.95 for 95 %, 元 beside 万元. */
function otherUnits({ input: { actual, target }, facts }: Doubted): readonly QuantityValue[] {
  const isAssumed = facts.some(fact => fact.kind === 'unit-missing' && fact.side === 'actual');
  if (!isAssumed || actual.kind !== 'quantity' || target.kind !== 'quantity' || !target.unit) return [];
  const { amount } = actual;
  if (target.unit.text.trim() === '%' || target.unit.text.trim() === '％')
    return [
      { ...actual, amount: { ...amount, number: amount.number.times(hundred), value: amount.value.times(hundred) } },
    ];
  return target.amount.multiplier.equals(amount.multiplier) ? [] : [{ ...actual, unit: target.unit }];
}

const isWithin = (claimed: Decimal, weight: Decimal): boolean =>
  !claimed.isNegative() && claimed.lessThanOrEqualTo(weight);
