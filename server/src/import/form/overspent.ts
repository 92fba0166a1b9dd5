import type { GridCell } from '../cells/grid.js';
import type { BudgetColumn } from '../labels/budget-columns.js';
import type { BudgetKey } from '../labels/field-words.js';
import type { Decimal } from '../../number/decimal.js';
import { type PercentRead, readDecimal, readRate } from '../../number/read.js';

/** More spent than planned in a copy, and no rate that says so: the cells may have shifted. */
export function isOverspent(placed: ReadonlyMap<GridCell, BudgetColumn | undefined>): boolean {
  const amountOf = (key: BudgetKey): Decimal | undefined =>
    readDecimal([...placed].find(([, column]) => column?.key === key)?.[0].text ?? '')?.value;
  const [planned, spent] = [amountOf('预算数'), amountOf('执行数')];
  if (!planned || !spent?.greaterThan(planned)) return false;
  const rate = readRate([...placed].find(([, column]) => column?.key === '执行率')?.[0].text ?? '');
  return !rate || !isRateOf(rate, spent, planned);
}

const isRateOf = ({ scale, written }: PercentRead, spent: Decimal, planned: Decimal): boolean =>
  !planned.isZero() && spent.div(planned).times(scale).minus(written).abs().lessThan(1);
