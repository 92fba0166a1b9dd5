import { Decimal, one } from '../number/decimal.js';
import type { Condition, Said } from './clause.js';
import { conditionOf } from './conditions.js';
import type { Words } from './tokens.js';

/** 按比例得分, and what a formula divides by what. */
export function readProportion({ all, telling }: Words): Said | undefined {
  const [effect, formula] = [
    telling.find(({ letter }) => letter === 'Q'),
    telling.find(({ letter }) => letter === 'K'),
  ];
  const when = conditionOf(
    all
      .slice(
        0,
        all.findIndex(({ letter }) => 'QK'.includes(letter)),
      )
      .filter(({ text }) => !/^按?公式/.test(text)),
  );
  if (!when) return undefined;
  const { over, under, start, again, rest, excess } = formula?.groups ?? {};
  // (计划成本-实际成本)÷计划成本, |实际值-目标值|÷目标值: no share of the target
  if (/[-+|]/.test(`${over ?? ''}${under ?? ''}`)) return undefined;
  // 每个项目得分=完成率×2分: of several things, of which the row holds none
  if (/^\(?每(?![项个]?指标)[^=]*得分=/.test(formula?.text ?? '')) return undefined;
  if (start !== undefined) return fromStart(when, Number(start), Number(again ?? 100 - Number(rest)));
  if (excess !== undefined || isExcess(when, effect?.text ?? '')) return ofExcess(when);
  const isLoss = /扣|减/.test(effect?.text ?? '');
  const divisor = under !== undefined && /^\d/.test(under) ? under : undefined;
  const isElse = formula !== undefined && /^\(?其[余他它]|^\(?否则/.test(formula.text);
  const isOwn = ownRate.test(formula?.text ?? '');
  const condition: Condition = isElse ? { kind: 'else' } : when;
  const isRate = formula !== undefined && over === undefined && !isOwn;
  return { kind: 'proportion', when: condition, divisor, isOwn, isRate, turned: isTurned(over, under), isLoss };
}

/** 满意度×分值: the value itself is the share, whatever the target; 完成率×分值 is a share of the target. */
const ownRate = /^[^÷]*(?:满意|知晓|合格|准确|达标|及格|优良|覆盖|参与|回收|好评|支持)(?:率|度)[^÷]*$/;

/** Whether a formula divides the target by the actual. */
const isTurned = (over = '', under = ''): boolean => /目标|计划|任务|预算|指标值/.test(over) && /实际|完成/.test(under);

/** (完成率-60%)÷(1-60%): of all that is missing from 100% to 60% as much is lost as is missing. */
function fromStart(when: Condition, start: number, again: number): Said | undefined {
  if (start !== again || start === 0) return undefined;
  return {
    kind: 'deduct',
    when,
    name: '',
    each: `${100 - start}%`,
    isEach: true,
    side: 'below',
    points: { share: one },
    from: '100%',
  };
}

/** 超支的按超支比例扣分: a loss in proportion to what lies beyond the target. */
const isExcess = (when: Condition, effect: string): boolean =>
  /扣|减/.test(effect) &&
  (/^按照?[^按]{0,6}超[支出过预概]/.test(effect) ||
    (when.kind === 'text' && /^超[支出](?:的?部分)?$/.test(when.text)) ||
    (when.kind === 'bounds' && when.bounds.every(({ sign, amount }) => sign === '>' && amount === 'target')));

const ofExcess = (when: Condition): Said => ({
  kind: 'deduct',
  when: when.kind === 'text' ? { kind: 'none' } : when,
  name: '',
  each: '1%',
  isEach: true,
  side: 'above',
  points: { share: new Decimal('0.01') },
  from: 'target',
});
