import type { RatedRow } from '../../../scoring/scorecard.js';
import { aboutTarget, familyOf, type Finder, nameOf, standsIn } from './doubt.js';

const isCostName = /(?:费|费用|成本|经费|造价|单价|价格|支出)$/;
/** `单价(万元)` is about the same as `单价`. */
const withoutBrackets = (name: string): string => (name.endsWith(')') ? name.split('(', 1).join('') : name);

const isSaving = /节约|降低|下降|压减|控制率|节省|减少/;
/** What people are paid at least is no cost to be kept down. */
const isBenefit = /(?:补助|补贴|救助|低保|供养|待遇|津贴|工资|薪酬|养老金|奖励|资助).*(?:标准|水平|额)$/;

/** A cost for which more counts as better. */
export const findCost: Finder = row => {
  const { direction, directionFrom, target } = row;
  const isStated = directionFrom === 'key' || directionFrom === 'comparison';
  if (direction !== 'at-least' || !isStated || !isMoney(row)) return undefined;
  const name = nameOf(row);
  if (isSaving.test(name) || isBenefit.test(name)) return undefined;
  if (!isCostName.test(withoutBrackets(name)) && !standsIn(row, '成本')) return undefined;
  return standsIn(row, '经济效益', '社会效益') ? undefined : aboutTarget(row, 'cost-direction', target.source);
};

/** An amount of money, or one of each: 元/人. */
const isMoney = (row: RatedRow): boolean =>
  familyOf(row) === 'money' ||
  (row.target.kind === 'quantity' && row.target.unit?.unit.dimension.startsWith('money/') === true);
