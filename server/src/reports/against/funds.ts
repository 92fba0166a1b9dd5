import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { BudgetItem } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import { amountOf } from '../../scoring/rate-budget.js';
import { type Expected, expectMoney, words } from './expected.js';
import { type Mention, foldSentence } from './mentions.js';
import { initial, left, planned, spent } from './money-words.js';

/** 县级配套 160 万元 behind what is told of another fund names its own. */
export const roleAlone =
  /^(?:其中|已|共|实际|全年|当年|本年|年度|年初|年末|年中|调整后|累计|资金|批复|安排|下达|到位|完成|了|的|20\d\d年|预算|决算|执行|支出|使用|支付|拨付|结余|结转|剩余|数|额|金额|总额|为|是|仅|计|达|到|:)*$/u;

/** 财政拨款年初预算 80 万元，调整后 70 万元，执行 69 万元: the clauses ahead that are told of the same. */
export function clausesStill({ clausesAhead }: Mention): string {
  const told = clausesAhead.filter(clause => !/追加|调[减增]|核[减增]/u.test(clause));
  const named = told.findLastIndex(clause => !roleAlone.test(clause));
  return told.slice(Math.max(named, 0)).join('');
}

/** 当年财政拨款 may be told as 财政拨款, 上年结转资金 as 上年结转. */
export function itemNames(name: Field<string>): readonly string[] {
  const whole = itemName(name);
  const short = whole.replace(/^(?:当年|本年|年度)|(?<=结[转余])资金$/gu, '');
  return short.length >= 4 ? [whole, short] : [whole];
}

/** 其中：财政拨款 is looked for without the word that leads to it. */
export const itemName = (name: Field<string>): string =>
  foldSentence(valueOf(name) ?? '—').replace(/^其中[:,]?/u, '') || '—';

/** The fund that words name. */
export const findItem = (told: string, document: DocumentAnalysis): BudgetItem | undefined =>
  document.scorecard.budget?.budget.items.find(({ name }) =>
    itemNames(name).some(each => withoutOwnNames(told, document, each.length).includes(each)),
  );

const severalLevels = /(?:中央|[省市县区镇]级?)[、和及与](?:中央|[省市县区镇]级?)/u;

/** 中央补助资金和省级补助资金共 3141.3 万元: what several have together is told of none of them. */
export const namesSeveral = (told: string, { scorecard: { budget } }: DocumentAnalysis): boolean => {
  if (severalLevels.test(told)) return true;
  const named = (budget?.budget.items ?? []).map(({ name }) => itemName(name)).filter(name => told.includes(name));
  return named.filter(name => !named.some(other => other !== name && other.includes(name))).length > 1;
};

/** What a fund has for an amount, or one of others that may be meant. */
export function ofItem(
  item: BudgetItem,
  before: string,
  document: DocumentAnalysis,
  others: readonly (Decimal | undefined)[] = [],
): Expected | undefined {
  const name = itemName(item.name);
  const [plan, done] = [item.planned, item.spent].map(field => amountOf(field, document.context));
  const meant = left.test(before)
    ? [done && plan?.minus(done)]
    : fieldsMeant(item, before).map(field => amountOf(field, document.context));
  return expectMoney(words(`“${name}”的金额`, `the amount of “${name}”`), [...meant, ...others], document);
}

/** What the words before an amount of an item tell it to be; any of them where they say nothing. */
function fieldsMeant(
  { initial: first, planned: plan, spent: done }: BudgetItem,
  before: string,
): readonly Field<string>[] {
  if (initial.test(before)) return [first];
  if (spent.test(before)) return [done];
  return planned.test(before) ? [plan] : [done, plan, first];
}

/** 养护材料费预算 and 招商工作经费 are those of a part; 项目经费 is the whole. */
export const fundName =
  /财政拨款|其他资金|自有资金|上级资金|基本支出|项目支出|(?:(?<!经)费用?|(?<!(?:^|\P{Script=Han}|[年度本该初])(?:项目|专项|工作|资金|年度|全年|总|本))经费|款|(?:中央|[省市县区]级|地方|配套|自筹|社会|结转|单位|专户)(?:财政)?(?:补助|配套)?资金|采购|工程|工资|补[助贴]|奖[金励])(?=的?(?:年初|全年|年度)?(?:预算|决算|执行|支出|使用))/u;

/** The names of project and unit may hold words that else name a part; those that are no longer than it name it themselves. */
export const withoutOwnNames = (
  text: string,
  { evaluation: { project, organization } }: DocumentAnalysis,
  longerThan = 0,
): string =>
  [project, organization]
    .map(field => foldSentence(valueOf(field) ?? ''))
    .reduce((rest, name) => (name.length > longerThan ? rest.replaceAll(name, '') : rest), text);

/** 财政拨款预算 700 万元，支出 690 万元，执行率 98.57%: what was told of a fund with its amounts may be told of it still. */
export function fundTold(mention: Mention, document: DocumentAnalysis): BudgetItem | 'unknown' | undefined {
  const { budget } = document.scorecard;
  // what stands in brackets is an aside
  const ahead = withoutOwnNames(mention.ahead, document).replace(/\([^()]*\)/gu, '');
  const behind = (name: string, most: number): string | undefined => {
    const at = ahead.lastIndexOf(name);
    const told = at < 0 ? '' : ahead.slice(at + name.length);
    return (told.match(/\d(?:[亿万千]*)元/gu)?.length ?? 0) >= most ? told : undefined;
  };
  const items = (budget?.budget.items ?? []).flatMap(item => {
    const told = itemNames(item.name).flatMap(name => behind(name, 1) ?? [])[0];
    return told === undefined ? [] : [{ item, told }];
  });
  const [nearest] = items.sort((a, b) => a.told.length - b.told.length);
  if (nearest) return nearest.item;
  const word = ahead.match(new RegExp(fundName, 'gu'))?.at(-1);
  return word !== undefined && behind(word, 2) !== undefined ? 'unknown' : undefined;
}

/** How much of a fund was spent. */
export function rateOfItem(
  { planned: plan, spent: done }: BudgetItem,
  { context }: DocumentAnalysis,
): Decimal | undefined {
  const [all, part] = [plan, done].map(field => amountOf(field, context));
  return all && part && !all.isZero() ? part.div(all) : undefined;
}
