import type { Check, Standard, Step } from '../../criterion/standard.js';
import { compare, sign } from '../../number/fraction.js';
import type { Direction } from '../../language/evaluation.js';
import { compareDates, readDate } from '../../quantity/dates.js';
import type { Value } from '../../quantity/value.js';
import type { Quantities } from './quantities.js';
import { isTicked } from './words.js';

/** What a standard says in words and the row's own values answer: the standard, and the level in the place of the actual's word. */
export interface Settled {
  readonly standard: Standard;
  readonly word: string;
}

const what = '(?:年度|全年|年初|既定|预期|计划|规定|目标|任务|指标|工作|值|数|量|要求|的)*';
const reached = new RegExp(
  `^(?:${what}(?:已|全部|全面|均已?)*(?:完成|达成|实现|达标|达到)${what}|在?(?:目标|计划|规定)(?:区间|范围)(?:之?内)?|[不未]超(?:过|出)?(?:目标|计划|预算|标准|定额|限额)(?:值|数)?)$`,
);
const missed = new RegExp(`^(?:(?:未能?|没有?|不能?)(?:全部)?(?:完成|达成|实现|达标|达到?)${what}|低于目标值?)$`);
const same = /^(?:与|和|等于)(?:目标|计划)(?:值|数)?(?:一致|相同|相等|相符)?$/;
const none =
  /^(?:年度?内|全年|年度|当年|本年)?(?:无|未发生|未出现|没有发生|零|实现零|杜绝|不发生).{2,12}$|^(?:未发生|未出现|没有发生)$/;
const over = /^(?:超额|超计划|超目标)(?:完成|达成|实现)/;

/** 完成得满分，未完成不得分: numbers beside a target say which it is. */
export function settleMet(standard: Standard, quantities: Quantities, direction: Direction, word: string): Settled {
  const { base, checks } = standard;
  const isMet = answerOf(quantities, direction);
  if (base?.kind === 'steps' && base.steps.every(({ when }) => when !== undefined))
    return { standard, word: levelOfNumbers(base.steps, quantities, direction) ?? word };
  const [only, ...more] = checks;
  if (!only || more.length > 0 || base || standard.deduct.length + standard.veto.length > 0) return { standard, word };
  if (only.points.isNegative()) return { standard: withAnswer(standard, only, missedBy(only, isMet, word)), word };
  if (isMet === undefined || only.met !== undefined || !speaksOfTarget(only.name, quantities, direction))
    return { standard, word };
  return { standard: { ...standard, checks: [], base: { kind: 'all-or-nothing' } }, word };
}

function withAnswer(standard: Standard, check: Check, met: boolean | undefined): Standard {
  return met === undefined || check.met !== undefined ? standard : { ...standard, checks: [{ ...check, met }] };
}

/** 未完成扣5分: whether it was not, by the row's numbers, else by its word. */
function missedBy({ name }: Check, isMet: boolean | undefined, word: string): boolean | undefined {
  if (!missed.test(name)) return undefined;
  if (word === name) return true;
  const said = isMet ?? isTicked(word, name.replace(/^(?:未能?|没有?|不能?)/, ''));
  return said === undefined ? undefined : !said;
}

/** 在12月31日前完成得满分，否则不得分: where that is the day that the row's target names. */
export function settleDue(standard: Standard, target: Value, isOnTime: boolean): Standard {
  const [only, ...more] = standard.checks;
  if (!only || more.length > 0 || standard.base || target.kind !== 'date') return standard;
  const named = /^(?:在|于)?(.{4,14}?)(?:之?前|以前)(?:全部)?(?:完成|完工|竣工|建成|办结|到位|验收)$/.exec(
    only.name,
  )?.[1];
  const due = named === undefined ? undefined : readDate(named, target.date.year);
  return due && compareDates(due, target.date) === 0 ? withAnswer(standard, only, isOnTime) : standard;
}

/** Whether what is ticked is that the target was met, as the row's direction has it. */
function speaksOfTarget(name: string, { target }: Quantities, direction: Direction): boolean {
  if (same.test(name)) return direction === 'equal';
  if (none.test(name)) return direction === 'at-most' && target !== undefined && sign(target.high) === 0;
  if (/^[不未]超/.test(name)) return direction === 'at-most' && reached.test(name);
  return reached.test(name);
}

/** Whether the target is met; `undefined` where the row is no matter of numbers. */
function answerOf({ actual, target }: Quantities, direction: Direction): boolean | undefined {
  if (!actual || !target) return undefined;
  const [low, high] = [compare(actual, target.low), compare(actual, target.high)];
  switch (direction) {
    case 'at-least':
      return low >= 0;
    case 'at-most':
      return high <= 0;
    case 'equal':
      return low === 0;
    case 'between':
      return low >= 0 && high <= 0;
    default:
      return undefined;
  }
}

/** 超额完成, 完成 and 未完成 by numbers; what lies between 完成 and 未完成 they do not say. */
function levelOfNumbers(steps: readonly Step[], quantities: Quantities, direction: Direction): string | undefined {
  const { actual, target } = quantities;
  const words = steps.flatMap(({ when }) => when ?? []);
  const [above, done, undone] = [over, reached, missed].map(kind => words.filter(word => kind.test(word)));
  if (direction !== 'at-least' || !actual || !target || done?.length !== 1) return undefined;
  const order = compare(actual, target.low);
  if (order === 0 || (order > 0 && above?.length === 0)) return done[0];
  if (order > 0) return above?.length === 1 ? above[0] : undefined;
  const isAll = words.length === (above?.length ?? 0) + 2;
  return undone?.length === 1 && isAll ? undone[0] : undefined;
}
