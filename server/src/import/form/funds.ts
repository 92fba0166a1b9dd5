import { sum } from '../../number/decimal.js';
import { readDecimal } from '../../number/read.js';
import { labelOf } from '../labels/cell-words.js';
import { type Draft, type Keys, notePlace } from '../labels/draft.js';
import { labelsOf, spellingsOf } from '../labels/label-keys.js';

/** What is carried over, and other funds, are never the whole. */
export const isRest = (name: string): boolean => /^(?:上年)?(?:结转|结余)|^其[他它]/.test(name);

/** Without a sum the first of some funds is no whole where the others come to more than it, nor the first of some tasks that are no parts of it. */
export function settleFunds(draft: Draft): void {
  takeSpendingFor(draft);
  const { fund, items, fundHasParts } = draft;
  const whole = readDecimal(draft.budget.get('预算数') ?? '')?.value;
  if (fund === undefined || !whole || items.length === 0) return;
  const others = sum(items.flatMap(item => readDecimal(item.get('预算数') ?? '')?.value ?? []));
  const areTasks = !fundHasParts && [fund, ...items.map(item => item.get('名称') ?? '')].every(name => !isFund(name));
  if (others.greaterThan(whole) || (areTasks && !others.equals(whole))) takeFundFrom(draft);
}

/** Beside 基金支出, 基金收入 is what came in: what the form was to spend, and spent, stands in the other row. */
function takeSpendingFor(draft: Draft): void {
  const { fund, items } = draft;
  const name = fund?.replace(/收入$/, '支出');
  const spending = name === fund ? undefined : items.find(item => item.get('名称') === name);
  if (!spending) return;
  takeFundFrom(draft);
  for (const key of fundKeys) {
    const value = spending.get(key);
    const at = draft.places.get(spending)?.get(key);
    if (value !== undefined) draft.budget.set(key, value);
    if (at) notePlace(draft, draft.budget, key, at);
  }
  items.splice(items.indexOf(spending), 1);
}

/** Where the sum stands below its funds, what was taken for the whole is the first of them. */
export function takeFundFrom(draft: Draft): void {
  const { budget, fund } = draft;
  if (fund === undefined) return;
  const item: Keys = new Map([['名称', fund]]);
  for (const key of fundKeys) {
    const value = budget.get(key);
    const at = draft.places.get(budget)?.get(key);
    if (value !== undefined) item.set(key, value);
    if (at) notePlace(draft, item, key, at);
    budget.delete(key);
  }
  draft.items.unshift(item);
  draft.fund = undefined;
}

const fundKeys = ['年初预算数', '预算数', '执行数', '执行率'] as const;

/** Whether a row of money is the sum of the others: 合计, 资金总额, 部门整体支出总额. */
export const isWhole = (label: string): boolean => spellingsOf(label).some(text => whole.test(text));

const whole =
  /^(?:(?:(?:金额|支出)?(?:合计|总计|共计)(?:金额)?|总额|(?:年度|本年|项目|预算|财政|部门|单位|整体)*(?:资金|预算|支出)(?:总额|合计|总计))|(?:grand)?total(?:expenditure|funds?|budget|amount)?|fundsoftheyear)$/i;

const funds = labelsOf('money', 'row');

/** Whether a label names a fund: 财政拨款, 其他资金. */
export const isFund = (text: string): boolean => /资金|拨款|收入|预算|总额/.test(text) || funds.has(labelOf(text));
