import { compact } from '../explained.js';
import { wordIn } from '../vague.js';
import { aboutName, familyOf, type Finder, groupsOf, nameOf, standsIn } from './doubt.js';

/** What is spent: how much of it is no output, and counts under 预算执行 already. */
const aboutFunds = /资金|预算|经费|款项|拨款|补助|补贴|奖补|支出|专款|投入/;

/** 资金完成率, 经费支付完成比例: how much of the money has gone out, whatever it is called; without groups it may be how the budget is kept to. */
const spentShare =
  /(?:资金|预算|经费|款项|拨款|专款)\S{0,6}(?:支付|拨付|到位|执行|使用|支出|完成|下达)(?:完成|进度)?(?:率|比例|比重|进度)$/;

/** When it is paid, and how soundly, is another matter than how much. */
const otherMatter = /及时|规范|合规|准确|覆盖|时间|时限|期限|日期|节约|控制|投入(?:使用|运营|运行|生产)/;

/** What a unit brings in, spares or looks into is an output. */
const gain =
  /筹|争取|引|收入|产值|营业|销售|交易|贷|投资|节约|压减|核减|减免|募|捐|债|担保|融资|审计|评审|审核|监管|监督|追|挽回|罚|撬动/;

/** 每户补助标准, 人均补贴: how much each gets, and not how much went out. */
const forEach = /标准|每|[人户亩村次]均|单价/;

/** 支付工程款, 拨付奖补资金: an amount that is called by its being paid. */
const paying = /^(?:支付|拨付|列支|兑付|投入)|(?:支付|支出|拨付|发放|投入|补助|补贴|奖补)(?:总|金)?额$/;

/** Money that was spent, listed as something achieved. */
export const findMoney: Finder = (row, { words }) => {
  const name = nameOf(row);
  const word = wordIn(name, words.money);
  const isAboutFunds = aboutFunds.test(name);
  const isAmount = familyOf(row) === 'money' && standsIn(row, '数量');
  // most rows speak of no money at all
  if (!word && !isAboutFunds && !isAmount) return undefined;
  if (isHousekeeping(groupsOf(row))) return undefined;
  const isRate = word !== undefined && (isAboutFunds || name === compact(word) || /支付|拨付/.test(name));
  if ((isRate || (groupsOf(row) !== '' && spentShare.test(name))) && !otherMatter.test(name))
    return aboutName(row, 'money-as-output', word ?? name);
  const isSpent = isAboutFunds || word !== undefined || paying.test(name);
  const isForEach = forEach.test(name) || (row.target.kind === 'quantity' && forEach.test(row.target.label));
  return isAmount && isSpent && !isForEach && !gain.test(name) ? aboutName(row, 'money-as-output', name) : undefined;
};

/** Forms of whole departments hold how the budget is kept to among their groups: there it is what is to be measured. */
const isHousekeeping = (groups: string): boolean =>
  /预算|投入|过程|管理|财务/.test(groups) && !/产出|效益|效果/.test(groups);
