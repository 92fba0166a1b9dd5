import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent } from '../../messages/number.js';
import { Decimal } from '../../number/decimal.js';
import { roundTo } from '../../number/round.js';
import { amountOf } from '../../scoring/rate-budget.js';
import { scoreOf } from '../self-report/figures.js';
import { type Difference, words } from './expected.js';
import { foldSentence } from './mentions.js';
import { itemName, rateOfItem } from './funds.js';
import type { ReportRow } from './tables.js';

const columns = ['initial', 'planned', 'spent', 'rate', 'score', 'weight'] as const;
type Column = (typeof columns)[number];

/** Where a table of money has which amount. */
export interface MoneyColumns {
  readonly table: number;
  readonly at: Readonly<Partial<Record<Column, number>>>;
}

const headings: Readonly<Record<Column, RegExp>> = {
  initial: /^年初(?:批复)?预算(?:数|金额|安排)?$/u,
  planned: /^(?:全年|调整后|本年|当年)?(?:批复)?预算(?:数|金额|安排)?$/u,
  spent: /^(?:全年|实际|本年|当年|预算)?(?:执行数|执行金额|支出数|支出金额|实际支出)$/u,
  rate: /^(?:预算)?执行率$/u,
  score: /^得分$/u,
  weight: /^分值$/u,
};

const said: Readonly<Record<Column, readonly [string, string]>> = {
  initial: ['年初预算数', 'the initial budget'],
  planned: ['预算数', 'the budget'],
  spent: ['执行数', 'what was spent'],
  rate: ['执行率', 'the execution rate'],
  score: ['得分', 'the score'],
  weight: ['分值', 'the points'],
};

/** The columns of a heading that tells of money planned and spent. */
export function moneyColumns({ table, cells }: ReportRow): MoneyColumns | undefined {
  const found = columns.flatMap(column => {
    const cell = cells.find(({ text }) => headings[column].test(foldSentence(text).replace(/\([^()]*\)/gu, '')));
    return cell ? [[column, cell.column] as const] : [];
  });
  const at: MoneyColumns['at'] = Object.fromEntries(found);
  return at.spent !== undefined && (at.planned ?? at.initial) !== undefined ? { table, at } : undefined;
}

const whole = /^(?:年度|项目|部门|单位)*(?:整体)?(?:财政)?(?:资金|支出|预算)?(?:总额|合计|总计|总数)$/u;

/** What one row of such a table states otherwise than the form: the whole, or a fund that the form lists. */
export function differencesInMoney(
  { cells }: ReportRow,
  { at }: MoneyColumns,
  document: DocumentAnalysis,
): readonly Difference[] {
  const names = cells.map(({ text }) => foldSentence(text).replace(/:$/u, ''));
  const form = amountsOf(names, document);
  if (!form) return [];
  const read = columns.flatMap(column => {
    const text = foldSentence(cells.find(each => each.column === at[column])?.text ?? '');
    const expected = form.amounts[column];
    return text !== '' && expected ? [{ column, text, expected, agrees: isSame(column, text, expected) }] : [];
  });
  // 合计 of a table of parts may be the sum of something else: that of the form has an amount in common with it
  const isOurs = form.isNamed || read.some(({ column, agrees }) => column !== 'rate' && agrees);
  return (isOurs ? read : []).flatMap(({ column, text, expected, agrees }) => {
    const [zh, en] = said[column];
    const shown = column === 'rate' ? percent(expected) : number(expected);
    return agrees
      ? []
      : [{ what: words(`“${form.name}”的${zh}`, `${en} of “${form.name}”`), written: text, form: shown }];
  });
}

interface Amounts {
  readonly name: string;
  /** Whether the name says that it is the whole, or a fund of the form. */
  readonly isNamed: boolean;
  readonly amounts: Readonly<Partial<Record<Column, Decimal | undefined>>>;
}

function amountsOf(names: readonly string[], document: DocumentAnalysis): Amounts | undefined {
  const { scorecard, context } = document;
  const { budget } = scorecard;
  if (!budget) return undefined;
  const item = budget.budget.items.find(each =>
    names.some(name => itemName(each.name) === name.replace(/^其中:?/u, '')),
  );
  if (item) {
    const [planned, spent] = [item.planned, item.spent].map(field => amountOf(field, context));
    return {
      name: itemName(item.name),
      isNamed: true,
      amounts: { initial: amountOf(item.initial, context), planned, spent, rate: rateOfItem(item, document) },
    };
  }
  const name = names.find(each => whole.test(each));
  if (name === undefined) return undefined;
  const { planned, spent, rate, weight } = budget;
  const initial = amountOf(budget.budget.initial, context);
  return {
    name,
    isNamed: !/^(?:总额|合计|总计|总数)$/u.test(name),
    amounts: { initial, planned, spent, rate, weight, score: scoreOf(budget, document) },
  };
}

/** In whatever currency the table is; what is no bare number says nothing. */
function isSame(column: Column, text: string, expected: Decimal): boolean {
  const [, digits, sign] = /^(\d[\d,]*(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  if (digits === undefined || (sign === '%') !== (column === 'rate')) return true;
  const own = new Decimal(digits.replaceAll(',', ''));
  const places = digits.split('.')[1]?.length ?? 0;
  return scalesOf(column).some(scale => {
    const exact = expected.times(scale);
    return exact.equals(own) || roundTo(exact, places).equals(own);
  });
}

function scalesOf(column: Column): readonly number[] {
  if (column === 'rate') return [100];
  return column === 'score' || column === 'weight' ? [1] : [1, 1e4, 1e3, 1e8, 1e-4, 1e-3, 1e-8];
}
