import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { type Decimal, sum } from '../../number/decimal.js';
import { readMoney } from '../../quantity/money.js';
import { amountOf } from '../../scoring/rate-budget.js';
import { type Expected, expectMoney, words } from './expected.js';
import { withoutOwnNames } from './funds.js';
import { type Mention, mentionsIn } from './mentions.js';
import { spent } from './money-words.js';

/** Words that tell of the money of a project, and not which amount of it is meant. */
const ofFunds = /安排|结转|下达|到位|落实|投入|筹[集措]|拨付|使用|支付|节[约余]|资金|预算/u;

/** Words that tell of a part of it. */
const ofPart = /中央|[省市县区镇]级|配套|自筹|上级|本级|追加|批|结转(?!至?(?:下年|次年))|上年/u;
const saved = /节[约余](?:财政|预算|项目)*资金(?:为|共|计|:)*$/u;

/**
 * An amount of which the words do not say which one it is: a slip where it is one of the form’s but for one digit, or two that changed places. One of
 * few digits only where the words tell of the project’s money as a whole, and none that is rounded: parts and earlier plans are.
 */
export function slipOf(mention: Mention, document: DocumentAnalysis): Expected | undefined {
  const { budget } = document.scorecard;
  if (!budget || mention.isRough) return undefined;
  const amounts = amountsOf(document);
  const money = ({ what, value }: Amount): Expected | undefined => expectMoney(words(...what), [value], document);
  const { planned, spent, left } = amounts;
  // 安排 860 万元，使用 851.4 万元，节约资金 8.6 万元
  if (saved.test(mention.before)) {
    const isTold = [planned, spent].every(each =>
      mentionsIn(mention.ahead).some(ahead => ahead.kind === 'money' && money(each)?.agrees(ahead) === true),
    );
    return isTold ? money(left) : undefined;
  }
  const together = sumOf(mention);
  const whole =
    together.length > 0 ? [planned, spent].find(each => together.some(own => money(each)?.agrees(own))) : undefined;
  if (whole) return money(whole);
  const all = [...Object.values(amounts), ...partsOf(document)].map(({ value }) => value);
  if (expectMoney(words('', ''), all, document)?.agrees(mention) !== false) return undefined;
  const { currency } = document.context;
  const read = readMoney(mention.text.replace(/^\D+/u, ''), currency, document.profile.units);
  if (!read || read.value.isZero()) return undefined;
  const least = leastDigits(mention, document);
  const meant = [planned, spent, amounts.initial, left].find(({ value }) => {
    const own = value?.times(mention.number).div(read.value);
    return own !== undefined && isNear(mention, own, least);
  });
  return meant && money(meant);
}

/** 日常养护 612.3 万元，应急抢险 239.1 万元，合计 851.4 万元: what the amounts ahead come to. */
function sumOf(mention: Mention): readonly Mention[] {
  if (!/^(?:合计|共计|总计|总共|一共)[^\d]{0,4}$/u.test(mention.before)) return [];
  const unitOf = ({ text }: Mention): string => text.replace(/[\d.,]/gu, '');
  const parts = mentionsIn(mention.ahead).filter(each => each.kind === 'money' && unitOf(each) === unitOf(mention));
  return parts.slice(0, -1).map((_, from) => {
    const number = sum(parts.slice(from).map(part => part.number));
    return { ...mention, number, digits: number.decimalPlaces(), text: `${number.toFixed()}${unitOf(mention)}` };
  });
}

/** 征地补偿支出 320 万元，执行率 85%: an amount spent that is none of the form's has a rate of its own. */
export function tellsOfPart({ ahead }: Mention, document: DocumentAnalysis): boolean {
  const last = mentionsIn(ahead.replace(/\([^()]*\)/gu, '')).findLast(({ kind }) => kind === 'money');
  if (!last || !/(?:支出|支付|执行|使用)(?:了|数|资金|金额)?$/u.test(last.before)) return false;
  const all = [...Object.values(amountsOf(document)), ...partsOf(document)].map(({ value }) => value);
  // a slip of the whole is still told of the whole
  return !spent.test(last.before) && expectMoney(words('', ''), all, document)?.agrees(last) === false;
}

/** 其中 2021 年 809.3 万元、2022 年 851.4 万元 is told of what stands ahead. */
function leastDigits({ before, ahead }: Mention, document: DocumentAnalysis): number {
  const told = /^(?:其中)?20\d\d年$/u.test(before) ? (ahead.split(';').at(-1) ?? '') : before;
  const isNamed = withoutOwnNames(before, document) !== before;
  return ofFunds.test(told) && (isNamed || !ofPart.test(before)) ? 3 : 5;
}

interface Amount {
  readonly what: readonly [zh: string, en: string];
  readonly value: Decimal | undefined;
}

function amountsOf({
  scorecard: { budget },
  context,
}: DocumentAnalysis): Readonly<Record<'planned' | 'spent' | 'initial' | 'left', Amount>> {
  const { planned, spent } = budget ?? {};
  return {
    planned: { what: ['预算数', 'the budget'], value: planned },
    spent: { what: ['执行数', 'what was spent'], value: spent },
    initial: { what: ['年初预算数', 'the initial budget'], value: budget && amountOf(budget.budget.initial, context) },
    left: { what: ['结余', 'what was left'], value: planned && spent && planned.minus(spent) },
  };
}

/** What the form has of funds and of a unit’s expenditure. */
const partsOf = ({
  scorecard: { budget },
  evaluation: { expenditure },
  context,
}: DocumentAnalysis): readonly Amount[] =>
  [
    ...(budget?.budget.items ?? []).flatMap(({ initial, planned, spent }) => [initial, planned, spent]),
    ...(expenditure ? [expenditure.basic, expenditure.project, expenditure.transit] : []),
  ].map(field => ({ what: ['', ''], value: amountOf(field, context) }));

/** One digit is another, or two neighbours have changed places. */
function isNear({ number, digits }: Mention, form: Decimal, least: number): boolean {
  const [written = '', own = ''] = [number, form].map(each => each.toFixed(digits).replace('.', ''));
  if (written.length !== own.length || significant(written) < least) return false;
  const apart = [...own].flatMap((digit, at) => (digit === written[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  const isSwapped = second === first + 1 && own[first] === written[second] && own[second] === written[first];
  return apart.length === 1 || (apart.length === 2 && isSwapped);
}

/** How many digits there are up to the last one that is no nought. */
const significant = (text: string): number => [...text].findLastIndex(digit => digit !== '0') + 1;
