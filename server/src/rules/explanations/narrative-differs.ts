import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent } from '../../messages/number.js';
import type { Field } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import { over, whole } from '../../number/fraction.js';
import { rateAgrees, readDecimal, readPoints, readRate } from '../../number/read.js';
import { roundTo } from '../../number/round.js';
import { inUnit, relation } from '../../quantity/convert.js';
import { readMoney } from '../../quantity/money.js';
import { readValue } from '../../quantity/read-value.js';
import { amountOf } from '../../scoring/rate-budget.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { sumAll } from '../../scoring/sum.js';
import { example, exampleWith } from '../support/example.js';
import { money } from '../support/money.js';
import { type Statement, statementsIn } from '../support/narrative.js';
import { defineRule } from '../rule.js';

interface Differs {
  readonly about: Statement['about'];
  readonly written: string;
  /** What the table says. */
  readonly table: string;
}

export const narrativeDiffers = defineRule<Differs>({
  code: 'narrative-differs',
  group: 'explanations',
  severity: 'warning',
  title: { 'zh-CN': '文字说明与表中数据不一致', en: 'Narrative and table disagree' },
  doc: {
    what: {
      'zh-CN':
        '偏差分析、改进措施、评价结论、存在问题、年度目标完成情况或偏差说明里写的预算数、执行数、执行率、支出决算、往来资金、总分，或某项指标的“实际完成”数，与表中填的不同。只看句首能够确定所指的说法；四舍五入到任意位数都算一致。',
      en: 'The deviations, improvements, conclusion, problems, what became of a goal, or a row’s deviation state another budget, spending, execution rate, final outlay, transit or total than the table, or another number actually reached by a row. Only what begins a sentence and is sure to be meant is looked at; rounding to any number of digits agrees.',
    },
    why: {
      'zh-CN': '同一张表里两个说法，复核时必被退回；多半是改了表忘了改文字。',
      en: 'A form that says two things is sent back; most often the table was changed and the text forgotten.',
    },
    how: {
      'zh-CN': '核对后改正其中一处。没有自动修复：哪一处对，只有填报人知道。',
      en: 'Check, and correct one of the two. There is no fix: only the analyst knows which is right.',
    },
  },
  examples: {
    bad: [
      exampleWith(
        ['偏差分析: 2020 年预算执行率为 95%，资金基本用完。'],
        '名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次, 得分: 80',
      ),
      example(
        '名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 27 次, 得分: 72, 偏差: 走访企业次数实际完成 29 次，受疫情影响。',
      ),
    ],
    good: [
      exampleWith(
        ['偏差分析: 2020 年预算数 100 万元，执行数 100 万元，执行率 100%。上半年预算执行率为 40%。'],
        '名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 27 次, 得分: 72, 偏差: 走访企业次数实际完成 27 次，受疫情影响。',
      ),
    ],
  },
  message: {
    'zh-CN': ({ about, written, table }) =>
      `文字里写的${typeof about === 'string' ? subjects[about].zh : `“${about.path.at(-1) ?? ''}”实际完成数`}是 ${written}，表中是 ${table}，两处不一致。请核对后改正其中一处。`,
    en: ({ about, written, table }) =>
      `The text states ${written} as the ${typeof about === 'string' ? subjects[about].en : `actual of “${about.path.at(-1) ?? ''}”`}, the table ${table}. Check, and correct one of the two.`,
  },

  *check(document) {
    for (const { about, written, span } of statementsIn(document)) {
      const table = tableIfOther(about, written, document);
      if (table !== undefined) yield { span, state: { about, written, table } };
    }
  },
});

const subjects = {
  rate: { zh: '预算执行率', en: 'execution rate' },
  planned: { zh: '预算数', en: 'planned amount' },
  spent: { zh: '执行数', en: 'amount spent' },
  transit: { zh: '往来资金', en: 'funds in transit' },
  total: { zh: '总分', en: 'total' },
  outlay: { zh: '支出决算（基本支出＋项目支出）', en: 'final outlay (basic and project expenditure)' },
} as const;

/** What the table says, where that is known and another number. */
function tableIfOther(about: Statement['about'], written: string, document: DocumentAnalysis): string | undefined {
  const {
    scorecard: { budget },
    evaluation: { expenditure },
    context: { currency, profile },
  } = document;
  if (typeof about !== 'string') return rowIfOther(about, written, document);
  if (about === 'total') return totalIfOther(written, document);
  if (about === 'rate')
    return budget?.rate && budget.planned && budget.spent && rateIfOther(budget.spent, budget.planned, written);
  const spent = (...fields: readonly (Field<string> | undefined)[]): Decimal | undefined =>
    sumAll(fields.map(field => field && amountOf(field, document.context)));
  const exactOf = (): Decimal | undefined => {
    if (about === 'transit') return spent(expenditure?.transit);
    return about === 'outlay' ? spent(expenditure?.basic, expenditure?.project) : budget?.[about];
  };
  const exact = exactOf();
  const read = readMoney(written, currency, profile.units);
  if (!exact || !read || read.written.value.isZero()) return undefined;
  const inWritten = exact.times(read.written.value).div(read.value);
  return agrees(inWritten, read.written.value, read.written.digits) ? undefined : money(exact, currency);
}

/** As claimed or as computed; 总分 100 分 is how many there are. */
function totalIfOther(written: string, { scorecard: { total }, profile }: DocumentAnalysis): string | undefined {
  const read = readPoints(written);
  const known = [total.claimed?.value, total.sum.claimed, total.provisional ? undefined : total.sum.rounded];
  const [first] = known.flatMap(value => value ?? []);
  if (!read || !first || read.value.equals(profile.total)) return undefined;
  return known.some(value => value && agrees(value, read.value, read.digits)) ? undefined : `${number(first)} 分`;
}

function rateIfOther(spent: Decimal, planned: Decimal, written: string): string | undefined {
  const read = readRate(written);
  return read && !rateAgrees(read, over(spent, planned)) ? percent(spent.div(planned)) : undefined;
}

function rowIfOther(
  { actual, exactActual }: RatedRow,
  written: string,
  { context: { profile, year } }: DocumentAnalysis,
): string | undefined {
  const read = readValue(written, { units: profile.units, unit: undefined, year, noneIsEmpty: false });
  if (
    actual.kind !== 'quantity' ||
    actual.comparison ||
    !actual.unit ||
    read.kind !== 'quantity' ||
    !read.unit ||
    read.label !== ''
  )
    return undefined;
  if (!['same', 'converted'].includes(relation(read.unit.unit, actual.unit.unit))) return undefined;
  const { num, den } = exactActual ?? whole(actual.amount.number);
  const exact = inUnit(num.div(den).times(actual.amount.multiplier), actual.unit.unit, read.unit.unit).div(
    read.amount.multiplier,
  );
  const digits = readDecimal(number(read.amount.number))?.digits ?? 0;
  return agrees(exact, read.amount.number, digits) ? undefined : actual.source;
}

const agrees = (exact: Decimal, written: Decimal, digits: number): boolean =>
  exact.equals(written) || roundTo(exact, digits).equals(written);
